/** What a running program sends, handed on as data. */

import { OUTPUT_LIMIT, readFigure, readResult } from "./protocol.js";

/** @typedef {import("./protocol.js").Result} Result */
/** @typedef {import("./loading.js").Progress} Progress */
/** @typedef {{output: (stream: import("./protocol.js").Stream, text: string) => void,
 *   figure: (figure: import("./protocol.js").Figure) => void,
 *   loading: (progress: Progress) => void}} Sink loading: what this program needs besides */
/** @typedef {{id: number, sink: Sink, resolve: (result: Result) => void}} Job */

/**
 * @param {import("./protocol.js").FromWorker} message
 * @param {Job} job the one that runs
 * @returns {Result | null} how it ended, if it has
 */
export function hear(message, { id, sink }) {
  if (!("id" in message) || message.id !== id) return null;
  if (message.type === "output") {
    const text = String(message.text).slice(0, OUTPUT_LIMIT + 1);
    sink.output(message.stream === "err" ? "err" : "out", text);
  } else if (message.type === "figure") {
    sink.figure(readFigure(message.figure));
  } else if (message.type === "result") {
    return readResult(message.result);
  }
  return null;
}

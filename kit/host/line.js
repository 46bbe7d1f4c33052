/**
 * The patient way to a file in _kit/ over http: a drop is waited out, and the file goes on where
 * it was cut off. Nothing here knows what a file is for.
 */

import { kitRoot } from "./page.js";

const PAUSES_S = [1, 2, 4, 8, 16, 30];

/** A line that brings nothing for so long counts as gone. */
const SILENCE_MS = 45_000;

/** A file that is not there is asked for once more: a server that starts says so of every file. */
const TRIES = 2;

/** A file that the server does not have. */
export class MissingFile extends Error {
  /** @param {string} file its name under _kit/ */
  constructor(file) {
    super(file);
    this.file = file;
  }
}

/**
 * `signal` ends the waiting; `onWait` hears whether the line is gone; `onBytes` how many came, less
 * than zero when some must come again; `size` is what the whole file has, if that is known; `fresh`
 * asks past the browser's own copy.
 * @typedef {{signal?: AbortSignal | undefined, onWait?: (gone: boolean) => void,
 *   onBytes?: (bytes: number) => void, size?: number, fresh?: boolean}} Line
 */

/** @typedef {{bytes: Uint8Array<ArrayBuffer>[], length: number}} Part what has come of a file */

/**
 * @param {string} file under _kit/
 * @param {Line} [line]
 * @returns {Promise<ArrayBuffer>} rejects with MissingFile, or when the signal says so
 */
export async function readFile(file, line = {}) {
  /** @type {Part} */
  const part = { bytes: [], length: 0 };
  let pauses = 0;
  for (let missing = 0; !line.signal?.aborted; ) {
    const before = part.length;
    // A line may be cut after the last byte and before the end.
    const end = await ask(file, part, line).catch(() =>
      part.length === line.size ? "whole" : "gone",
    );
    if (end === "whole") {
      line.onWait?.(false);
      return joined(part);
    }
    if (end === "missing" && ++missing === TRIES) throw new MissingFile(file);
    if (part.length > before) pauses = 0;
    if (!line.signal?.aborted) {
      line.onWait?.(end === "gone");
      await pause(PAUSES_S[Math.min(pauses, PAUSES_S.length - 1)] ?? 1, line.signal);
    }
    pauses += 1;
  }
  throw new Error(`not waited for: ${file}`);
}

/**
 * A blob could join them, too, but holds its bytes until it is collected.
 * @param {Part} part
 */
function joined({ bytes, length }) {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of bytes) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/**
 * Asks once for what is missing of a file.
 * @param {string} file
 * @param {Part} part
 * @param {Line} line
 * @returns {Promise<"whole" | "gone" | "missing">} rejects when the line is cut
 */
async function ask(file, part, { signal, onWait, onBytes, size, fresh }) {
  const stop = new AbortController();
  const end = () => stop.abort();
  signal?.addEventListener("abort", end);
  let timer = setTimeout(end, SILENCE_MS);
  try {
    const response = await fetch(kitRoot() + file, {
      signal: stop.signal,
      cache: fresh ? "reload" : "default",
      headers: part.length ? { range: `bytes=${part.length}-` } : {},
    });
    if (!response.ok && response.status !== 416) {
      return isLine(response.status) ? "gone" : "missing";
    }
    const { from, total } = extent(response);
    if (from !== part.length) {
      onBytes?.(-part.length);
      Object.assign(part, { bytes: [], length: 0 });
      if (from !== 0) return "gone"; // what follows has no beginning
    }
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (
      response.body
    ).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE_MS);
      part.bytes.push(value);
      part.length += value.length;
      onWait?.(false);
      onBytes?.(value.length);
    }
    // A copy that is as long as its server says is judged by who knows its hash.
    const whole = part.length === total || part.length >= (size ?? total ?? 0);
    return whole ? "whole" : "gone";
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}

/**
 * Where the answer begins in the file, and how long the server says that the file is.
 * @param {Response} response
 */
function extent({ status, headers }) {
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "");
  if (status !== 200) return { from: Number(range?.[1]), total: Number(range?.[2]) };
  const length = headers.get("content-encoding") ? null : headers.get("content-length");
  return { from: 0, total: length === null ? null : Number(length) };
}

/**
 * Whether a status says that the server cannot answer now, not that it lacks the file.
 * @param {number} status
 */
const isLine = (status) => status >= 500 || status === 408 || status === 429;

/**
 * @param {number} seconds
 * @param {AbortSignal} [signal]
 */
async function pause(seconds, signal) {
  const over = new AbortController();
  await new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
    addEventListener("online", resolve, { signal: over.signal });
    signal?.addEventListener("abort", resolve, { signal: over.signal });
  });
  over.abort();
}

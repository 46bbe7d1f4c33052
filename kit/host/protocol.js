/**
 * The messages between page and worker, and nothing else.
 *
 * Everything the worker sends is data: the page puts text in as text and rebuilds figures from an
 * allow-list. Sizes are bounded here, on both sides.
 */

/** Characters of program output that one run may send; the rest is cut with a note. */
export const OUTPUT_LIMIT = 100_000;

/** Figures that one run may show; one more tells the page to say so. */
export const FIGURE_COUNT_LIMIT = 24;

/** Characters of SVG that one figure may have. */
export const FIGURE_LIMIT = 300_000;

/** Characters of a message, or of a figure's words. */
const TEXT_LIMIT = 10_000;

/** Rows and columns of a figure's table, and characters of a cell. */
const TABLE_LIMIT = 160;
const CELL_LIMIT = 100;

/** Characters of a message's key, or of a figure's title. */
const KEY_LIMIT = 200;

/** @typedef {{sha256: string, bytes: number}} Chunk */

/**
 * One file that Python needs: compressed bytes cut into chunks, each with its SHA-256 (hex).
 * @typedef {{name: string, bytes: number, size: number, when: string, chunks: Chunk[],
 *   lang?: string}} Pack
 * `bytes` as sent, `size` when unpacked; `when` is a pattern: programs that match it need the pack.
 * Of packs with a `lang` a page gets those of its language, or the English ones.
 */

/** @typedef {"xz" | "gzip"} Codec how packs are compressed: small on a line, fast on a stick */

/**
 * What the build wrote about all packs.
 * @typedef {{codec: Codec, lock: string, core: string[], packs: Pack[]}} Manifest
 * `lock` is the text of pyodide-lock.json, `core` the packs that every page needs.
 */

/** @typedef {{lesson: string, slug: string, check: string}} CheckedExercise */

/** @typedef {"out" | "err"} Stream */

/** @typedef {"done" | "error" | "right" | "wrong" | "stopped" | "died"} Outcome */

/** @typedef {{outcome: Outcome, key?: string, text?: string, line?: number | null}} Result */

/** @typedef {string[][]} Table of equally long rows; the first names the columns */

/** @typedef {{svg: string, title: string, text: string, table: Table}} Figure */

/**
 * Page to worker.
 * @typedef {{type: "open", lock: string, codec: Codec, packs: Pack[], catalogue: string | null,
 *     keep: boolean, compiled: ArrayBuffer | null}
 *   | {type: "more", packs: Pack[]}
 *   | {type: "chunk", pack: string, index: number, data: ArrayBuffer | string}
 *   | {type: "file", pack: string, data: ArrayBuffer}
 *   | {type: "address", url: string}
 *   | {type: "run", id: number, code: string}
 *   | {type: "check", id: number, code: string, check: string}} ToWorker
 * `catalogue` is a .mo file by gzip, in base64, null for English. A chunk's data is bytes, or base64 text when the page was opened from a folder.
 */

/**
 * Worker to page.
 * @typedef {{type: "ready"}
 *   | {type: "address", data: ArrayBuffer}
 *   | {type: "unpacked", pack: string, data: ArrayBuffer}
 *   | {type: "compiled", data: ArrayBuffer}
 *   | {type: "good" | "damaged", pack: string, index: number}
 *   | {type: "failed", reason: string}
 *   | {type: "output", id: number, stream: Stream, text: string}
 *   | {type: "figure", id: number, figure: Figure}
 *   | {type: "result", id: number, result: Result, spent: boolean}} FromWorker
 * `spent`: so much memory was taken, which is never given back, that a fresh worker is better.
 */

const OUTCOMES = ["done", "error", "right", "wrong", "stopped", "died"];

/**
 * A text of bounded length, whatever came.
 * @param {unknown} value
 * @param {number} limit
 */
const textOf = (value, limit) => (typeof value === "string" ? value : "").slice(0, limit);

/**
 * A result as the page may use it, whatever the worker sent: learner code can change what runs
 * there. What is no result counts as a worker that died.
 * @param {unknown} value
 * @returns {Result}
 */
export function readResult(value) {
  const { outcome, key, text, line } = Object(value);
  if (!OUTCOMES.includes(outcome)) return { outcome: "died" };
  return {
    outcome,
    key: textOf(key, KEY_LIMIT),
    text: textOf(text, TEXT_LIMIT),
    line: Number.isInteger(line) ? line : null,
  };
}

/**
 * A figure as the page may use it. Too long a drawing is left out; its words stay.
 * @param {unknown} value
 * @returns {Figure}
 */
export function readFigure(value) {
  const { svg, title, text, table } = Object(value);
  const drawing = textOf(svg, FIGURE_LIMIT + 1);
  return {
    svg: drawing.length > FIGURE_LIMIT ? "" : drawing,
    title: textOf(title, KEY_LIMIT),
    text: textOf(text, OUTPUT_LIMIT),
    table: readTable(table),
  };
}

/** @param {string} text JSON, or anything that learner code sends instead */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A table whose rows are equally long texts; empty when it is none.
 * @param {unknown} value rows, or a JSON text of them
 * @returns {Table}
 */
function readTable(value) {
  const found = typeof value === "string" ? parsed(value) : value;
  if (!Array.isArray(found)) return [];
  const rows = found.slice(0, TABLE_LIMIT).filter(Array.isArray);
  const width = Math.min(TABLE_LIMIT, rows[0]?.length ?? 0);
  return rows
    .filter((row) => row.length >= width)
    .map((row) =>
      row.slice(0, width).map((/** @type {unknown} */ cell) => textOf(cell, CELL_LIMIT)),
    );
}

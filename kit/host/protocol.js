/**
 * The messages between page and worker, and nothing else.
 *
 * Everything the worker sends is data: the page puts text in as text and rebuilds figures from an
 * allow-list. Sizes are bounded here, on both sides.
 */

/** Characters of program output that one run may send; the rest is cut with a note. */
export const OUTPUT_LIMIT = 100_000;

/** Characters of SVG that one figure may have. */
export const FIGURE_LIMIT = 300_000;

/**
 * One file that Python needs: gzip bytes cut into chunks, each with its SHA-256 (hex).
 * @typedef {{name: string, bytes: number, size: number, chunks: {sha256: string, bytes: number}[]}} Pack
 * `bytes` as sent, `size` when unpacked.
 */

/**
 * What the build wrote about all packs.
 * @typedef {{lock: string, core: string[], packs: Pack[]}} Manifest
 * `lock` is the text of pyodide-lock.json, `core` the packs that every page needs.
 */

/** @typedef {{lesson: string, slug: string, check: string}} CheckedExercise */

/** @typedef {"out" | "err"} Stream */

/** @typedef {"done" | "error" | "right" | "wrong" | "stopped" | "died"} Outcome */

/** @typedef {{outcome: Outcome, key?: string, text?: string, line?: number | null}} Result */

/** @typedef {{svg: string, title: string, text: string}} Figure */

/**
 * Page to worker.
 * @typedef {{type: "open", lock: string, packs: Pack[]}
 *   | {type: "chunk", pack: string, index: number, data: ArrayBuffer | string}
 *   | {type: "run", id: number, code: string}
 *   | {type: "check", id: number, code: string, check: string}} ToWorker
 * A chunk's data is bytes, or base64 text when the page was opened from a folder.
 */

/**
 * Worker to page.
 * @typedef {{type: "ready"}
 *   | {type: "damaged", pack: string, index: number}
 *   | {type: "failed", reason: string}
 *   | {type: "output", id: number, stream: Stream, text: string}
 *   | {type: "figure", id: number, figure: Figure}
 *   | {type: "result", id: number, result: Result}} FromWorker
 */

/**
 * The file of one drawing: small JSON that a person can read, made to be handed on. It is read as
 * data from an unknown hand: with limits, known keys only, and each refusal says what was seen.
 *
 *     {"format": "lampkit-drawing", "version": 1, "language": "en", "saved": "2026-11-23",
 *      "steps": 4, "rows": ["0000000000000000", ... 16 of them]}
 *
 * A digit is the ink of one square in steps: with 4 steps, 2 is half ink.
 */

import { SIDE, STEPS, rowsOf } from "./sheet.js";

export const FORMAT = "lampkit-drawing";
export const VERSION = 1;
export const MOST_BYTES = 20_000;

/**
 * Why a file cannot be read: `row` counts from 0; `got` is a count, a version or a sign.
 * @typedef {{why: "size" | "json" | "kind" | "newer" | "rows" | "length" | "sign",
 *   row?: number, got?: string | number}} Refusal
 */

/**
 * @param {string} squares
 * @param {{language: string, saved: string}} about
 */
export const writeDrawing = (squares, { language, saved }) =>
  JSON.stringify(
    { format: FORMAT, version: VERSION, language, saved, steps: STEPS, rows: rowsOf(squares) },
    null,
    1,
  );

/**
 * @param {string} text
 * @returns {{squares: string} | {refused: Refusal}}
 */
export function readDrawing(text) {
  if (text.length > MOST_BYTES) return { refused: { why: "size" } };
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: { why: "json" } };
  }
  const { format, version, steps, rows } = Object(data);
  if (format !== FORMAT || !Number.isInteger(version) || version < 1) {
    return { refused: { why: "kind" } };
  }
  if (version > VERSION || steps !== STEPS) return { refused: { why: "newer" } };
  const wrong = whatIsWrong(rows);
  return wrong ? { refused: wrong } : { squares: rows.join("") };
}

/**
 * @param {unknown} rows
 * @returns {Refusal | null}
 */
function whatIsWrong(rows) {
  if (!Array.isArray(rows) || rows.length !== SIDE) {
    return { why: "rows", got: Array.isArray(rows) ? rows.length : 0 };
  }
  for (const [row, signs] of rows.entries()) {
    if (typeof signs !== "string" || signs.length !== SIDE) {
      return { why: "length", row, got: typeof signs === "string" ? signs.length : 0 };
    }
    const sign = Array.from(signs).find((one) => !/[0-4]/.test(one));
    if (sign) return { why: "sign", row, got: sign };
  }
  return null;
}

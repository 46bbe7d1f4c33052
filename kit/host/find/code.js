/**
 * The four-character code of a lesson, as it is typed: build/kitbuild/site/codes.py makes them.
 * Pure.
 */

import { fold } from "./fold.js";

export const SIGNS = "34679CDFGHJKMNPRTWX";
const WEIGHTS = [1, 2, 3, -1];

/**
 * What was typed, in capitals, without spaces, hyphens and accents.
 * @param {string} typed
 */
export const tidy = (typed) =>
  fold(typed)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/**
 * @typedef {{code: string, fault: "" | "empty" | "length" | "sign" | "mistake", sign: string}} Typed
 * fault: what keeps it from being a code; sign: the first one that no code has
 */

/**
 * @param {string} typed
 * @returns {Typed}
 */
export function readCode(typed) {
  const code = tidy(typed);
  const signs = Array.from(code);
  const sign = signs.find((one) => !SIGNS.includes(one)) ?? "";
  if (!signs.length) return { code, fault: "empty", sign };
  if (sign) return { code, fault: "sign", sign };
  if (signs.length !== WEIGHTS.length) return { code, fault: "length", sign };
  const sum = signs.reduce((total, one, at) => total + SIGNS.indexOf(one) * (WEIGHTS[at] ?? 0), 0);
  return { code, fault: sum % SIGNS.length ? "mistake" : "", sign };
}

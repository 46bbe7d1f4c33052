/** The lines around a match: where to cut a text, and which pieces of it are marked. Pure. */

import { foldWithPlaces } from "./fold.js";
import { INSIDE, quality } from "./match.js";

const BEFORE = 50;
const AFTER = 130;
const FAR = 18; // how far a cut moves to the next space

/** @typedef {{text: string, marked: boolean}} Piece */

/**
 * The whole text in pieces, those that match marked.
 * @param {string} text
 * @param {string[]} marks folded
 * @returns {Piece[]}
 */
export function markAll(text, marks) {
  const ranges = rangesOf(text, marks);
  return cut(text, 0, text.length, ranges);
}

/**
 * The part of the text around its first good match, in pieces; its beginning when there is none.
 * @param {string} text
 * @param {string[]} marks folded
 * @returns {Piece[]}
 */
export function snippet(text, marks) {
  const ranges = rangesOf(text, marks);
  const best = ranges.find((range) => range.quality > INSIDE) ?? ranges[0] ?? { start: 0, end: 0 };
  const start = best.start > BEFORE ? nextSpace(text, best.start - BEFORE, best.start) : 0;
  const stop = Math.max(best.end, start) + AFTER;
  const end = stop < text.length ? lastSpace(text, stop, best.end) : text.length;
  const pieces = cut(text, start, end, ranges);
  if (start > 0) pieces.unshift({ text: "… ", marked: false });
  if (end < text.length) pieces.push({ text: " …", marked: false });
  return pieces;
}

/**
 * @param {string} text
 * @param {string[]} marks
 * @returns {{start: number, end: number, quality: number}[]} in order, not overlapping
 */
function rangesOf(text, marks) {
  const { folded, places } = foldWithPlaces(text);
  const found = [];
  for (const mark of marks) {
    for (let at = folded.indexOf(mark); at >= 0; at = folded.indexOf(mark, at + mark.length)) {
      let end = places[at + mark.length] ?? text.length;
      while (/\p{M}/u.test(text.charAt(end))) end += 1; // a letter keeps its marks
      found.push({ start: places[at] ?? 0, end, quality: quality(folded, at, mark) });
    }
  }
  const best = Math.max(0, ...found.map((one) => one.quality));
  const shown = found.filter((one) => one.quality >= Math.min(best, INSIDE + 1));
  shown.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return shown.filter((range) => range.start >= end && (end = range.end) > range.start);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {{start: number, end: number}[]} ranges
 * @returns {Piece[]}
 */
function cut(text, start, end, ranges) {
  const pieces = [];
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue;
    pieces.push({ text: text.slice(at, range.start), marked: false });
    pieces.push({ text: text.slice(range.start, range.end), marked: true });
    at = range.end;
  }
  pieces.push({ text: text.slice(at, end), marked: false });
  return pieces.filter((piece) => piece.text);
}

/** After the next space, or before a letter with its marks. @type {(t: string, a: number, e: number) => number} */
function nextSpace(text, at, end) {
  const space = text.indexOf(" ", at);
  if (space >= 0 && space < Math.min(end, at + FAR)) return space + 1;
  let place = at;
  while (place < end && /[\p{M}\udc00-\udfff]/u.test(text.charAt(place))) place += 1;
  return place;
}

/** @type {(t: string, a: number, e: number) => number} */
function lastSpace(text, at, least) {
  const space = text.lastIndexOf(" ", at);
  if (space > least && space > at - FAR) return space;
  let place = at;
  while (place < text.length && /[\p{M}\udc00-\udfff]/u.test(text.charAt(place))) place += 1;
  return place;
}

/** The rows of a teacher's class list: a name and a notebook line each. Pure. */

import { readLine } from "./line.js";
import { cleanName, isSameName, numbered } from "./names.js";
import { letterOf } from "./today.js";

/** @typedef {{name: string, lines: string[]}} Row lines: as typed, one for each page of the list */

/** More than the thirty of a page, fewer than a browser would mind. */
export const MOST_ROWS = 60;

/**
 * Rows as they were kept; what has another shape is left out.
 * @param {unknown} kept
 * @returns {Row[]}
 */
export function readRows(kept) {
  const { rows } = Object(kept);
  return (Array.isArray(rows) ? rows : []).slice(0, MOST_ROWS).flatMap((row) => {
    const { name, lines } = Object(row);
    const sound = (Array.isArray(lines) ? lines : []).filter(
      (line) => "line" in readLine(String(line)),
    );
    return cleanName(name) && sound.length
      ? [{ name: cleanName(name), lines: sound.map(String) }]
      : [];
  });
}

/**
 * The rows with one more line. A name that is there already, with another line for the same
 * exercises, may be a second learner of that name: the row gets a number, and nothing is replaced.
 * @param {Row[]} rows
 * @param {string} name a clean one
 * @param {string} line a sound one
 * @returns {{rows: Row[], name: string}} by name; and the name under which the line stands
 */
export function withLine(rows, name, line) {
  const called = (/** @type {string} */ one) => rows.find((row) => isSameName(row.name, one));
  const own = numbered(name, (one) => called(one)?.lines.every((old) => agree(old, line)) ?? true);
  const there = called(own);
  const isKnown = there?.lines.some((old) => itemsOf(old) === itemsOf(line));
  const lines = [...(there?.lines ?? []), ...(isKnown ? [] : [line])];
  const row = { name: there?.name ?? own, lines };
  const all = [...rows.filter((one) => one !== there), row].sort((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
  return { rows: all, name: row.name };
}

/**
 * Whether two lines can be one learner's: of different pages, or they say the same.
 * @param {string} one
 * @param {string} other
 */
const agree = (one, other) => pageOf(one) !== pageOf(other) || itemsOf(one) === itemsOf(other);

/** @param {string} line */
function pageOf(line) {
  const read = readLine(line);
  return "line" in read ? read.line.page : -1;
}

/** What a line says, however it was typed. @param {string} line */
function itemsOf(line) {
  const read = readLine(line);
  return "line" in read ? [read.line.page, ...read.line.items].join(" ") : "";
}

/**
 * Places on the course's list that a row has passed.
 * @param {Row} row
 */
export const passedItems = ({ lines }) =>
  lines.flatMap((line) => {
    const read = readLine(line);
    return "line" in read ? read.line.items : [];
  });

/**
 * Exercises by lesson, as "1.2 A B": the letters of those that are on the course's list and asked.
 * @param {Record<string, {title: string, exercises: string[]}>} course
 * @param {(name: string) => boolean} wanted
 * @returns {{number: string, letters: string}[]}
 */
export const byLesson = (course, wanted) =>
  Object.entries(course).flatMap(([id, { title, exercises }]) => {
    const letters = exercises.flatMap((slug, at) =>
      wanted(`${id}/${slug}`) ? [letterOf(at)] : [],
    );
    return letters.length
      ? [{ number: title.split(" ")[0] ?? "", letters: letters.join(" ") }]
      : [];
  });

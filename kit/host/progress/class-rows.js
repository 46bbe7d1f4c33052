/** The rows of a teacher's class list: a name and a notebook line each. Pure. */

import { readLine } from "./line.js";
import { cleanName } from "./names.js";
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
 * The rows with one more line. A name that is there already gets the line in place of its old one
 * for the same exercises.
 * @param {Row[]} rows
 * @param {string} name
 * @param {string} line a sound one
 * @returns {Row[]} by name
 */
export function withLine(rows, name, line) {
  const page = pageOf(line);
  const old = rows.find((row) => row.name === name);
  const lines = [...(old?.lines ?? []).filter((one) => pageOf(one) !== page), line];
  return [...rows.filter((row) => row !== old), { name, lines }].sort((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
}

/** @param {string} line */
function pageOf(line) {
  const read = readLine(line);
  return "line" in read ? read.line.page : -1;
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

/** What the drawing pad says. */

import { formatNumber, t } from "../strings.js";
import { SIDE, STEPS, inkOf, rowsOf } from "./sheet.js";

/** @typedef {import("./file.js").Refusal} Refusal */

/** Ink as the page's language writes it. @param {number} step */
export const inkText = (step) => formatNumber(inkOf(step));

/** What the plane is, and its keys. */
export const padText = () =>
  t("Drawing pad. The arrow keys move, the space bar paints, 0 to {most} choose the ink.", {
    most: STEPS,
  });

/**
 * @param {import("../places.js").Place} place
 * @param {number} step
 * @param {boolean} [atEdge] a key led nowhere
 */
export function placeText({ row, column }, step, atEdge = false) {
  const text = t("Row {row}, column {column}, ink {ink}.", { row, column, ink: inkText(step) });
  return atEdge ? `${t("Edge of the pad.")} ${text}` : text;
}

/** @param {number} step */
export const chosenText = (step) => t("Ink {ink} is chosen.", { ink: inkText(step) });

/**
 * @param {boolean} done
 * @param {string} squares
 */
export const undoneText = (done, squares) =>
  done ? `${t("Undone.")} ${summaryText(squares)}` : t("There is nothing to undo.");

/**
 * @param {boolean} done
 * @param {string} squares
 */
export const redoneText = (done, squares) =>
  done ? `${t("Redone.")} ${summaryText(squares)}` : t("There is nothing to redo.");

/** @param {string} file */
export const savedText = (file) =>
  t("Saved as {file}. Look where this browser keeps its downloads.", { file });

/** @param {boolean} done */
export const copiedText = (done) =>
  done
    ? t("Copied. Paste it into the program of an exercise, below its imports.")
    : t("This browser does not copy by itself. The text is marked: copy it with Ctrl and C.");

/** @param {string} squares */
export const openedText = (squares) =>
  `${t("The drawing is open. Undo brings the one before it back.")} ${summaryText(squares)}`;

/**
 * The drawing in one sentence, for who cannot see it.
 * @param {string} squares
 */
export function summaryText(squares) {
  const rows = rowsOf(squares);
  const filled = rows.flatMap((row, at) => (/[^0]/.test(row) ? [at] : []));
  if (!filled.length)
    return t("The drawing is empty: all {count} numbers are 0.", { count: SIDE * SIDE });
  const columns = rows.flatMap((row) =>
    Array.from(row).flatMap((sign, at) => (sign === "0" ? [] : [at])),
  );
  return t(
    "Squares with ink: {count} of {all}. They lie in rows {top} to {bottom} and columns {left} to {right}.",
    {
      count: columns.length,
      all: SIDE * SIDE,
      top: filled[0] ?? 0,
      bottom: filled[filled.length - 1] ?? 0,
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
  );
}

/** The drawing as a line of Python that makes its array. @param {string} squares */
export function pythonText(squares) {
  const rows = rowsOf(squares).map((row) => `    "${row}",`);
  return [
    "rows = [",
    ...rows,
    "]",
    `mine = np.array([[int(n) / ${STEPS} for n in row] for row in rows])`,
    "",
  ].join("\n");
}

/** Why a file was not read, and what to do. @param {Refusal} refusal */
export function refusalText({ why, row = 0, got = "" }) {
  const needed = SIDE;
  switch (why) {
    case "size":
      return t("This file is too large for a drawing. Choose a file that this pad has saved.");
    case "json":
      return t("This file is damaged, or it is no drawing. Ask for it again, or open a copy.");
    case "newer":
      return t("This drawing is of a newer course. Open it there, or copy it by its numbers.");
    case "rows":
      return t(
        "Rows in this file: {got}; rows that are needed: {needed}. Add or remove rows in a text editor, or ask for the file again.",
        { got, needed },
      );
    case "length":
      return t(
        "Numbers in row {row} of this file: {got}; numbers that are needed: {needed}. Mend this row in a text editor, or ask for the file again.",
        { row, got, needed },
      );
    case "sign":
      return t(
        "Row {row} in this file holds the sign {got}. Only 0 to {most} are numbers of ink. Mend this row in a text editor.",
        { row, got, most: STEPS },
      );
    default:
      return t("This file holds no drawing of this course. Choose a file that this pad has saved.");
  }
}

/**
 * A drawing of 16 by 16 squares with undo and redo, as data only. A square holds a step of ink
 * from 0 (paper) to 4 (full ink); row 0 is on top, and both rows and columns count from 0, as in
 * Python.
 */

export const SIDE = 16;
export const STEPS = 4;
const REMEMBERED = 200;
const FITS = new RegExp(`^[0-${STEPS}]{${SIDE * SIDE}}$`);

export const EMPTY = "0".repeat(SIDE * SIDE);

/** Whether a text holds a drawing: a digit for each square, row by row. @param {unknown} text */
export const isDrawing = (text) => typeof text === "string" && FITS.test(text);

/** The ink of a step, from 0 to 1. @param {number} step */
export const inkOf = (step) => step / STEPS;

/** The rows of a drawing. @param {string} squares */
export const rowsOf = (squares) =>
  Array.from({ length: SIDE }, (_, row) => squares.slice(row * SIDE, (row + 1) * SIDE));

export class Sheet {
  squares = EMPTY;
  /** @type {string[]} */
  #before = [];
  /** @type {string[]} */
  #after = [];
  /** Inside a stroke all changes are one step of undo: the first one remembers. */
  #stroke = /** @type {"" | "begun" | "changed"} */ ("");

  get canUndo() {
    return this.#before.length > 0;
  }

  get canRedo() {
    return this.#after.length > 0;
  }

  /**
   * @param {number} row
   * @param {number} column
   */
  at(row, column) {
    return Number(this.squares[row * SIDE + column]);
  }

  /**
   * Puts ink on one square; nothing is remembered where nothing changes.
   * @param {number} row
   * @param {number} column
   * @param {number} step
   * @returns {boolean} whether the square changed
   */
  paint(row, column, step) {
    const at = row * SIDE + column;
    return this.replace(this.squares.slice(0, at) + String(step) + this.squares.slice(at + 1));
  }

  /**
   * Another drawing in the place of this one.
   * @param {string} squares
   * @returns {boolean} whether anything changed
   */
  replace(squares) {
    if (squares === this.squares) return false;
    if (this.#stroke !== "changed") {
      this.#before = [...this.#before, this.squares].slice(-REMEMBERED);
    }
    if (this.#stroke) this.#stroke = "changed";
    this.#after = [];
    this.squares = squares;
    return true;
  }

  /** A drawing from before, which is no step of undo. @param {string} squares */
  bring(squares) {
    this.squares = squares;
  }

  /** What is painted from now on, until endStroke, is undone at once. */
  startStroke() {
    this.#stroke = "begun";
  }

  endStroke() {
    this.#stroke = "";
  }

  undo() {
    const squares = this.#before.pop();
    if (squares === undefined) return false;
    this.#after.push(this.squares);
    this.squares = squares;
    return true;
  }

  redo() {
    const squares = this.#after.pop();
    if (squares === undefined) return false;
    this.#before.push(this.squares);
    this.squares = squares;
    return true;
  }
}

/**
 * Places from one square to another without gaps, for a pointer that moves fast.
 * @param {import("../places.js").Place} from not among them
 * @param {import("../places.js").Place} to
 * @returns {import("../places.js").Place[]}
 */
export function placesBetween(from, to) {
  const right = to.column - from.column;
  const down = to.row - from.row;
  const count = Math.max(Math.abs(right), Math.abs(down));
  return Array.from({ length: count }, (_, index) => ({
    column: Math.round(from.column + (right * (index + 1)) / count),
    row: Math.round(from.row + (down * (index + 1)) / count),
  }));
}

/**
 * The nearest place on the sheet: a pointer may have left it.
 * @param {import("../places.js").Place} place
 * @returns {import("../places.js").Place}
 */
export const onSheet = ({ row, column }) => ({ row: limited(row), column: limited(column) });

/** @param {number} at */
const limited = (at) => Math.min(Math.max(at, 0), SIDE - 1);

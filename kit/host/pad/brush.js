/** What is painted where: a sheet, a place on it and the chosen ink. Not here: page and events. */

import { STEPS, Sheet, onSheet, placesBetween } from "./sheet.js";

/** @typedef {import("../places.js").Place} Place */

export class Brush {
  sheet = new Sheet();
  /** @type {Place} */
  place = { row: 0, column: 0 };
  shade = STEPS;

  /** The step of ink at its place. */
  get step() {
    return this.sheet.at(this.place.row, this.place.column);
  }

  /** Puts ink on its place. @param {number} step */
  paint(step) {
    this.sheet.paint(this.place.row, this.place.column, step);
  }

  /** Paints its place; where it has this ink already, takes the ink away. */
  toggle() {
    this.paint(this.step === this.shade ? 0 : this.shade);
  }

  /**
   * One step by a key; a painting one is undone at once.
   * @param {Place} place perhaps beside the sheet
   * @param {boolean} painting
   * @returns {boolean} whether it moved: at the edge it stays
   */
  go(place, painting) {
    const from = this.place;
    const next = onSheet(place);
    if (painting) {
      this.sheet.startStroke();
      this.paint(this.shade);
      this.drag(next);
      this.sheet.endStroke();
    }
    this.place = next;
    return next.row !== from.row || next.column !== from.column;
  }

  /** Puts the pointer down: what is painted until `lift` is undone at once. @param {Place} place */
  press(place) {
    this.sheet.startStroke();
    this.place = onSheet(place);
    this.paint(this.shade);
  }

  /**
   * Paints on the way to a place, without gaps.
   * @param {Place} place perhaps beside the sheet
   * @returns {boolean} whether it moved
   */
  drag(place) {
    const next = onSheet(place);
    const way = placesBetween(this.place, next);
    for (const { row, column } of way) this.sheet.paint(row, column, this.shade);
    this.place = next;
    return way.length > 0;
  }

  lift() {
    this.sheet.endStroke();
  }
}

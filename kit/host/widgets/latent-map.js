/**
 * The map of a model: a cursor over the grid of pictures, moved by keys, pointer or two sliders.
 * The page shows the first state by itself.
 * Pixels are never read back: both pictures are the same sprite, placed by style.
 */

import { announceFromNow, part } from "../dom.js";
import { listenForPlaces } from "../places.js";
import { t } from "../strings.js";

/** @typedef {{axis: number[], neighbours: number, pixels: number, readings: [number, number, number, number][]}} MapData */
/** @typedef {import("../places.js").Place} Place */

const REMEMBERED = 200;

/**
 * @param {HTMLElement} element
 * @param {MapData} data
 */
export function start(element, data) {
  new LatentMap(element, data).start();
}

class LatentMap {
  /**
   * @param {HTMLElement} element
   * @param {MapData} data
   */
  constructor(element, data) {
    this.data = data;
    this.last = data.axis.length - 1;
    this.plane = part(element, "plane");
    this.cursor = part(element, "cursor");
    this.picture = part(element, "picture");
    this.numbers = part(element, "numbers");
    this.reading = part(element, "reading");
    this.controls = part(element, "controls");
    this.across = /** @type {HTMLInputElement} */ (part(element, "across"));
    this.up = /** @type {HTMLInputElement} */ (part(element, "up"));
    /** @type {Place[]} */
    this.before = [];
    this.place = this.centre();
  }

  /** Makes the map work, and only then shows its controls. */
  start() {
    this.plane.tabIndex = 0;
    this.plane.setAttribute("role", "application");
    this.plane.setAttribute("aria-label", t("Map. The arrow keys move to the next place."));
    this.plane.setAttribute("aria-describedby", this.words().id);
    listenForPlaces(this.plane, this);
    for (const slider of [this.across, this.up]) {
      slider.addEventListener("input", () =>
        this.go({ column: Number(this.across.value), row: this.last - Number(this.up.value) }),
      );
    }
    this.button("centre").addEventListener("click", () => this.go(this.centre()));
    this.button("back").addEventListener("click", () => this.goBack());
    this.controls.hidden = false;
    this.show();
    announceFromNow(this.words());
  }

  /** The live region, with an id for the map's description. */
  words() {
    const words = /** @type {HTMLElement} */ (this.reading.parentElement);
    words.id ||= "latent-map-words";
    return words;
  }

  /** @param {string} action */
  button(action) {
    return /** @type {HTMLButtonElement} */ (
      this.controls.querySelector(`[data-action="${action}"]`)
    );
  }

  /** @returns {Place} */
  centre() {
    return { column: this.last / 2, row: this.last / 2 };
  }

  /**
   * Goes to a place, or to the nearest one on the map.
   * @param {Place} place
   */
  go(place) {
    const limit = (/** @type {number} */ at) => Math.min(Math.max(at, 0), this.last);
    const next = { column: limit(place.column), row: limit(place.row) };
    if (next.column === this.place.column && next.row === this.place.row) return;
    this.before = [...this.before, this.place].slice(-REMEMBERED);
    this.place = next;
    this.show();
  }

  goBack() {
    this.place = this.before.pop() ?? this.place;
    this.show();
  }

  show() {
    const { column, row } = this.place;
    const cells = this.last + 1;
    this.cursor.style.left = `${(100 * column) / cells}%`;
    this.cursor.style.top = `${(100 * row) / cells}%`;
    const shares = [column, row].map((at) => `${(100 * at) / this.last}%`);
    this.picture.style.backgroundPosition = shares.join(" ");
    const across = this.number(column);
    const up = this.number(this.last - row);
    this.slide(this.across, column, across);
    this.slide(this.up, this.last - row, up);
    this.numbers.textContent = t("Hidden number 1: {across}. Hidden number 2: {up}.", {
      across,
      up,
    });
    this.reading.textContent = this.sentence(row * cells + column);
    this.button("back").disabled = this.before.length === 0;
  }

  /** @param {number} at */
  number(at) {
    return (this.data.axis[at] ?? 0).toFixed(1);
  }

  /**
   * @param {HTMLInputElement} slider
   * @param {number} at
   * @param {string} words what a screen reader says instead of the position
   */
  slide(slider, at, words) {
    slider.value = String(at);
    slider.setAttribute("aria-valuetext", words);
  }

  /** @param {number} at */
  sentence(at) {
    const reading = this.data.readings[at] ?? [0, 0, 0, 0];
    const [, first_count, , second_count] = reading;
    // A digit of the data is a name, written as in the pictures; counts are numbers.
    const [first = "", , second = ""] = reading.map(String);
    const fields = { neighbours: this.data.neighbours, first, first_count, second, second_count };
    if (!second_count) {
      return t("All {neighbours} most similar real pictures are of the digit {first}.", fields);
    }
    return t(
      "Of the {neighbours} most similar real pictures, {first_count} are of the digit {first} and {second_count} of the digit {second}.",
      fields,
    );
  }
}

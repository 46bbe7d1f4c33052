/**
 * The start page's map of handwriting: go to a place, see what the machine draws there.
 * One control: the map. Its first state is in the page. The whole map is in lesson 1.2.
 */

import { announceFromNow, part } from "../dom.js";
import { offerKeeping } from "../machines/keep.js";
import { readPicture } from "../machines/picture.js";
import { listenForPlaces } from "../places.js";
import { twoPlaces } from "../machines/numbers.js";
import { t } from "../strings.js";

/**
 * `readings`: for each place its two likeliest digits with counts. `units`: of the first hidden
 * numbers of the decoder's first layer, two weights and what is added.
 * @typedef {{axis: number[], neighbours: number, pixels: number, readings: [number, number, number, number][], units: [number, number, number][]}} MapData
 */
/** @typedef {import("../places.js").Place} Place */

/**
 * @param {HTMLElement} element
 * @param {MapData} data
 */
export function start(element, data) {
  new MapMachine(element, data).start();
}

class MapMachine {
  /**
   * @param {HTMLElement} element
   * @param {MapData} data
   */
  constructor(element, data) {
    this.element = element;
    this.data = data;
    this.last = data.axis.length - 1;
    this.plane = part(element, "plane");
    this.numbers = part(element, "numbers");
    this.reading = part(element, "reading");
    /** @type {Place} */
    this.place = { column: this.last / 2, row: this.last / 2 };
  }

  start() {
    this.plane.tabIndex = 0;
    this.plane.setAttribute("role", "application");
    this.plane.setAttribute("aria-label", t("Map. The arrow keys move to the next place."));
    listenForPlaces(this.plane, this);
    const jump = this.element.querySelector('[data-action="jump"]');
    jump?.addEventListener("click", () => this.jump());
    offerKeeping(this.element, "digit", () => this.sheet());
    for (const controls of this.element.querySelectorAll("[data-controls]")) {
      controls.removeAttribute("hidden");
    }
    announceFromNow(/** @type {HTMLElement} */ (this.reading.parentElement));
  }

  jump() {
    const any = () => Math.floor(Math.random() * (this.last + 1));
    this.go({ column: any(), row: any() });
  }

  /**
   * Goes to a place, or to the nearest one on the map.
   * @param {Place} place
   */
  go(place) {
    const limit = (/** @type {number} */ at) => Math.min(Math.max(at, 0), this.last);
    this.place = { column: limit(place.column), row: limit(place.row) };
    this.show();
  }

  show() {
    const { column, row } = this.place;
    const cells = this.last + 1;
    const cursor = part(this.element, "cursor");
    cursor.style.left = `${(100 * column) / cells}%`;
    cursor.style.top = `${(100 * row) / cells}%`;
    const shares = [column, row].map((at) => `${(100 * at) / this.last}%`);
    part(this.element, "picture").style.backgroundPosition = shares.join(" ");
    const [across, up] = this.codes().map((code) => code.toFixed(1));
    this.numbers.textContent = t("Hidden number 1: {across}. Hidden number 2: {up}.", {
      across: across ?? "",
      up: up ?? "",
    });
    this.reading.textContent = this.sentence();
    this.showLayer();
  }

  /** The two hidden numbers of the place. */
  codes() {
    const { column, row } = this.place;
    return [this.data.axis[column] ?? 0, this.data.axis[this.last - row] ?? 0];
  }

  sentence() {
    const at = this.place.row * (this.last + 1) + this.place.column;
    const [first, first_count, second, second_count] = this.data.readings[at] ?? [0, 0, 0, 0];
    // A digit of the data is a name, written as in the pictures; counts are numbers.
    const { neighbours } = this.data;
    const digits = { first: String(first), second: String(second) };
    const fields = { neighbours, ...digits, first_count, second_count };
    if (!second_count) {
      return t("All {neighbours} most similar real pictures are of the digit {first}.", fields);
    }
    return t(
      "Of the {neighbours} most similar real pictures, {first_count} are of the digit {first} and {second_count} of the digit {second}.",
      fields,
    );
  }

  /** The last column of the table: what the first hidden units of the decoder get at this place. */
  showLayer() {
    const [across = 0, up = 0] = this.codes();
    const cells = this.element.querySelectorAll("[data-unit]");
    this.data.units.forEach(([first, second, added], at) => {
      const cell = cells[at];
      const sum = first * across + second * up + added;
      if (cell) cell.textContent = twoPlaces(sum);
    });
  }

  /** @returns {import("../machines/keep.js").Sheet} */
  sheet() {
    const { column, row } = this.place;
    const words = [this.numbers, this.reading].map((node) => node.textContent ?? "");
    return {
      title: t("A digit that nobody wrote"),
      lines: words,
      draw: async (pen, side) => {
        const picture = await readPicture(this.element.dataset["picture"] ?? "");
        const { pixels } = this.data;
        pen.imageSmoothingEnabled = false;
        const from = [column * pixels, row * pixels];
        pen.drawImage(picture, from[0] ?? 0, from[1] ?? 0, pixels, pixels, 0, 0, side, side);
      },
    };
  }
}

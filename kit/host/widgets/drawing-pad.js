/**
 * The drawing pad: 16 by 16 squares, painted by pointer or keys, spoken, undone, saved in a file.
 * Other parts of the course use it too: `new DrawingPad(element, {onChange})`, then `squares`.
 * The element is that of kit/theme/widgets/drawing-pad.html, which shows an empty pad by itself.
 */

import { announceFromNow, make, part } from "../dom.js";
import { work } from "../learner.js";
import { actionOf } from "../pad/keys.js";
import css from "../pad/pad.css" with { type: "text" };
import { EMPTY, SIDE, STEPS, Sheet, isDrawing, onSheet, placesBetween } from "../pad/sheet.js";
import { readChosen, saveDrawing, showInk, showTable } from "../pad/view.js";
import { inkText, placeText, pythonText, refusalText, summaryText } from "../pad/words.js";
import { placeByKey, placeUnder } from "../places.js";
import { t } from "../strings.js";

/** @typedef {import("../places.js").Place} Place */
/** @typedef {{onChange?: (squares: string) => void}} Options */

/** Where the learner's drawing is kept. */
export const KEY = "drawing";
const KEEP_AFTER_MS = 400;
const LAST = SIDE - 1;

/** @param {HTMLElement} element */
export async function start(element) {
  const pad = new DrawingPad(element);
  pad.start();
  await pad.remember();
}

export class DrawingPad {
  #sheet = new Sheet();
  /** @type {Place} */
  #place = { row: 0, column: 0 };
  #shade = STEPS;
  #touched = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #keeping;

  /**
   * @param {HTMLElement} element
   * @param {Options} [options]
   */
  constructor(element, { onChange = () => undefined } = {}) {
    this.onChange = onChange;
    this.element = element;
    this.plane = part(element, "plane");
    this.drawing = /** @type {SVGElement} */ (this.plane.querySelector("svg"));
    this.cursor = part(element, "cursor");
    this.said = part(element, "said");
    this.controls = part(element, "controls");
    this.numbers = part(element, "numbers");
    this.python = /** @type {HTMLTextAreaElement} */ (part(element, "python"));
    this.file = /** @type {HTMLInputElement} */ (part(element, "file"));
    this.about = part(element, "about");
  }

  /** The drawing: a digit from 0 to 4 for each square, row by row. */
  get squares() {
    return this.#sheet.squares;
  }

  /** Makes the pad work, and only then shows its controls. */
  start() {
    document.head.append(make("style", {}, css));
    const { plane } = this;
    plane.tabIndex = 0;
    plane.setAttribute("role", "application");
    plane.setAttribute(
      "aria-label",
      t("Drawing pad. The arrow keys move, the space bar paints, 0 to {most} choose the ink.", {
        most: STEPS,
      }),
    );
    this.said.id ||= "drawing-pad-said";
    plane.setAttribute("aria-describedby", this.said.id);
    plane.addEventListener("keydown", (event) => this.#onKey(event));
    plane.addEventListener("pointerdown", (event) => this.#onPointerDown(event));
    plane.addEventListener("pointermove", (event) => this.#onPointerMove(event));
    for (const end of ["pointerup", "pointercancel"]) {
      plane.addEventListener(end, () => this.#sheet.endStroke());
    }
    this.#on("undo", () => this.#undo());
    this.#on("redo", () => this.#redo());
    this.#on("clear", () => this.#clear());
    this.#on("save", () => this.#save());
    this.controls.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "radio") {
        this.#shade = Number(target.value);
      }
    });
    this.file.addEventListener("change", () => void this.#open());
    this.python.addEventListener("focus", () => this.python.select());
    part(this.element, "details").addEventListener("toggle", () => this.#showNumbers());
    addEventListener("pagehide", () => this.#keepNow());
    this.controls.hidden = false;
    this.cursor.hidden = false;
    this.#show();
    announceFromNow(this.said);
  }

  /** Brings back what this learner has drawn before, unless something is drawn by now. */
  async remember() {
    const { squares } = Object(await work.get(KEY).catch(() => undefined));
    if (!isDrawing(squares) || this.#touched) return;
    this.#sheet.bring(squares);
    this.#show();
  }

  /**
   * @param {string} action
   * @returns {HTMLButtonElement}
   */
  #button(action) {
    return /** @type {HTMLButtonElement} */ (
      this.element.querySelector(`[data-action="${action}"]`)
    );
  }

  /**
   * @param {string} action
   * @param {() => void} does
   */
  #on(action, does) {
    this.#button(action).addEventListener("click", does);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const action = actionOf(event);
    const place = action === "move" && placeByKey(event.key, this.#place, LAST);
    if (!action || (action === "move" && !place)) return;
    event.preventDefault();
    if (action === "undo") this.#undo();
    if (action === "redo") this.#redo();
    if (action === "toggle") this.#toggle();
    if (action === "erase") this.#paint(0);
    if (action === "choose") this.#choose(Number(event.key));
    if (place) this.#move(place, event.shiftKey);
  }

  /**
   * @param {Place} place
   * @param {boolean} painting
   */
  #move(place, painting) {
    const next = onSheet(place);
    const from = this.#place;
    this.#place = next;
    if (painting) {
      this.#sheet.startStroke();
      for (const at of [from, ...placesBetween(from, next)]) {
        this.#sheet.paint(at.row, at.column, this.#shade);
      }
      this.#sheet.endStroke();
      this.#changed();
    } else this.#show();
    this.#sayPlace();
  }

  /** Paints the square; where it has this ink already, takes the ink away. */
  #toggle() {
    const { row, column } = this.#place;
    this.#paint(this.#sheet.at(row, column) === this.#shade ? 0 : this.#shade);
  }

  /** @param {number} step */
  #paint(step) {
    this.#sheet.paint(this.#place.row, this.#place.column, step);
    this.#changed();
    this.#sayPlace();
  }

  /** @param {number} step */
  #choose(step) {
    this.#shade = step;
    const radio = this.controls.querySelector(`input[type="radio"][value="${step}"]`);
    if (radio instanceof HTMLInputElement) radio.checked = true;
    this.#say(t("Ink {ink} is chosen.", { ink: inkText(step) }));
  }

  /** @param {PointerEvent} event */
  #onPointerDown(event) {
    if (event.button) return;
    this.plane.setPointerCapture?.(event.pointerId);
    this.#sheet.startStroke();
    this.#place = this.#under(event);
    this.#paint(this.#shade);
  }

  /** @param {PointerEvent} event */
  #onPointerMove(event) {
    if (!(event.buttons & 1)) return;
    const next = this.#under(event);
    const way = placesBetween(this.#place, next);
    if (!way.length) return;
    for (const { row, column } of way) this.#sheet.paint(row, column, this.#shade);
    this.#place = next;
    this.#changed();
    this.#sayPlace();
  }

  /**
   * @param {PointerEvent} event
   * @returns {Place} on the pad, also when the pointer has left it
   */
  #under(event) {
    return onSheet(placeUnder(event, this.plane, LAST));
  }

  #undo() {
    this.#back(this.#sheet.undo(), t("Undone."), t("There is nothing to undo."));
  }

  #redo() {
    this.#back(this.#sheet.redo(), t("Redone."), t("There is nothing to redo."));
  }

  /**
   * @param {boolean} done
   * @param {string} said
   * @param {string} nothing
   */
  #back(done, said, nothing) {
    if (done) this.#changed();
    this.#say(done ? `${said} ${summaryText(this.squares)}` : nothing);
  }

  #clear() {
    this.#sheet.replace(EMPTY);
    this.#changed();
    this.#say(t("The pad is empty. Undo brings the drawing back."));
  }

  #save() {
    const file = saveDrawing(this.squares);
    this.#say(t("Saved as {file}. Look where this browser keeps its downloads.", { file }));
  }

  async #open() {
    const read = await readChosen(this.file);
    if (!read) return;
    if ("refused" in read) {
      this.#say(refusalText(read.refused));
      return;
    }
    this.#sheet.replace(read.squares);
    this.#changed();
    this.#say(
      `${t("The drawing is open. Undo brings the one before it back.")} ${summaryText(this.squares)}`,
    );
  }

  /** @param {string} text */
  #say(text) {
    this.said.textContent = text;
  }

  #sayPlace() {
    this.#say(placeText(this.#place, this.#sheet.at(this.#place.row, this.#place.column)));
  }

  #changed() {
    this.#touched = true;
    this.#show();
    this.onChange(this.squares);
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keepNow(), KEEP_AFTER_MS);
  }

  /** A browser that keeps nothing has said so by its own notice. */
  #keepNow() {
    if (!this.#keeping) return;
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    work.set(KEY, { squares: this.squares }).catch(() => undefined);
  }

  #show() {
    showInk(this.drawing, this.squares);
    this.cursor.style.left = `${(100 * this.#place.column) / SIDE}%`;
    this.cursor.style.top = `${(100 * this.#place.row) / SIDE}%`;
    this.about.textContent = summaryText(this.squares);
    this.#button("undo").disabled = !this.#sheet.canUndo;
    this.#button("redo").disabled = !this.#sheet.canRedo;
    this.#showNumbers();
  }

  /** The table and the Python text, only where they are open: 256 cells take a while. */
  #showNumbers() {
    if (!(/** @type {HTMLDetailsElement} */ (part(this.element, "details")).open)) return;
    showTable(this.numbers, this.squares);
    this.python.value = pythonText(this.squares);
  }
}

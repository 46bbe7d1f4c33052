/**
 * The drawing pad: 16 by 16 squares, painted by pointer or keys, spoken, undone, saved in a file.
 * Other parts of the course use it too: `new DrawingPad(element, {onChange})`, then `squares`.
 * The element is that of kit/theme/widgets/drawing-pad.html, which shows an empty pad by itself.
 */

import { announceFromNow, make } from "../dom.js";
import { Brush } from "../pad/brush.js";
import { Keeper, keptDrawing } from "../pad/keep.js";
import { actionOf } from "../pad/keys.js";
import { partsOf } from "../pad/parts.js";
import css from "../pad/pad.css" with { type: "text" };
import { EMPTY, SIDE, STEPS } from "../pad/sheet.js";
import { copyText, readChosen, saveDrawing, showNumbers, showPad } from "../pad/view.js";
import * as words from "../pad/words.js";
import { placeByKey, placeUnder } from "../places.js";
import { t } from "../strings.js";

/** @typedef {import("../places.js").Place} Place */
const LAST = SIDE - 1;

/** @param {HTMLElement} element */
export async function start(element) {
  const pad = new DrawingPad(element);
  pad.start();
  await pad.remember();
}

export class DrawingPad {
  #brush = new Brush();
  #touched = false;
  #keeper = new Keeper(() => this.squares);

  /**
   * @param {HTMLElement} element
   * @param {{onChange?: (squares: string) => void}} [options]
   */
  constructor(element, { onChange = () => undefined } = {}) {
    this.onChange = onChange;
    this.parts = partsOf(element);
  }

  /** The drawing: a digit from 0 to 4 for each square, row by row. */
  get squares() {
    return this.#brush.sheet.squares;
  }

  /** Makes the pad work, and only then shows its controls. */
  start() {
    const { plane, said, controls, cursor, details, file, python, button } = this.parts;
    document.head.append(make("style", {}, css));
    plane.tabIndex = 0;
    plane.setAttribute("role", "application");
    plane.setAttribute("aria-label", words.padText());
    said.id ||= "drawing-pad-said";
    plane.setAttribute("aria-describedby", said.id);
    plane.addEventListener("keydown", (event) => this.#onKey(event));
    plane.addEventListener("pointerdown", (event) => this.#onPointerDown(event));
    plane.addEventListener("pointermove", (event) => this.#onPointerMove(event));
    for (const end of ["pointerup", "pointercancel"]) {
      plane.addEventListener(end, () => this.#brush.lift());
    }
    const does = {
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      clear: () => this.#clear(),
      save: () => this.#say(words.savedText(saveDrawing(this.squares))),
      copy: async () => this.#say(words.copiedText(await copyText(python))),
    };
    for (const [action, run] of Object.entries(does)) button(action).onclick = run;
    controls.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "radio") {
        this.#brush.shade = Number(target.value);
      }
    });
    file.addEventListener("change", () => void this.#open());
    python.addEventListener("focus", () => python.select());
    details.addEventListener("toggle", () => showNumbers(this.parts, this.squares));
    controls.hidden = false;
    details.hidden = false;
    cursor.hidden = false;
    this.#show();
    this.#sayPlace(); // the description of the plane, when it is first reached
    announceFromNow(said);
  }

  /** Brings back what this learner has drawn before, unless something is drawn by now. */
  async remember() {
    const squares = await keptDrawing();
    if (!squares || this.#touched) return;
    this.#brush.sheet.bring(squares);
    this.#show();
    if (this.#brush.step) this.#sayPlace();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const action = actionOf(event);
    const place = action === "move" && placeByKey(event.key, this.#brush.place, LAST);
    if (!action || (action === "move" && !place)) return;
    event.preventDefault();
    if (action === "undo") this.#undo();
    if (action === "redo") this.#redo();
    if (action === "toggle") this.#painted(() => this.#brush.toggle());
    if (action === "erase") this.#painted(() => this.#brush.paint(0));
    if (action === "choose") this.#choose(Number(event.key));
    if (place) this.#move(place, event.shiftKey);
  }

  /**
   * @param {Place} place
   * @param {boolean} painting
   */
  #move(place, painting) {
    const moved = this.#brush.go(place, painting);
    if (painting) this.#changed();
    else this.#show();
    this.#sayPlace(!moved);
  }

  /** @param {() => void} paint */
  #painted(paint) {
    paint();
    this.#changed();
    this.#sayPlace();
  }

  /** @param {number} step */
  #choose(step) {
    this.#brush.shade = step;
    const radio = this.parts.controls.querySelector(`input[type="radio"][value="${step}"]`);
    if (radio instanceof HTMLInputElement) radio.checked = true;
    this.#say(words.chosenText(step));
  }

  /** @param {PointerEvent} event */
  #onPointerDown(event) {
    if (event.button) return;
    this.parts.plane.setPointerCapture?.(event.pointerId);
    this.#painted(() => this.#brush.press(placeUnder(event, this.parts.plane, LAST)));
  }

  /** @param {PointerEvent} event */
  #onPointerMove(event) {
    if (!(event.buttons & 1) || !this.#brush.drag(placeUnder(event, this.parts.plane, LAST)))
      return;
    this.#changed();
    this.#sayPlace();
  }

  #undo() {
    const done = this.#brush.sheet.undo();
    if (done) this.#changed();
    this.#say(words.undoneText(done, this.squares));
  }

  #redo() {
    const done = this.#brush.sheet.redo();
    if (done) this.#changed();
    this.#say(words.redoneText(done, this.squares));
  }

  #clear() {
    this.#brush.sheet.replace(EMPTY);
    this.#changed();
    this.#say(t("The pad is empty. Undo brings the drawing back."));
  }

  async #open() {
    const read = await readChosen(this.parts.file);
    if (!read) return;
    if ("refused" in read) return this.#say(words.refusalText(read.refused));
    this.#brush.sheet.replace(read.squares);
    this.#changed();
    this.#say(words.openedText(this.squares));
  }

  /** The same words twice are told twice: a reader hears only what changes. @param {string} text */
  #say(text) {
    const { said } = this.parts;
    said.textContent = said.textContent === text ? `${text}\u00a0` : text;
  }

  /** @param {boolean} [atEdge] whether the last key led nowhere */
  #sayPlace(atEdge = false) {
    this.#say(words.placeText(this.#brush.place, this.#brush.step, atEdge));
  }

  #changed() {
    this.#touched = true;
    this.#show();
    this.onChange(this.squares);
    this.#keeper.keepSoon();
  }

  #show() {
    showPad(this.parts, this.#brush);
  }
}

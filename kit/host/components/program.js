/**
 * The learner's program of one exercise: edited, kept, replaced and brought back.
 */

import { t } from "../strings.js";
import { keepReplaced, undoReplaced } from "./exercise-state.js";
import { createField } from "./field.js";

/** @typedef {ReturnType<typeof import("./keeper.js").createKept>} Kept */
/**
 * @typedef {{
 *   start: string,
 *   kept: Kept,
 *   showUndo: (visible: boolean) => void,
 *   say: (text: string) => void,
 * }} Options
 */

/** Nothing that a learner wrote is lost: what is replaced can be brought back by Undo. */
export class Program {
  #start;
  #kept;
  #showUndo;
  #field;
  /** @type {string[]} oldest first */
  #replaced = [];

  /**
   * @param {HTMLElement} textarea
   * @param {Options} options start: the program that the exercise begins with
   */
  constructor(textarea, { start, kept, showUndo, say }) {
    this.#start = start;
    this.#kept = kept;
    this.#showUndo = showUndo;
    this.#field = createField(textarea, () => kept.answer.put(this.value));
    kept.listenToOthers((code) => {
      if (code === this.value || code === this.#start) return; // it is here, or Start again has it
      this.#keep(code);
      say(t("This program was changed in another tab too. Undo shows that one here."));
    });
    addEventListener("pagehide", () => {
      kept.answer.flush();
      kept.replaced.flush();
    });
  }

  get value() {
    return this.#field.value;
  }

  /** Whether it is the program that the exercise begins with. */
  get unchanged() {
    return this.value.trim() === this.#start.trim();
  }

  /** @param {import("./field.js").EditorModule} module */
  upgrade(module) {
    this.#field.upgrade(module);
  }

  /**
   * Puts the kept program back, unless the learner has begun to type meanwhile: then Undo has it.
   * @param {{code: string | null, replaced: string[]}} loaded
   */
  restore({ code, replaced }) {
    this.#replaced = replaced;
    if (code !== null && this.value === this.#start) this.#field.replace(code);
    else if (code !== null && code !== this.value) this.#keep(code);
    this.#showUndo(this.#replaced.length > 0);
  }

  /** Puts another program in place of the learner's. @param {string} program */
  put(program) {
    if (program === this.value) return;
    this.#keepReplaced(keepReplaced(this.#replaced, this.value, this.#start));
    this.#field.replace(program);
    this.#kept.answer.put(program);
  }

  /** Brings the start program back. @returns {string} what happened, to be said */
  reset() {
    if (this.value === this.#start) return t("This is the program that the exercise starts with.");
    this.#keep(this.value);
    this.#field.replace(this.#start);
    this.#kept.answer.put(null);
    return t("The first program is back. Undo brings yours back.");
  }

  /** Brings the program back that was replaced last. @returns {string} what happened, to be said */
  undo() {
    const { program, replaced } = undoReplaced(this.#replaced, this.value, this.#start);
    this.#field.replace(program);
    this.#kept.answer.put(program);
    this.#keepReplaced(replaced);
    return t("Your earlier program is back.");
  }

  /** @param {string} program that another one takes the place of */
  #keep(program) {
    this.#keepReplaced(keepReplaced(this.#replaced, program, this.#start));
  }

  /** @param {string[]} replaced */
  #keepReplaced(replaced) {
    this.#replaced = replaced;
    this.#kept.replaced.put(replaced);
    this.#showUndo(replaced.length > 0);
  }
}

/** Keeps the learner's drawing on this device, a little after each change and when the page goes. */

import { work } from "../learner.js";
import { isDrawing } from "./sheet.js";

/** Where the learner's drawing is kept. */
export const KEY = "drawing";
const KEEP_AFTER_MS = 400;

/** The drawing that was kept, if there is one. @returns {Promise<string | undefined>} */
export async function keptDrawing() {
  const { squares } = Object(await work.get(KEY).catch(() => undefined));
  return isDrawing(squares) ? squares : undefined;
}

export class Keeper {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #keeping;

  /** @param {() => string} squares the drawing as it is then */
  constructor(squares) {
    this.squares = squares;
    addEventListener("pagehide", () => this.#keepNow());
  }

  keepSoon() {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keepNow(), KEEP_AFTER_MS);
  }

  /** A browser that keeps nothing has said so by its own notice. */
  #keepNow() {
    if (!this.#keeping) return;
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    work.set(KEY, { squares: this.squares() }).catch(() => undefined);
  }
}

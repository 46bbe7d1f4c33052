/** Taking the work along, on the start page: the file and the notebook line side by side. */

import { AlongFile } from "./along-file.js";
import { AlongLine } from "./along-line.js";

/** @typedef {import("./entries.js").Progress} Progress */
/** @typedef {import("./learners.js").Learner} Learner */
/** Whose work is shown. @typedef {{id: string, learner: Learner | undefined, progress: Progress}} Shown */

/** The two ways to take the work along. */
export class Along {
  #file;
  #line;
  #element;

  /**
   * @param {HTMLElement} element with data-exercises: those of notebook lines, in order
   * @param {() => Promise<void>} onChange when work has come in
   */
  constructor(element, onChange) {
    const list = (element.dataset["exercises"] ?? "").split(" ").filter(Boolean);
    this.#file = new AlongFile(onChange);
    this.#line = new AlongLine(list, onChange);
    this.#element = element;
  }

  /**
   * Both ways are offered when work was read, not before: an empty file would look like saved work.
   * @param {Shown} shown
   */
  show(shown) {
    if (!this.#element.contains(this.#file.element))
      this.#element.replaceChildren(this.#file.element, this.#line.element);
    this.#file.show(shown);
    this.#line.show(shown);
  }
}

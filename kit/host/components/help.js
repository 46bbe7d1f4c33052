/** What stands beside an exercise for those who are stuck: hints, lines in disorder, the answer. */

import { t } from "../strings.js";
import { createBlock, createHints } from "./hints.js";

/**
 * @typedef {{
 *   data: () => Promise<{solution: string, order?: string[]}>,
 *   start: string,
 *   name: string,
 *   kept: ReturnType<typeof import("./keeper.js").createKept>,
 *   program: import("./program.js").Program,
 *   say: (text: string) => void,
 * }} Options data: what the page has of the exercise, start: the program that it begins with
 */

/** A step has no hints: the way on stands below it. */
export class Help {
  #section;
  #controls;
  #say;
  #hints;
  #answer;
  #order;

  /**
   * @param {HTMLElement} section
   * @param {import("./controls.js").Controls} controls
   * @param {Options} options
   */
  constructor(section, controls, { data, start, name, kept, program, say }) {
    this.#section = section;
    this.#controls = controls;
    this.#say = say;
    this.#hints = section.dataset["step"] ? null : createHints(section, controls.button("hint"));
    this.#answer = createBlock(
      section,
      controls.button("answer"),
      async (stuck) => stuck.answerBlock((await data()).solution, start, kept),
      () => [
        t("A worked answer is below. Your own program is unchanged."),
        t("The worked answer is hidden again."),
      ],
    );
    this.#order = this.#hasOrder
      ? createBlock(
          section,
          controls.button("order"),
          async (stuck) => stuck.orderBlock((await data()).order ?? [], name, program),
          () => [
            t("The lines are below. Your own program is unchanged."),
            t("The lines are hidden again."),
          ],
        )
      : null;
  }

  get #hasOrder() {
    return this.#section.dataset["order"] !== undefined;
  }

  hint() {
    if (!this.#hints) return;
    this.#say(this.#hints.openNext());
    if (this.#hints.allOpened) this.offer();
  }

  /** After three different tries or both hints. */
  offer() {
    if (this.#hasOrder) this.#controls.show("order");
    this.#controls.show("answer");
  }

  /** @param {"answer" | "order"} what */
  toggle(what) {
    const block = what === "order" ? this.#order : this.#answer;
    void block?.toggle().then(this.#say);
  }
}

/**
 * An exercise's buttons, cost sentence and loading bar.
 *
 * Run, Check and Stop are `disabled` until Python is there; from then on `aria-disabled`, because
 * a button that disables itself under the learner's finger would lose keyboard focus.
 */

import { make, part } from "../dom.js";
import { canRunPython } from "../floor.js";
import { cost, needs, sum } from "../here.js";
import { FROM_FOLDER, SAVE_DATA } from "../page.js";
import { t } from "../strings.js";
import { addParts } from "./exercise-parts.js";
import { costText, floorText } from "./loading-texts.js";

/** @typedef {import("./exercise-state.js").State} State */

/** The controls of one exercise. */
export class Controls {
  #section;
  #bar;
  #loading;
  #cost;
  #gone = false;

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#section = section;
    addParts(section);
    this.#loading = part(section, "loading");
    this.#cost = part(section, "cost");
    this.#cost.dir = "auto";
    const bar = this.#loading.querySelector("progress");
    if (!bar) throw new Error(`No progress element in ${section.id || section.className}.`);
    this.#bar = bar;
    bar.setAttribute("aria-label", t("Loading Python"));
    this.#loading.append(
      " ",
      make("button", { type: "button", "data-action": "cancel" }, t("Cancel")),
    );
    this.button("start").parentElement?.append(this.#makeUndo());
  }

  /**
   * @param {string} action
   * @returns {HTMLButtonElement}
   */
  button(action) {
    const found = this.#section.querySelector(`button[data-action="${action}"]`);
    if (found instanceof HTMLButtonElement) return found;
    throw new Error(`No button [data-action="${action}"] in ${this.#section.id || "an exercise"}.`);
  }

  get #isStep() {
    return Boolean(this.#section.dataset["step"]);
  }

  #makeUndo() {
    const undo = make("button", { type: "button", "data-action": "undo" }, t("Undo"));
    undo.hidden = true;
    return undo;
  }

  /**
   * Says what Python costs, or which browser it needs.
   * @returns {boolean} whether Python can be started here
   */
  offerPython() {
    const offered = canRunPython(globalThis);
    if (offered) this.#sayCost();
    else this.#cost.textContent = floorText();
    this.#cost.hidden = false;
    this.button("start").hidden = !offered;
    return offered;
  }

  /** At once what the page needs, then how much of it is here: the store takes its time. */
  #sayCost() {
    const say = (/** @type {import("../here.js").Cost} */ { bytes, here }) =>
      costText({ bytes, here, fromFolder: FROM_FOLDER, saveData: SAVE_DATA });
    const first = (this.#cost.textContent = say({ bytes: sum(needs()), here: 0 }));
    void cost().then((found) => {
      if (this.#cost.textContent === first) this.#cost.textContent = say(found);
    });
  }

  /**
   * Shows what can be pressed now.
   * @param {State} state
   * @param {boolean} started whether Python is there
   */
  update(state, started) {
    const start = this.button("start");
    const check = this.button("check");
    const run = this.#isStep ? check : this.button("run");
    const cancel = this.button("cancel");
    const focused = document.activeElement;
    const wasLoading = !this.#loading.hidden;
    for (const button of [run, check, this.button("stop")]) button.disabled = !started;
    const running = state === "running";
    setOff(run, running);
    setOff(check, running);
    setOff(this.button("stop"), !running);
    setOff(start, state === "loading");
    start.hidden = started;
    if (state !== "loading") this.#loading.hidden = true;
    if (wasLoading && state === "idle") this.#sayCost();
    // A button that goes away leaves its focus to the one that comes next.
    if ((focused === cancel && state !== "loading") || (started && focused === start))
      (started ? run : start).focus();
  }

  /**
   * @param {import("../loading.js").Progress} progress
   * @param {((text: string) => void) | null} say where Start was pressed: a line that is gone is
   *   read out there
   */
  showLoading({ text, share, gone }, say) {
    this.#loading.hidden = false;
    this.#bar.value = 100 * share;
    part(this.#section, "loading-text").textContent = gone && say ? "" : text;
    if (gone !== this.#gone) say?.(gone ? text : "");
    this.#gone = gone;
  }

  /** @param {string} notice what there is to say besides */
  showLoaded(notice) {
    this.#cost.textContent = `${t("Python is loaded.")} ${notice}`.trim();
  }

  /** Start was pressed here: this exercise, and no other, reads out that Python is loaded. */
  announce() {
    this.#cost.setAttribute("role", "status");
  }

  /** Beside the title: the learner has done this before. */
  showPassed() {
    const mark = make("p", { class: "kit-exercise__passed" }, `✓ ${t("Passed before")}`);
    document.getElementById(this.#section.getAttribute("aria-labelledby") ?? "")?.after(mark);
  }

  /** @param {string} action */
  show(action) {
    this.button(action).hidden = false;
  }

  /** @param {boolean} visible */
  showUndo(visible) {
    const undo = this.button("undo");
    if (!visible && document.activeElement === undo) this.button("reset").focus();
    undo.hidden = !visible;
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {boolean} off
 */
function setOff(button, off) {
  button.setAttribute("aria-disabled", String(off));
}

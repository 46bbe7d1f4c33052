/**
 * An exercise's buttons, cost sentence and loading bar.
 *
 * Run, Check and Stop are `disabled` until Python is there; from then on `aria-disabled`, because
 * a button that disables itself under the learner's finger would lose keyboard focus.
 */

import { make, part } from "../dom.js";
import { canRunPython } from "../floor.js";
import { FROM_FOLDER } from "../page.js";
import { t } from "../strings.js";
import { costText, floorText, loadingText } from "./loading-texts.js";

/** @typedef {import("./exercise-state.js").State} State */

/** The controls of one exercise. */
export class Controls {
  #section;
  #bar;
  #loading;
  #cost;

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#section = section;
    this.#loading = part(section, "loading");
    this.#cost = part(section, "cost");
    this.#cost.dir = "auto";
    const bar = this.#loading.querySelector("progress");
    if (!bar) throw new Error(`No progress element in ${section.id || section.className}.`);
    this.#bar = bar;
    bar.setAttribute("aria-label", t("Loading Python"));
    const row = this.button("start").parentElement;
    row?.append(this.#makeUndo());
    if (row) row.hidden = false;
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
    const page = {
      bytes: Number(document.documentElement.dataset["cost"]),
      fromFolder: FROM_FOLDER,
    };
    this.#cost.textContent = offered ? costText(page) : floorText();
    this.#cost.hidden = false;
    this.button("start").hidden = !offered;
    return offered;
  }

  /**
   * Shows what can be pressed now.
   * @param {State} state
   * @param {boolean} started whether Python is there
   */
  update(state, started) {
    const start = this.button("start");
    const run = this.button("run");
    const focusMoves = started && document.activeElement === start;
    for (const action of ["run", "check", "stop"]) this.button(action).disabled = !started;
    const running = state === "running";
    setOff(run, running);
    setOff(this.button("check"), running);
    setOff(this.button("stop"), !running);
    setOff(start, state === "loading");
    start.hidden = started;
    if (started) this.#cost.textContent = t("Python is loaded.");
    if (state !== "loading") this.#loading.hidden = true;
    if (focusMoves) run.focus();
  }

  /** @param {{loaded: number, total: number, starting: boolean}} event */
  showLoading(event) {
    this.#loading.hidden = false;
    this.#bar.value = event.total ? (100 * event.loaded) / event.total : 0;
    part(this.#section, "loading-text").textContent = loadingText(event);
  }

  /** Start was pressed here: this exercise, and no other, reads out that Python is loaded. */
  announce() {
    this.#cost.setAttribute("role", "status");
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

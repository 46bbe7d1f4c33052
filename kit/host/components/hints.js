/**
 * Help on one exercise: two hints, and the worked answer with a question about it.
 */

import { make, withCode } from "../dom.js";
import { t, tn } from "../strings.js";
import { lineToExplain } from "./exercise-state.js";

/**
 * Shows one hint for each press of the button, which says how many are left.
 * @param {HTMLElement} section
 * @param {HTMLElement} button
 */
export function createHints(section, button) {
  const hints = [...section.querySelectorAll("details")].filter(
    ({ dataset }) => dataset["part"] === "hint",
  );
  let opened = 0;
  for (const hint of hints) hint.hidden = true;
  const label = () => {
    const left = hints.length - opened;
    button.textContent = left
      ? tn("Hint ({n} left)", "Hint ({n} left)", left, { n: left })
      : t("No hint left");
    button.setAttribute("aria-disabled", String(left === 0));
  };
  label();
  return {
    get allOpened() {
      return opened === hints.length;
    },
    /** @returns {string} what was opened, to be said; empty when nothing was left */
    openNext() {
      const hint = hints[opened];
      if (!hint) return "";
      opened += 1;
      hint.hidden = false;
      hint.open = true;
      label();
      return t("Hint {number} of {count} is open below.", { number: opened, count: hints.length });
    },
  };
}

/**
 * Shows or hides the worked answer, beside the learner's program and never in its place.
 * @param {HTMLElement} section
 * @param {HTMLElement} button
 * @param {() => Promise<{solution: string}>} load
 * @param {string} start
 */
export function createAnswer(section, button, load, start) {
  /** @type {HTMLElement | null} */
  let block = null;
  button.setAttribute("aria-expanded", "false");
  return {
    /** @returns {Promise<string>} what happened, to be said */
    async toggle() {
      try {
        const { solution } = await load();
        block ??= section.appendChild(answerBlock(solution.trim(), start));
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
      const show = button.getAttribute("aria-expanded") === "false";
      block.hidden = !show;
      button.setAttribute("aria-expanded", String(show));
      return show
        ? t("A worked answer is below. Your own program is unchanged.")
        : t("The worked answer is hidden again.");
    },
  };
}

/**
 * @param {string} solution
 * @param {string} start
 */
function answerBlock(solution, start) {
  const line = lineToExplain(solution, start);
  const question = line
    ? t("Say in one sentence why line {number} is needed: `{line}`", {
        number: String(line.number), // as the editor's margin writes it
        line: line.text,
      })
    : t("Say in one sentence what the last line does.");
  return make(
    "div",
    { class: "kit-answer", role: "group", "aria-label": t("A worked answer") },
    make("p", { class: "kit-answer__title" }, t("A worked answer")),
    make(
      "pre",
      { class: "kit-answer__code", dir: "ltr", translate: "no", tabindex: "0" },
      make("code", {}, solution),
    ),
    make("p", { class: "kit-answer__question", dir: "auto" }, ...withCode(question)),
  );
}

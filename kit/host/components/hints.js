/**
 * Help on one exercise: two hints; and what a button opens for those who are stuck, the worked
 * answer or its lines in disorder, from a script of its own (stuck.js).
 */

import { addSource, kitRoot, scriptFile } from "../page.js";
import { t, tn } from "../strings.js";

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

/** @typedef {typeof import("../stuck.js")} Stuck */

/** @returns {Promise<Stuck>} rejects where the script does not arrive */
async function loadStuck() {
  const scope = /** @type {{lampkitStuck?: Stuck}} */ (globalThis);
  if (!scope.lampkitStuck) await addSource(kitRoot() + scriptFile("stuck"));
  return /** @type {Stuck} */ (scope.lampkitStuck);
}

/**
 * Shows or hides a block that a button opens, beside the learner's program and never in its place.
 * @param {HTMLElement} section
 * @param {HTMLElement} button
 * @param {(stuck: Stuck) => Promise<HTMLElement>} makeBlock
 * @param {() => [string, string]} texts what is said when it is shown, and when it is hidden
 */
export function createBlock(section, button, makeBlock, texts) {
  /** @type {HTMLElement | null} */
  let block = null;
  button.setAttribute("aria-expanded", "false");
  return {
    /** @returns {Promise<string>} what happened, to be said */
    async toggle() {
      try {
        block ??= section.appendChild(await makeBlock(await loadStuck()));
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
      const show = button.getAttribute("aria-expanded") === "false";
      block.hidden = !show;
      button.setAttribute("aria-expanded", String(show));
      return texts()[show ? 0 : 1];
    },
  };
}

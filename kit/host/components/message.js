/**
 * A message in an exercise's feedback area: a sign and a word, never a colour alone. The area is
 * role=status, so it is read out while focus stays where it is.
 */

import { make } from "../dom.js";
import { t } from "../strings.js";

/** @param {HTMLElement} area */
export function clearMessage(area) {
  area.replaceChildren();
  delete area.dataset["message"];
  delete area.dataset["outcome"];
}

/**
 * @param {HTMLElement} area
 * @param {{key: string, outcome: string, sign: string, title: string}} head
 * @param {Node[]} body
 */
export function showMessage(area, { key, outcome, sign, title }, ...body) {
  const mark = make("span", { class: "kit-feedback__sign", "aria-hidden": "true" }, sign);
  area.dataset["message"] = key;
  area.dataset["outcome"] = outcome;
  area.replaceChildren(make("p", { class: "kit-feedback__title" }, mark, ` ${title}`), ...body);
}

/**
 * @param {HTMLElement} area
 * @param {string} reason
 */
export function showNotStarted(area, reason) {
  const title = t("Python has not started");
  const head = { key: "python.not-started", outcome: "died", sign: "!", title };
  showMessage(area, head, make("p", { dir: "auto" }, reason));
}

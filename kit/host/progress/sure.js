/** A question before something is deleted for good. */

import { make } from "../dom.js";
import { t } from "../strings.js";

/**
 * Asks in place; focus goes to the answer that changes nothing.
 * @param {HTMLElement} element a group, hidden until now
 * @param {string} question
 * @param {{onYes: () => void, onNo: () => void}} answers
 */
export function askSure(element, question, { onYes, onNo }) {
  const no = make("button", { type: "button", "data-action": "no" }, t("No, keep it"));
  const yes = make("button", { type: "button", "data-action": "sure" }, t("Yes, delete it"));
  const answer = (/** @type {() => void} */ then) => () => {
    element.hidden = true;
    then();
  };
  no.addEventListener("click", answer(onNo));
  yes.addEventListener("click", answer(onYes));
  element.setAttribute("aria-label", question);
  element.replaceChildren(make("p", { dir: "auto" }, question), no, " ", yes);
  element.hidden = false;
  no.focus();
}

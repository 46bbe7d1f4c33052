/** A guess before the next check, asked after failed ones to slow trial and error down. */

import { make } from "../dom.js";
import { t } from "../strings.js";

/**
 * Asks what the learner expects, before the next check. The guess is kept and never marked, and
 * nobody is locked out who leaves it empty.
 * @param {HTMLElement} after the form comes behind this element
 * @param {() => void} onEnter
 */
export function createGuess(after, onEnter) {
  const input = make("input", {
    type: "text",
    class: "kit-guess__input",
    autocomplete: "off",
    dir: "auto",
  });
  const form = make(
    "form",
    { class: "kit-guess" },
    make(
      "label",
      {},
      make(
        "span",
        {},
        t("Three checks in a row did not pass. Before the next one: what do you expect to see?"),
      ),
      " ",
      make("span", { class: "kit-guess__help" }, t("Your guess is kept here and never marked.")),
      input,
    ),
  );
  form.hidden = true;
  after.after(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onEnter();
  });
  return {
    ask() {
      form.hidden = false;
    },
    /** @returns {string} the guess, empty when there is none; the form goes away */
    take() {
      const guess = form.hidden ? "" : input.value.trim();
      form.hidden = true;
      input.value = "";
      return guess;
    },
  };
}

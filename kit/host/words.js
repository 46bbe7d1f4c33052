/**
 * Entry of words.js: a word of the glossary, explained where it stands. The word stays a link to
 * the glossary; pressing it opens the meaning below its paragraph, pressing it again or Escape
 * closes it. Loaded with the first word that is pressed.
 */

import { make, withCode } from "./dom.js";
import { t } from "./strings.js";
import css from "./words.css" with { type: "text" };

/** Id to term, meaning, and 1 where both are still English. @typedef {Record<string, [string, string, number]>} Terms */

const PLACES = "p, li, dd, td, blockquote, legend, summary";

/** @type {{link: HTMLAnchorElement, note: HTMLElement} | null} */
let open = null;

/** A status that is there before its text, so that the meaning is announced. */
const status = make("p", { role: "status", class: "kit-word__said" });

/** @param {HTMLAnchorElement} link */
function toggle(link) {
  const was = open?.link;
  close();
  if (was === link) return;
  const { lampkitTerms: terms = {} } = /** @type {{lampkitTerms?: Terms}} */ (globalThis);
  const term = terms[link.hash.slice(1)];
  if (!term) {
    location.href = link.href;
    return;
  }
  const note = noteOf(link, term);
  const place = link.closest(PLACES) ?? link;
  if (place.matches("p")) place.after(note);
  else place.append(note);
  link.setAttribute("aria-expanded", "true");
  open = { link, note };
  status.textContent = `${term[0]}: ${term[1].replace(/`/g, "")}`;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {[string, string, number]} term
 */
function noteOf(link, [term, meaning, english]) {
  /** @type {Record<string, string>} */
  const language = english ? { lang: "en", dir: "ltr" } : { dir: "auto" };
  const button = make("button", { type: "button" }, t("Close"));
  button.addEventListener("click", () => close(true));
  return make(
    "span",
    { class: "kit-word", role: "note", "aria-label": term, ...language },
    make("strong", {}, term),
    make("span", {}, ...withCode(meaning)),
    make(
      "span",
      { class: "kit-word__ways" },
      button,
      make("a", { href: link.href }, t("Glossary")),
    ),
  );
}

/** @param {boolean} [back] whether the focus goes back to the word */
function close(back = false) {
  if (!open) return;
  const { link, note } = open;
  const inside = note.contains(document.activeElement);
  note.remove();
  link.setAttribute("aria-expanded", "false");
  open = null;
  status.textContent = "";
  if (back || inside) link.focus();
}

document.head.append(make("style", {}, css));
(document.querySelector("main") ?? document.body).append(status);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});

Object.assign(globalThis, { lampkitWords: toggle });

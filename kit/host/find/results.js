/** The list of what was found: words of the glossary first, then places in the lessons. */

import { make } from "../dom.js";
import { t } from "../strings.js";
import { markAll, snippet } from "./snippet.js";

/** @typedef {import("./engine.js").Results} Results */
/** @typedef {import("./snippet.js").Piece} Piece */

/**
 * @param {HTMLElement} list
 * @param {Results} results
 * @param {number} most places at once
 * @param {() => void} more shows further ones
 */
export function showResults(list, { terms, hits }, most, more) {
  const words = terms.map(({ term, marks }) =>
    item(
      `glossary.html#${term.id}`,
      [...pieces(markAll(term.term, marks)), t(" (glossary)")],
      [term.meaning.replace(/`/g, "")],
    ),
  );
  const places = hits.slice(0, most).map(({ place, marks }) => {
    const heading = place.heading || place.title;
    const parts = snippet(place.text, marks);
    const lesson = place.heading ? [place.title] : [];
    return item(place.url, pieces(markAll(heading, marks)), pieces(parts), lesson);
  });
  list.replaceChildren(...words, ...places);
  if (hits.length <= most) return;
  const button = make("button", { type: "button" }, t("More places"));
  button.addEventListener("click", more);
  list.append(make("li", {}, button));
}

/**
 * @param {string} href
 * @param {(Node | string)[]} title
 * @param {(Node | string)[]} text
 * @param {string[]} lesson
 */
function item(href, title, text, lesson = []) {
  const link = make("a", { href, dir: "auto" }, ...title);
  const where = lesson.map((name) =>
    make("span", { class: "kit-found__lesson", dir: "auto" }, name),
  );
  return make("li", {}, ...where, link, make("p", { dir: "auto" }, ...text));
}

/** @param {Piece[]} found */
const pieces = (found) => found.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));

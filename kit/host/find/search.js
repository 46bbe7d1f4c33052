/**
 * Entry of search.js: results while someone types. Arrow keys go through them, Escape comes back to
 * the field; what was searched stays in the page's address, so that the way back from a result
 * leads to the results.
 */

import { part } from "../dom.js";
import { t, tn } from "../strings.js";
import { prepare, search } from "./engine.js";
import { showResults } from "./results.js";
import { unpack } from "./texts.js";

const MARK = "#find=";
const PAUSE_MS = 250; // after the last letter: a screen reader is not told of each one
export const AT_ONCE = 20;

export class Search {
  /**
   * @param {HTMLElement} element with data-find
   * @param {import("./engine.js").Texts} texts
   */
  constructor(element, texts) {
    this.texts = texts;
    this.form = part(element, "search");
    this.field = /** @type {HTMLInputElement} */ (this.form.querySelector("input"));
    this.said = part(element, "search-said");
    this.list = part(element, "found");
    this.shown = AT_ONCE;
    this.timer = 0;
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.show(AT_ONCE), PAUSE_MS);
    });
    this.form.addEventListener("submit", () => this.show(AT_ONCE));
    element.addEventListener("keydown", (event) => this.move(event));
  }

  /**
   * @param {HTMLElement} element
   * @param {import("./texts.js").Packed} packed
   */
  static async start(element, packed) {
    const found = new Search(element, prepare(await unpack(packed)));
    const asked = location.hash.startsWith(MARK) && !found.field.value;
    if (asked) found.field.value = readMark();
    if (found.field.value) found.show(AT_ONCE);
  }

  /** @param {number} most */
  show(most) {
    clearTimeout(this.timer);
    this.timer = 0;
    const query = this.field.value.trim();
    const results = search(this.texts, query);
    const more = () => {
      this.show(most + AT_ONCE);
      this.links()[most]?.focus();
    };
    showResults(this.list, results, most, more);
    this.said.textContent = query ? sentence(results) : "";
    const { pathname } = location;
    history.replaceState(null, "", query ? MARK + encodeURIComponent(query) : pathname);
  }

  /** @returns {HTMLElement[]} */
  links() {
    return [...this.list.querySelectorAll("a")];
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    const step = steps[event.key];
    if (step && this.timer && event.target === this.field) this.show(AT_ONCE); // not of older words
    const links = this.links();
    const at = links.indexOf(/** @type {HTMLElement} */ (event.target));
    if (event.target !== this.field && at < 0) return;
    if (step) {
      const to = at + step;
      (links[to] ?? (to < 0 ? this.field : links[at]))?.focus();
    } else if (event.key === "Escape" && at >= 0) {
      this.field.focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}

function readMark() {
  try {
    return decodeURIComponent(location.hash.slice(MARK.length));
  } catch {
    return "";
  }
}

/** @param {import("./engine.js").Results} results */
function sentence({ terms, hits, near }) {
  const n = terms.length + hits.length;
  if (!n) return t("Nothing found. Try another word, or use the lists.");
  if (near)
    return tn("{n} place has something like it.", "{n} places have something like it.", n, { n });
  return tn("{n} place found.", "{n} places found.", n, { n });
}

Object.assign(globalThis, { lampkitSearch: Search });

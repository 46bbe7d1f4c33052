/**
 * The temperature dial of lesson 1.1: the five likeliest letters after a chosen one, as bars, as
 * numbers and as a sentence. It counts the words in the page, like the start page's machine.
 */

import { announceFromNow, make, part } from "../dom.js";
import { MARK, countLetters, likeliest } from "../machines/letters.js";
import { formatNumber, t } from "../strings.js";
import { temperatureName } from "../temperature.js";

const CALM_MS = 700; // after the last move until the sentence is announced

/** @param {HTMLElement} element */
export function start(element) {
  new LetterDial(element).start();
}

class LetterDial {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.dial = /** @type {HTMLInputElement} */ (part(element, "dial"));
    this.choice = /** @type {HTMLSelectElement} */ (part(element, "letter"));
    this.rows = part(element, "rows");
    const words = (part(element, "learnt").textContent ?? "").trim().split(/\s+/);
    this.table = countLetters(words, 1);
    this.calm = 0;
  }

  start() {
    this.dial.addEventListener("input", () => this.show());
    this.choice.addEventListener("change", () => this.show());
    part(this.element, "controls").hidden = false;
    this.show();
    this.say();
    announceFromNow(part(this.element, "said"));
  }

  show() {
    const temperature = Number(this.dial.value);
    const counts = this.table.get(this.choice.value) ?? new Map();
    this.likeliest = likeliest(counts, temperature);
    const name = temperatureName(temperature);
    part(this.element, "temperature").textContent = name;
    this.dial.setAttribute("aria-valuetext", name);
    for (const [at, row] of [...this.rows.children].entries()) {
      const [letter = "", share = 0] = this.likeliest[at] ?? [];
      /** @type {HTMLElement} */ (row).hidden = !letter;
      part(row, "next").replaceChildren(this.written(letter));
      part(row, "share").textContent = letter ? inHundred(share) : "";
      part(row, "bar").style.inlineSize = `${100 * share}%`;
    }
    clearTimeout(this.calm);
    this.calm = setTimeout(() => this.say(), CALM_MS);
  }

  say() {
    const { value } = this.choice;
    const fields = {
      temperature: part(this.element, "temperature").textContent ?? "",
      letter: value,
      list: (this.likeliest ?? [])
        .map(([letter, share]) => `${nameOf(letter)}\u00a0${inHundred(share)}`)
        .join(", "),
    };
    const text =
      value === MARK
        ? t("At the beginning of a word, temperature {temperature}: {list} of 100 draws.", fields)
        : t("After {letter}, temperature {temperature}: {list} of 100 draws.", fields);
    const said = part(this.element, "said");
    if (said.textContent !== text) said.textContent = text;
  }

  /**
   * A letter in the language of the list, or what the mark means in that of the page.
   * @param {string} letter
   */
  written(letter) {
    const { lang, dir } = this.rows;
    return letter === MARK ? make("small", {}, nameOf(letter)) : make("bdi", { lang, dir }, letter);
  }
}

/** @param {string} letter */
const nameOf = (letter) => (letter === MARK ? t("end") : letter);

/** @param {number} share */
const inHundred = (share) => {
  if (share > 0 && share < 0.01) return t("under 1");
  if (share > 0.99 && share < 1) return t("over 99");
  return formatNumber(Math.round(100 * share));
};

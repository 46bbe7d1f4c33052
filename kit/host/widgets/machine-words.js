/**
 * The start page's machine that makes words: it counts the letters of the list in the page, and
 * draws. One control: the temperature. The same draw of chance at another temperature gives other
 * words, so that what the dial does can be seen.
 */

import { announceFromNow, make, part } from "../dom.js";
import { COLOURS, offerKeeping } from "../machines/keep.js";
import { MADE, SEED, countLetters, stepsOf, wordsOf } from "../machines/letters.js";
import { twoPlaces } from "../machines/numbers.js";
import { formatNumber, t } from "../strings.js";
import { temperatureName } from "../temperature.js";

const CALM_MS = 700; // after the last move of the dial until the words are announced
const COUNTED = 4; // counts shown for each letter

/** @param {HTMLElement} element */
export function start(element) {
  new WordMachine(element).start();
}

class WordMachine {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.list = part(element, "made");
    this.dial = /** @type {HTMLInputElement} */ (part(element, "dial"));
    this.learnt = (part(element, "learnt").textContent ?? "").trim().split(/\s+/);
    this.table = countLetters(this.learnt);
    this.seed = SEED;
    /** @type {string[]} */
    this.words = [];
    this.calm = 0;
  }

  start() {
    this.dial.addEventListener("input", () => this.draw());
    this.element.querySelector('[data-action="again"]')?.addEventListener("click", () => {
      this.seed += 1;
      this.draw();
    });
    offerKeeping(this.element, "words", () => this.sheet());
    for (const controls of this.element.querySelectorAll("[data-controls]")) {
      controls.removeAttribute("hidden");
    }
    this.draw();
    this.say();
    announceFromNow(part(this.element, "words"));
  }

  get temperature() {
    return Number(this.dial.value);
  }

  draw() {
    this.words = wordsOf(this.table, this.temperature, this.seed);
    const known = new Set(this.learnt);
    this.list.replaceChildren(
      ...this.words.map((word) =>
        known.has(word)
          ? make(
              "li",
              {},
              word,
              " ",
              make("small", { lang: document.documentElement.lang }, t("in the list")),
            )
          : make("li", {}, word),
      ),
    );
    const name = temperatureName(this.temperature);
    part(this.element, "temperature").textContent = name;
    this.dial.setAttribute("aria-valuetext", name);
    this.showCounts();
    clearTimeout(this.calm);
    this.calm = setTimeout(() => this.say(), CALM_MS);
  }

  say() {
    const different = new Set(this.words).size;
    const known = new Set(this.learnt);
    const copied = this.words.filter((word) => known.has(word)).length;
    const said = part(this.element, "words");
    const text = t(
      "{different} of these {made} words are different, and {copied} are copied from its list.",
      {
        made: MADE,
        different,
        copied,
      },
    );
    if (said.textContent !== text) said.textContent = text;
  }

  /** How the first word came about, letter by letter. */
  showCounts() {
    const [word = ""] = this.words;
    part(this.element, "first").textContent = word;
    const rows = stepsOf(this.table, word, this.temperature).map((step) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, step.after),
        make("td", {}, countsOf(step.counted)),
        make("td", {}, step.next),
        make("td", {}, twoPlaces(step.chance)),
      ),
    );
    part(this.element, "counts").replaceChildren(...rows);
  }

  /** @returns {import("../machines/keep.js").Sheet} */
  sheet() {
    return {
      title: t("Words that a machine made"),
      lines: [
        t("Temperature: {value}.", { value: temperatureName(this.temperature) }),
        part(this.element, "words").textContent ?? "",
      ],
      draw: (pen, side) => this.write(pen, side),
    };
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {number} side
   */
  write(pen, side) {
    const line = side / (MADE / 2);
    const rtl = this.list.dir === "rtl";
    pen.direction = rtl ? "rtl" : "ltr";
    pen.textAlign = "center";
    pen.fillStyle = COLOURS.ink;
    pen.font = `${Math.round(line / 3)}px Georgia, serif`;
    this.words.forEach((word, at) => {
      const column = (at % 2 === 1) === rtl ? 0.25 : 0.75;
      pen.fillText(word, side * column, line * (Math.floor(at / 2) + 0.6), side / 2 - 10);
    });
  }
}

/**
 * The most frequent letters with their counts, as text.
 * @param {[string, number][]} counted
 */
const countsOf = (counted) =>
  counted
    .slice(0, COUNTED)
    .map(([letter, count]) => `${letter}\u00a0${formatNumber(count)}`)
    .join(", ") + (counted.length > COUNTED ? " …" : "");

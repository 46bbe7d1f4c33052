/**
 * What a program prints and draws. Text goes in as text, figures are rebuilt from an allow-list.
 * Text is put in a few times a second, however fast it comes, and cut when it is too long.
 */

import { make } from "../dom.js";
import { FIGURE_COUNT_LIMIT, OUTPUT_LIMIT } from "../protocol.js";
import { t } from "../strings.js";
import { makeDrawing } from "./drawing.js";
import { showFirstPart } from "./graph.js";

/** @typedef {import("../protocol.js").Stream} Stream */
/** @typedef {import("../protocol.js").Figure} Figure */

const FLUSH_MS = 60;

/** Beyond this many blocks, output and errors share the last one. */
const BLOCK_LIMIT = 500;

/**
 * Cuts a stream of texts after a number of characters.
 * @param {number} limit
 */
export function createCutter(limit) {
  let left = limit;
  let full = false;
  /**
   * @param {string} text
   * @returns {{text: string, cut: boolean}} cut is true once, for the text that was cut
   */
  return function take(text) {
    const cut = !full && text.length > left;
    const taken = { text: text.slice(0, left), cut };
    left -= taken.text.length;
    full ||= cut;
    return taken;
  };
}

/** The output of one exercise; also the sink of its runs. */
export class Output {
  #area;
  #cutter = createCutter(OUTPUT_LIMIT);
  #figures = 0;
  /** @type {{stream: Stream, text: string}[]} */
  #waiting = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} area */
  constructor(area) {
    this.#area = area;
    area.setAttribute("role", "log");
    area.setAttribute("aria-label", t("Output of your program"));
    area.tabIndex = 0;
  }

  /** Whether nothing was printed or drawn since the output was last cleared. */
  get empty() {
    return !this.#area.hasChildNodes() && this.#waiting.length === 0;
  }

  /** Empties the output for a new run; until `end` it is announced as busy. */
  begin() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#cutter = createCutter(OUTPUT_LIMIT);
    this.#figures = 0;
    this.#area.replaceChildren();
    this.#area.hidden = true;
    this.#area.setAttribute("aria-busy", "true");
  }

  /** Shows what still waits; the run is over. */
  end() {
    this.#flush();
    this.#area.setAttribute("aria-busy", "false");
  }

  /**
   * @param {Stream} stream
   * @param {string} text
   */
  output(stream, text) {
    const taken = this.#cutter(text);
    const last = this.#waiting.at(-1);
    if (last?.stream === stream) last.text += taken.text;
    else if (taken.text) this.#waiting.push({ stream, text: taken.text });
    if (taken.cut) {
      this.#flush();
      this.#note(t("The output is cut here: it is longer than this page can show."));
    }
    if (this.#waiting.length) this.#timer ??= setTimeout(() => this.#flush(), FLUSH_MS);
  }

  /** @param {Figure} figure */
  figure(figure) {
    this.#flush();
    this.#figures += 1;
    if (this.#figures <= FIGURE_COUNT_LIMIT) {
      const drawing = makeDrawing(figure);
      this.#append(drawing);
      showFirstPart(drawing);
    } else if (this.#figures === FIGURE_COUNT_LIMIT + 1) {
      this.#note(t("More pictures were drawn than this page can show."));
    }
  }

  #flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { stream, text } of this.#waiting) this.#block(stream).append(text);
    this.#waiting = [];
  }

  /**
   * The last block when it holds the same stream, else a new one. Errors carry a word, not only
   * a colour.
   * @param {Stream} stream
   */
  #block(stream) {
    const last = this.#area.lastElementChild;
    const same = last instanceof HTMLPreElement && last.dataset["stream"] === stream;
    const many = last instanceof HTMLPreElement && this.#area.childElementCount > BLOCK_LIMIT;
    if (same || many) return last;
    const name = stream === "err" ? "err" : "out";
    const block = make("pre", {
      class: `kit-output__text kit-output__text--${name}`,
      "data-stream": name,
      dir: "ltr",
    });
    if (name === "err") this.#append(make("p", { class: "kit-output__label" }, t("Error output")));
    this.#append(block);
    return block;
  }

  /** @param {string} text */
  #note(text) {
    this.#append(make("p", { class: "kit-output__note", dir: "auto" }, text));
  }

  /** @param {Node} node */
  #append(node) {
    this.#area.append(node);
    this.#area.hidden = false;
  }
}

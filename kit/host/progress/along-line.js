/** A line for the notebook: shown to be copied by hand, and typed in. */

import { make } from "../dom.js";
import { t, tn } from "../strings.js";
import { passedOf, writeBox } from "./entries.js";
import { placeOf } from "./learners.js";
import { readLine, writeLines } from "./line.js";
import { mistakeText, noRoomText } from "./line-words.js";
import { merge } from "./merge.js";
import { readShown } from "./whose.js";

/** @typedef {import("./along.js").Shown} Shown */

/** The part about the line. */
export class AlongLine {
  #list;
  #onChange;
  #lines = make("div");
  #field = make("input", {
    type: "text",
    class: "kit-line__field",
    dir: "ltr",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
  });
  #status = make("p", { role: "status", dir: "auto" });
  element;

  /**
   * @param {string[]} list exercises of notebook lines, in their order
   * @param {() => Promise<void>} onChange
   */
  constructor(list, onChange) {
    this.#list = list;
    this.#onChange = onChange;
    const form = make(
      "form",
      {},
      make("label", {}, t("Type a line from a notebook"), this.#field),
      make("button", { type: "submit" }, t("Read the line")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#read();
    });
    const title = make("h3", {}, t("A line for the notebook"));
    this.element = make("div", { class: "kit-along" }, title, this.#lines, form, this.#status);
  }

  /** @param {Shown} shown */
  show(shown) {
    const places = passedOf(shown.progress)
      .map((name) => this.#list.indexOf(name))
      .filter((at) => at >= 0);
    const words = places.length
      ? t(
          "Copy this line by hand. On any computer it brings back what you have passed, but not your programs. In every language it has Latin letters and digits.",
        )
      : t("When you have passed an exercise, a line to copy by hand stands here.");
    const lines = places.length ? writeLines(places).map(lineElement) : [];
    this.#lines.replaceChildren(make("p", {}, words), ...lines);
  }

  async #read() {
    const read = readLine(this.#field.value);
    const said = "line" in read ? await this.#restore(read.line.items) : mistakeText(read.mistake);
    this.#status.textContent = said;
    this.#field.focus();
  }

  /**
   * @param {number[]} items
   * @returns {Promise<string>} what happened
   */
  async #restore(items) {
    const known = items.flatMap((item) => this.#list[item] ?? []);
    const passed = new Date().toISOString();
    const exercises = Object.fromEntries(known.map((name) => [name, { passed }]));
    try {
      const { id, progress } = await readShown();
      await writeBox(placeOf(id), merge(progress, { ...progress, exercises }));
      await this.#onChange();
    } catch {
      return noRoomText();
    }
    const n = known.length;
    const said = tn(
      "The line is right. It brings {n} passed exercise.",
      "The line is right. It brings {n} passed exercises.",
      n,
      { n },
    );
    const more = t("Others are of a newer course. Keep the line for it.");
    return n === items.length ? said : `${said} ${more}`;
  }
}

/** Letter by letter, so that it is also read out so. @param {string} line */
const lineElement = (line) =>
  make(
    "p",
    { class: "kit-line", dir: "ltr", translate: "no" },
    ...line.split(" ").flatMap((group) => [make("span", {}, [...group].join(" ")), " "]),
  );

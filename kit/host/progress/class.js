/**
 * Entry of class.js: a teacher's class list. Names and notebook lines are typed in; the table shows
 * what each learner has passed, prints, and stays on this device until it is deleted.
 */

import { make } from "../dom.js";
import { store } from "../store.js";
import { t, tn } from "../strings.js";
import { MOST_ROWS, readRows, withLine } from "./class-rows.js";
import { classTable } from "./class-table.js";
import { readLine } from "./line.js";
import { mistakeText } from "./line-words.js";
import { LONGEST_NAME, cleanName } from "./names.js";
import css from "./class.css" with { type: "text" };
import fields from "./fields.css" with { type: "text" };
import { addStyle } from "./style.js";
import { askSure } from "./sure.js";

/** @typedef {import("./class-rows.js").Row} Row */
/** @typedef {import("./today.js").Course} Course */

const KEY = "class";

class ClassList {
  #course;
  #list;
  /** @type {Row[]} */
  #rows = [];
  #name = make("input", {
    type: "text",
    maxlength: String(LONGEST_NAME),
    autocomplete: "off",
    dir: "auto",
    required: "",
  });
  #line = make("input", {
    type: "text",
    dir: "ltr",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    required: "",
  });
  #status = make("p", { role: "status", dir: "auto" });
  #table = make("div");

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#course = /** @type {Course} */ (JSON.parse(root.dataset["lessons"] ?? "{}"));
    this.#list = (root.dataset["exercises"] ?? "").split(" ");
    const form = make(
      "form",
      { class: "kit-class__form" },
      make("label", {}, t("Name"), this.#name),
      make("label", {}, t("The learner's line"), this.#line),
      make("button", { type: "submit" }, t("Put in the list")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#add();
    });
    root.replaceChildren(form, this.#status, this.#table);
  }

  async open() {
    this.#rows = readRows(await store.get(KEY).catch(() => undefined));
    this.#show();
  }

  async #add() {
    const name = cleanName(this.#name.value);
    const read = readLine(this.#line.value);
    if (!name) return this.#ask(this.#name, t("Type a name first."));
    if ("mistake" in read) return this.#ask(this.#line, mistakeText(read.mistake));
    const put = withLine(this.#rows, name, this.#line.value.trim());
    if (put.rows.length > MOST_ROWS) return this.#ask(this.#name, t("The list is full."));
    this.#rows = put.rows;
    this.#name.value = this.#line.value = "";
    const passed = read.line.items.length;
    await this.#keep(
      tn(
        "{name} is in the list: {n} exercise passed.",
        "{name} is in the list: {n} exercises passed.",
        passed,
        { name: put.name, n: passed },
      ),
    );
    this.#name.focus();
  }

  /**
   * @param {HTMLElement} field
   * @param {string} text
   */
  #ask(field, text) {
    this.#status.textContent = text;
    field.focus();
  }

  /** @param {string} said */
  async #keep(said) {
    this.#show();
    const kept = this.#rows.length
      ? store.set(KEY, { version: 1, rows: this.#rows })
      : store.remove(KEY);
    const refused = t("This browser could not keep the list. Print it before you close the page.");
    this.#status.textContent = await kept.then(
      () => said,
      () => refused,
    );
  }

  #show() {
    const onRemove = (/** @type {string} */ name) => void this.#remove(name);
    const options = { course: this.#course, list: this.#list, onRemove };
    const shown = this.#rows.length ? [...classTable(this.#rows, options), this.#actions()] : [];
    this.#table.replaceChildren(...shown);
  }

  /** @param {string} name */
  async #remove(name) {
    this.#rows = this.#rows.filter((row) => row.name !== name);
    await this.#keep(t("{name} is no longer in the list.", { name }));
    this.#name.focus();
  }

  async #removeAll() {
    this.#rows = [];
    await this.#keep(t("The list is deleted."));
    this.#name.focus();
  }

  #actions() {
    const print = make("button", { type: "button", "data-action": "print" }, t("Print"));
    const remove = make(
      "button",
      { type: "button", "data-action": "delete" },
      t("Delete the list"),
    );
    const sure = make("div", { class: "kit-class__sure", role: "group" });
    sure.hidden = true;
    print.addEventListener("click", () => globalThis.print());
    remove.addEventListener("click", () =>
      askSure(sure, t("Delete the whole list from this device? It cannot be brought back."), {
        onYes: () => void this.#removeAll(),
        onNo: () => remove.focus(),
      }),
    );
    const buttons = make("p", {}, print, remove);
    return make("div", { class: "kit-class__actions" }, buttons, sure);
  }
}

/** @type {HTMLElement | null} */
const root = document.querySelector("[data-part='class']");
if (root) {
  addStyle("class", fields + css);
  void new ClassList(root).open();
}

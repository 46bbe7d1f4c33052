/**
 * The steps of a sitting, one at a time. Each step is a small exercise (exercise.js), made when it
 * is shown: same Python, same check, same keeping. Here: which step is shown, and the way on.
 */

import { make } from "../dom.js";
import { work } from "../learner.js";
import { t } from "../strings.js";

/** @typedef {{lampkitExercise?: typeof import("./exercise.js").exercise}} ExerciseScript */

/**
 * Starts the component.
 * @param {HTMLElement} root
 */
export const steps = (root) => new Steps(root).restore();

class Steps {
  #at = 0;
  /** @type {Set<number>} steps that were answered right */
  #done = new Set();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.name = root.dataset["steps"] ?? "";
    this.items = [...root.querySelectorAll("li")];
    this.where = make("p", { class: "kit-steps__where", tabindex: "-1" });
    this.back = make("button", { type: "button" }, t("Back"));
    this.next = make("button", { type: "button", "data-way": "next" });
    this.note = make("p", { class: "kit-steps__note", role: "status", dir: "auto" });
    this.back.addEventListener("click", () => this.#go(this.#at - 1));
    this.next.addEventListener("click", () => this.#go(this.#at + 1));
  }

  /** Shows the step at which the learner stopped. */
  async restore() {
    const keys = this.items.map((_, index) => `passed/${this.#nameOf(index)}`);
    const reading = Promise.all([`steps/${this.name}`, ...keys].map((key) => work.get(key)));
    const [kept, ...passed] = await reading.catch(() => []);
    passed.forEach((one, index) => one && this.#done.add(index));
    const list = this.root.querySelector("ol");
    list?.setAttribute("role", "none"); // one step is no list
    this.root.prepend(this.where);
    this.root.append(make("div", { class: "kit-steps__ways" }, this.back, this.next), this.note);
    const { at } = Object(kept);
    this.#show(this.items[at] ? at : 0);
  }

  /** @param {number} index */
  #nameOf = (index) => `${this.name}-${index + 1}`;

  /** @param {number} at */
  #go(at) {
    if (!this.items[at]) return this.#end();
    const skipped = at > this.#at && !this.#done.has(this.#at);
    const fields = { number: this.#at + 1 };
    this.#show(at);
    this.note.textContent = skipped
      ? t("Step {number} is skipped. Back leads to it at any time.", fields)
      : "";
    this.where.focus();
    void work.set(`steps/${this.name}`, { at }).catch(() => undefined);
  }

  /** After the last step. */
  #end() {
    const fields = { done: this.#done.size, count: this.items.length };
    this.note.textContent = t(
      "These were all steps. Answered right: {done} of {count}. Go on reading below.",
      fields,
    );
  }

  /** @param {number} at */
  #show(at) {
    this.#at = at;
    this.items.forEach((item, index) => (item.hidden = index !== at));
    this.#begin(at);
    this.#tell();
  }

  /** Where the learner is, and what the way on is called. */
  #tell() {
    const fields = { number: this.#at + 1, count: this.items.length };
    const done = this.#done.has(this.#at);
    const last = this.#at === this.items.length - 1;
    this.where.textContent = done
      ? t("Step {number} of {count}: done ✓", fields)
      : t("Step {number} of {count}", fields);
    this.back.hidden = this.#at === 0;
    this.next.toggleAttribute("data-done", done);
    if (last) this.next.textContent = t("Finish these steps");
    else this.next.textContent = done ? t("Next step") : t("Skip this step");
  }

  /** Makes an exercise of a step when it is shown first. @param {number} at */
  #begin(at) {
    const item = this.items[at];
    const given = item?.querySelector("pre:last-of-type");
    if (!item || !given || item.dataset["exercise"]) return;
    const name = (item.dataset["exercise"] = this.#nameOf(at));
    const id = `step-${name.slice(name.lastIndexOf("/") + 1)}`;
    const program = given.textContent?.trimEnd() ?? "";
    const rows = Math.max(3, program.split("\n").length + 1);
    item.dataset["step"] = item.dataset["state"] = "idle";
    const attributes = { id, rows: String(rows), dir: "ltr", "data-part": "code" };
    const field = make("textarea", { ...attributes, ...PLAIN });
    field.defaultValue = program;
    given.replaceWith(make("label", { for: id }, t("Your program")), field);
    new MutationObserver(() => this.#onState(at)).observe(item, {
      attributeFilter: ["data-state"],
    });
    const { lampkitExercise } = /** @type {ExerciseScript} */ (globalThis);
    void lampkitExercise?.(item);
  }

  /** @param {number} at */
  #onState(at) {
    if (this.items[at]?.dataset["state"] !== "passed") return;
    this.#done.add(at);
    if (at === this.#at) this.#tell();
  }
}

/** A program is no prose: the browser changes nothing in it. */
const PLAIN = { spellcheck: "false", autocapitalize: "off", autocomplete: "off" };

/**
 * Entry of look-back.js: the look-back page of a lesson asks the questions that are due, one at a
 * time, says at once why an answer is right or not, and notes when each question returns. Without
 * a script the page shows all questions, with their answers to open.
 */

import { make, part } from "../dom.js";
import { store } from "../store.js";
import { t, tn } from "../strings.js";
import { placeOf, readLearners } from "./learners.js";
import { AT_ONCE, answered, dueOf, readCards } from "./plan.js";
import { openSitting } from "./sitting.js";
import css from "./recall.css" with { type: "text" };
import { addStyle } from "./style.js";

/** @typedef {import("../learner.js").Box} Box */
/** @typedef {import("./clock.js").Now} Now */
/** @typedef {{box: Box, key: string, cards: import("./plan.js").Cards, now: Now}} Plan */

class LookBack {
  #plan;
  /** @type {HTMLFieldSetElement[]} */
  #asked;
  #at = 0;
  #right = 0;
  #head;
  #said = make("div", { role: "status", dir: "auto" });
  #check = make("button", { type: "button", "data-action": "check" }, t("Check my answer"));
  #next = make("button", { type: "button", "data-action": "next" });

  /**
   * @param {HTMLElement} root
   * @param {Plan} plan
   */
  constructor(root, plan) {
    this.#head = part(root, "head");
    this.#plan = plan;
    const all = [...root.querySelectorAll("fieldset")];
    const due = dueOf(
      plan.cards,
      all.map(({ id }) => id),
      plan.now,
    ).slice(0, AT_ONCE);
    this.#asked = due.length ? all.filter(({ id }) => due.includes(id)) : all;
    for (const one of all) one.hidden = true;
    if (!due.length) {
      const practice = t("Nothing comes back today. You can practise all questions.");
      this.#head.before(make("p", {}, practice));
    }
    this.#show();
    this.#check.addEventListener("click", () => this.#judge());
    this.#next.addEventListener("click", () => this.#goOn());
  }

  get #question() {
    return /** @type {HTMLFieldSetElement} */ (this.#asked[this.#at]);
  }

  #show() {
    const [number, count] = [this.#at + 1, this.#asked.length];
    this.#head.textContent = t("Question {number} of {count}", { number, count });
    this.#question.hidden = false;
    /** @type {HTMLElement | null} */ (this.#question.querySelector("details"))?.setAttribute(
      "hidden",
      "",
    );
    this.#said.replaceChildren();
    this.#next.hidden = true;
    this.#next.textContent = number === count ? t("Finish") : t("Next question");
    this.#check.setAttribute("aria-disabled", "false");
    const [first, last] = [this.#check, this.#next].map((button) => make("p", {}, button));
    this.#question.append(...[first, this.#said, last].flatMap((part) => part ?? []));
  }

  #judge() {
    if (this.#check.getAttribute("aria-disabled") === "true") return;
    const chosen = this.#question.querySelector("input:checked");
    if (!(chosen instanceof HTMLInputElement)) {
      this.#said.replaceChildren(make("p", {}, t("Choose an answer first.")));
      return;
    }
    const items = [...this.#question.querySelectorAll("details li")];
    const mine = items[Number(chosen.value) - 1];
    const right = mine?.hasAttribute("data-right") ?? false;
    this.#right += Number(right);
    this.#said.replaceChildren(
      make("p", { class: "kit-recall__said" }, right ? `✓ ${t("Right.")}` : `↻ ${t("Not right.")}`),
      reasonOf(mine),
      ...(right ? [] : [answerOf(items.find((item) => item.hasAttribute("data-right")))]),
    );
    for (const input of this.#question.querySelectorAll("input")) input.disabled = true;
    this.#check.setAttribute("aria-disabled", "true");
    this.#next.hidden = false;
    void this.#note(right);
  }

  /** @param {boolean} right */
  async #note(right) {
    const { box, key, cards, now } = this.#plan;
    const { id } = this.#question;
    cards[id] = answered(cards[id], right, now);
    await box.set(key, cards).catch(() => {
      this.#said.append(make("p", {}, t("This browser could not keep your answer.")));
    });
  }

  #goOn() {
    this.#question.hidden = true;
    this.#at += 1;
    if (this.#at === this.#asked.length) return this.#finish();
    this.#show();
    this.#question.querySelector("input")?.focus();
  }

  #finish() {
    const fields = { n: this.#asked.length, right: this.#right };
    this.#head.textContent = tn(
      "Finished: {right} of {n} question right. It comes back later, a missed one soon.",
      "Finished: {right} of {n} questions right. They come back later, missed ones soon.",
      this.#asked.length,
      fields,
    );
    const link = make("a", { href: "../index.html" }, t("Back to the start"));
    this.#head.after(make("p", {}, link));
    link.focus();
  }
}

/** @param {Element | undefined} item */
const reasonOf = (item) => item?.querySelector("p")?.cloneNode(true) ?? "";

/** The right answer and its reason. @param {Element | undefined} item */
function answerOf(item) {
  const [verdict, answer] = [item?.querySelector("strong"), item?.querySelector("span")];
  const words = [verdict, answer].flatMap((node) => (node ? [node.cloneNode(true), " "] : []));
  return make("div", {}, make("p", {}, ...words), reasonOf(item));
}

/** @param {HTMLElement} root */
async function start(root) {
  addStyle("recall", css);
  const { now: id } = await readLearners(store);
  const box = placeOf(id);
  const key = `recall/${root.dataset["recall"]}`;
  const cards = readCards(await box.get(key));
  new LookBack(root, { box, key, cards, now: await openSitting(box, id) });
}

/** @type {HTMLElement | null} */
const root = document.querySelector("[data-recall]");
if (root)
  start(root).catch((error) => console.error("The questions are shown without a plan.", error));

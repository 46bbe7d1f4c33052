/** The start page: who is working, what to do today, what is passed, and how to take it along. */

import { tellLessons } from "../components/lessons.js";
import { make, part } from "../dom.js";
import { near } from "../explore.js";
import { missingText } from "../line-texts.js";
import { addSource, kitRoot, scriptFile } from "../page.js";
import { store } from "../store.js";
import { t, tn } from "../strings.js";
import { isEmpty } from "./entries.js";
import { placeOf, readLearners } from "./learners.js";
import { showProgress } from "./list.js";
import { openWork } from "./sitting.js";
import css from "./start.css" with { type: "text" };
import { addStyle } from "./style.js";
import { letterOf, planToday } from "./today.js";

/** @typedef {import("./mine.js").Mine} Mine */
/** @typedef {import("./along.js").Shown} Shown */
/** @typedef {import("./today.js").Course} Course */
/** @typedef {import("./today.js").Today} Today */

/**
 * Starts the component; it reads the store again when the page comes back from history.
 * @param {HTMLElement} element
 */
export async function today(element) {
  addStyle("start", css);
  const course = /** @type {Course} */ (JSON.parse(element.dataset["lessons"] ?? "{}"));
  const fold = make("details", { class: "kit-who" }, make("summary", {}, t("Who is working?")));
  const place = /** @type {HTMLElement} */ (document.querySelector('[data-part="along"]'));
  const page = new StartPage(part(element, "steps"), course, fold, place);
  part(element, "steps").before(fold);
  await page.read();
  addEventListener("pageshow", (event) => {
    if (event.persisted) void page.read();
  });
  const missing = make("p", { role: "status", dir: "auto" });
  fold.append(missing);
  fold.addEventListener("toggle", () => {
    page.openWho().then(
      () => missing.remove(),
      ({ message }) => (missing.textContent = message),
    );
  });
  await near(place);
  await page.openAlong().catch(({ message }) => place.append(make("p", {}, message)));
}

class StartPage {
  #steps;
  #course;
  #fold;
  #place;
  #list = /** @type {HTMLElement} */ (document.querySelector('[data-part="progress"]'));
  /** @type {InstanceType<Mine["Who"]> | undefined} */
  #who;
  /** @type {InstanceType<Mine["Along"]> | undefined} */
  #along;
  /** Nothing as long as nothing could be read. @type {Shown | undefined} */
  #shown;

  /**
   * @param {HTMLElement} steps
   * @param {Course} course
   * @param {HTMLElement} fold
   * @param {HTMLElement} place
   */
  constructor(steps, course, fold, place) {
    this.#steps = steps;
    this.#course = course;
    this.#fold = fold;
    this.#place = place;
  }

  /** Reads who is working and that work, and shows it. */
  async read() {
    const read = await this.#readWork().catch((error) =>
      console.warn("This browser keeps no work.", error),
    );
    this.#fold.hidden = !read;
    if (!read) {
      const text = t("This browser keeps no work, so nothing is shown here.");
      return this.#list.replaceChildren(make("p", {}, text));
    }
    this.#shown = read.shown;
    this.#showWork(read.shown, read.now);
    const chosen = this.#who || read.shown.id || read.list.some(({ picture }) => picture);
    if (chosen) await this.showWho().catch(() => undefined); // opening the fold tries again
  }

  async #readWork() {
    const { list, now: id } = await readLearners(store);
    const { progress, now } = await openWork(placeOf(id), id, this.#course);
    return { list, now, shown: { id, learner: list.find((one) => one.id === id), progress } };
  }

  /**
   * @param {Shown} shown
   * @param {import("./clock.js").Now} now
   */
  #showWork(shown, now) {
    const { progress } = shown;
    const plan = planToday(this.#course, progress, now);
    this.#steps.replaceChildren(...stepsOf(this.#course, plan));
    if (isEmpty(progress)) this.#steps.append(workedBefore());
    tellLessons(this.#course, progress, plan.next);
    showProgress(this.#list, this.#course, progress);
    this.#along?.show(shown);
  }

  /** Shows who can work here, with their pictures. */
  async showWho() {
    const { Who } = await mine();
    this.#who ??= new Who(this.#fold, () => this.read());
    await this.#who.show();
  }

  /** The fold was opened; what is shown in it already stays as it is. */
  async openWho() {
    if (!this.#who) await this.showWho();
  }

  async openAlong() {
    const { Along } = await mine();
    this.#along = new Along(this.#place, () => this.read());
    if (this.#shown) this.#along.show(this.#shown);
  }
}

/** @type {Promise<Mine> | undefined} */
let coming;

/**
 * The script of what is not shown at once.
 * @returns {Promise<Mine>} rejects with an Error whose message is for the learner
 */
function mine() {
  const scope = /** @type {{lampkitMine?: Mine}} */ (globalThis);
  const file = scriptFile("mine");
  coming ??= addSource(kitRoot() + file).then(
    () => /** @type {Mine} */ (scope.lampkitMine),
    () => {
      coming = undefined; // the next wish tries again
      throw new Error(missingText(file));
    },
  );
  return coming;
}

/**
 * @param {Course} course
 * @param {Today} plan
 * @returns {HTMLElement[]}
 */
function stepsOf(course, { goOn, lookBack, next }) {
  const items = [];
  const lesson = goOn && course[goOn.id];
  if (lesson) {
    const letter = letterOf(lesson.exercises.indexOf(goOn.slug));
    const text = t("Go on with exercise {letter} of {title}", { letter, title: lesson.title });
    items.push(step(`${lesson.url}#${goOn.slug}-title`, text, "go-on"));
  }
  for (const { id, count } of lookBack) {
    const { title = "", recall = "" } = course[id] ?? {};
    const fields = { n: count, title };
    items.push(
      step(
        recall,
        tn(
          "Look back: {n} question from {title}",
          "Look back: {n} questions from {title}",
          count,
          fields,
        ),
        "look-back",
      ),
    );
  }
  const coming = next && course[next];
  if (coming) {
    const { title, url } = coming;
    const begins = !items.length && next === Object.keys(course)[0];
    const text = begins ? t("Begin with {title}", { title }) : t("Next lesson: {title}", { title });
    items.push(step(url, text, "next"));
  }
  if (items.length) return items;
  return [make("li", {}, t("You have passed every exercise of this edition."))];
}

/**
 * @param {string} href
 * @param {string} text
 * @param {string} kind
 */
const step = (href, text, kind) =>
  make("li", { "data-step": kind, dir: "auto" }, make("a", { href }, text));

const workedBefore = () =>
  step("#along", t("Have you worked before? Bring your work back."), "back");

/**
 * What the learner has passed so far, on the start page. Read from the store of this browser.
 */

import { make } from "../dom.js";
import { store } from "../store.js";
import { t, tn } from "../strings.js";

/** @typedef {{title: string, url: string, exercises: string[]}} Lesson */
/** @typedef {{id: string, lesson: Lesson, passed: number}} Begun */

/**
 * The lessons in which something was passed or written, in the course's order.
 * @param {Record<string, Lesson>} lessons by folder name
 * @param {string[]} keys of the store: passed/<lesson>/<slug> and answer/<lesson>/<slug>
 * @returns {Begun[]}
 */
export function begunLessons(lessons, keys) {
  const kept = new Set(keys);
  return Object.entries(lessons).flatMap(([id, lesson]) => {
    const has = (/** @type {string} */ kind) =>
      lesson.exercises.filter((slug) => kept.has(`${kind}/${id}/${slug}`)).length;
    const passed = has("passed");
    return passed || has("answer") ? [{ id, lesson, passed }] : [];
  });
}

/** @param {Begun} begun */
function sentence({ lesson: { title, exercises }, passed }) {
  const fields = { title, passed, n: exercises.length };
  if (passed === 0) return t("{title}: begun, no exercise passed yet.", fields);
  if (passed === exercises.length) {
    return tn(
      "{title}: its exercise is passed.",
      "{title}: all {n} exercises passed.",
      exercises.length,
      fields,
    );
  }
  return tn(
    "{title}: {passed} of {n} exercise passed.",
    "{title}: {passed} of {n} exercises passed.",
    exercises.length,
    fields,
  );
}

/** @param {Begun} begun */
function item(begun) {
  const { id, lesson, passed } = begun;
  const text = passed === lesson.exercises.length ? t("Read again") : t("Go on");
  const label = t("{action}: {title}", { action: text, title: lesson.title });
  const link = make("a", { href: lesson.url, "aria-label": label }, text);
  return make("li", { "data-progress": id, dir: "auto" }, `${sentence(begun)} `, link);
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, Lesson>} lessons
 */
async function show(element, lessons) {
  const found = await Promise.all([store.keys("passed/"), store.keys("answer/")]).catch(() => null);
  const begun = begunLessons(lessons, found?.flat() ?? []);
  if (!found) {
    element.replaceChildren(
      make("p", {}, t("This browser keeps no work, so nothing is shown here.")),
    );
  } else if (begun.length) {
    element.replaceChildren(make("ul", { class: "kit-progress" }, ...begun.map(item)));
  } else {
    const text = t("Nothing is kept yet. What you begin and what you pass is shown here.");
    element.replaceChildren(make("p", {}, text));
  }
}

/**
 * Starts the component; it reads the store again when the page comes back from history.
 * @param {HTMLElement} element
 */
export function progress(element) {
  const lessons = JSON.parse(element.dataset["lessons"] ?? "{}");
  addEventListener("pageshow", (event) => {
    if (event.persisted) void show(element, lessons);
  });
  return show(element, lessons);
}

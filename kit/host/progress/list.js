/** What the learner has passed so far, lesson by lesson. */

import { make } from "../dom.js";
import { t, tn } from "../strings.js";

/** @typedef {import("./entries.js").Progress} Progress */
/** @typedef {import("./today.js").Course} Course */
/** @typedef {import("./today.js").Lesson} Lesson */
/** @typedef {{id: string, lesson: Lesson, passed: number}} Begun */

/**
 * The lessons in which something was passed or written, in the course's order.
 * @param {Course} course
 * @param {Progress} progress
 * @returns {Begun[]}
 */
export function begunLessons(course, { exercises }) {
  return Object.entries(course).flatMap(([id, lesson]) => {
    const entries = lesson.exercises.flatMap((slug) => exercises[`${id}/${slug}`] ?? []);
    const passed = entries.filter((entry) => entry.passed !== undefined).length;
    return passed || entries.some(({ code }) => code !== undefined) ? [{ id, lesson, passed }] : [];
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
 * @param {Course} course
 * @param {Progress} progress
 */
export function showProgress(element, course, progress) {
  const begun = begunLessons(course, progress);
  const text = t("Nothing is kept yet. What you begin and what you pass is shown here.");
  element.replaceChildren(
    begun.length ? make("ul", { class: "kit-progress" }, ...begun.map(item)) : make("p", {}, text),
  );
}

/** The table of a class list, and how many have passed each exercise. */

import { make } from "../dom.js";
import { t, tn } from "../strings.js";
import { byLesson, passedItems } from "./class-rows.js";
import { letterOf } from "./today.js";

/** @typedef {import("./class-rows.js").Row} Row */
/** @typedef {import("./today.js").Course} Course */
/** @typedef {{course: Course, list: string[], onRemove: (name: string) => void}} Options */

/**
 * @param {Row[]} rows
 * @param {Options} options list: the exercises of notebook lines, in their order
 * @returns {HTMLElement[]}
 */
export function classTable(rows, { course, list, onRemove }) {
  const passed = rows.map((row) => new Set(passedItems(row).flatMap((item) => list[item] ?? [])));
  const heads = [t("Name"), t("Passed"), t("Exercises")];
  const body = rows.map(({ name }, at) => {
    const own = passed[at] ?? new Set();
    const all = t("{passed} of {all}", { passed: own.size, all: list.length });
    return make(
      "tr",
      {},
      make("th", { scope: "row", dir: "auto" }, name),
      make("td", {}, all),
      make("td", {}, ...letters(course, own), " ", removeButton(name, onRemove)),
    );
  });
  const table = make(
    "table",
    { class: "kit-class" },
    make("caption", {}, t("What each learner has passed")),
    make("thead", {}, make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...body),
  );
  return [table, make("ul", {}, ...counts(course, passed))];
}

/**
 * @param {Course} course
 * @param {Set<string>} passed
 */
const letters = (course, passed) =>
  byLesson(course, (exercise) => passed.has(exercise)).flatMap(({ number, letters: own }, at) => {
    const words = make("span", { dir: "ltr" }, `${number} ${own}`);
    return at ? ["; ", words] : [words];
  });

/**
 * @param {string} name
 * @param {(name: string) => void} onRemove
 */
function removeButton(name, onRemove) {
  const label = t("Remove {name}", { name });
  const button = make("button", { type: "button", "aria-label": label }, "✕");
  button.addEventListener("click", () => onRemove(name));
  return button;
}

/**
 * What to teach again.
 * @param {Course} course
 * @param {Set<string>[]} passed
 */
const counts = (course, passed) =>
  Object.entries(course).flatMap(([id, { title, exercises }]) =>
    exercises.map((slug, at) => {
      const count = passed.filter((one) => one.has(`${id}/${slug}`)).length;
      const letter = letterOf(at);
      const n = passed.length;
      return make(
        "li",
        {},
        tn(
          "{title}, exercise {letter}: passed by {count} of {n} learner",
          "{title}, exercise {letter}: passed by {count} of {n} learners",
          n,
          { title, letter, count, n },
        ),
      );
    }),
  );

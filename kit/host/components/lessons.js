/**
 * The list of lessons on the start page: what is passed, what is begun, and what comes next. The
 * section "Today" reads the learner's work and tells it here, again when another learner comes.
 */

import { make } from "../dom.js";
import { t, tn } from "../strings.js";

/** @typedef {import("../progress/today.js").Course} Course */
/** @typedef {import("../progress/entries.js").Progress} Progress */
/** @typedef {"passed" | "begun" | "next" | ""} State */
/** @typedef {{state: State, passed: number, n: number}} Standing */

const EVENT = "lampkit-lessons";

/**
 * How far each lesson is, by id.
 * @param {Course} course
 * @param {Pick<Progress, "exercises">} progress
 * @param {string | null} next the lesson that is offered next
 * @returns {Record<string, Standing>}
 */
export function standings(course, { exercises }, next) {
  const found = Object.entries(course).map(([id, lesson]) => {
    const entries = lesson.exercises.map((slug) => exercises[`${id}/${slug}`]);
    const passed = entries.filter((entry) => entry?.passed !== undefined).length;
    const n = entries.length;
    const begun = entries.some(Boolean) ? "begun" : id === next ? "next" : "";
    return [id, { state: n && passed === n ? "passed" : begun, passed, n }];
  });
  return Object.fromEntries(found);
}

/**
 * @param {Course} course
 * @param {Progress} progress
 * @param {string | null} next
 */
export function tellLessons(course, progress, next) {
  dispatchEvent(new CustomEvent(EVENT, { detail: standings(course, progress, next) }));
}

/** @param {Standing} standing */
function sentence({ state, passed, n }) {
  if (state === "passed") return t("✓ Passed");
  if (state === "next") return t("Next");
  if (state !== "begun") return "";
  return tn("{passed} of {n} exercise passed", "{passed} of {n} exercises passed", n, {
    passed,
    n,
  });
}

/** @param {HTMLElement} element */
export async function showLessons(element) {
  addEventListener(EVENT, (event) => {
    const found = /** @type {CustomEvent<Record<string, Standing>>} */ (event).detail;
    for (const [id, standing] of Object.entries(found)) {
      const item = element.querySelector(`[data-lesson="${id}"]`);
      item?.querySelector("[data-part=standing]")?.remove();
      const text = sentence(standing);
      if (!text) continue;
      item?.append(make("strong", { "data-part": "standing", "data-state": standing.state }, text));
    }
  });
}

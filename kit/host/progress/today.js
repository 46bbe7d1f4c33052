/** What to do today, from the course and one learner's work. Pure; today-section.js shows it. */

import { AT_ONCE, dueOf } from "./plan.js";

/** @typedef {import("./entries.js").Progress} Progress */
/** @typedef {import("./clock.js").Now} Now */
/**
 * A lesson as the build describes it; `questions` are those to look back to, on the page `recall`.
 * @typedef {{title: string, url: string, exercises: string[], questions: string[],
 *   recall: string}} Lesson
 */
/** @typedef {Record<string, Lesson>} Course in its order */
/** @typedef {{id: string, slug: string}} Place */
/**
 * @typedef {{goOn: Place | null, lookBack: {id: string, count: number}[], next: string | null}} Today
 */

/** How the course calls an exercise of a lesson. @param {number} at */
export const letterOf = (at) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at] ?? "";

/**
 * @param {Course} course
 * @param {Progress} progress
 * @param {Now} now
 * @returns {Today}
 */
export function planToday(course, progress, now) {
  const goOn = unfinished(course, progress);
  const next = Object.keys(course).find((id) => !isBegun(course, progress, id)) ?? null;
  return { goOn, lookBack: lookBacks(course, progress, now), next };
}

/**
 * @param {Course} course
 * @param {Progress} progress
 * @param {string} id
 */
const isBegun = (course, progress, id) =>
  course[id]?.exercises.some((slug) => `${id}/${slug}` in progress.exercises) ?? false;

/**
 * The exercise that was worked on last and is not passed; else the first one that is left in the
 * last lesson begun.
 * @param {Course} course
 * @param {Progress} progress
 * @returns {Place | null}
 */
function unfinished(course, { exercises }) {
  const places = Object.entries(course).flatMap(([id, lesson]) =>
    lesson.exercises.map((slug) => ({ id, slug, entry: exercises[`${id}/${slug}`] })),
  );
  const open = places.filter(({ entry }) => entry?.passed === undefined);
  const tried = open.filter(({ entry }) => entry?.code !== undefined);
  tried.sort((a, b) => ((a.entry?.changed ?? "") > (b.entry?.changed ?? "") ? -1 : 1));
  const begun = new Set(places.filter(({ entry }) => entry).map(({ id }) => id));
  const left = open.filter(({ id }) => begun.has(id));
  const last = left.filter(({ id }) => id === left.at(-1)?.id);
  const { id, slug } = tried[0] ?? last[0] ?? {};
  return id !== undefined && slug !== undefined ? { id, slug } : null;
}

/**
 * Lessons with questions that are due, at most AT_ONCE questions in all.
 * @param {Course} course
 * @param {Progress} progress
 * @param {Now} now
 */
function lookBacks(course, { recall }, now) {
  let left = AT_ONCE;
  return Object.entries(course).flatMap(([id, { questions }]) => {
    const count = Math.min(left, dueOf(recall[id] ?? {}, questions, now).length);
    left -= count;
    return count ? [{ id, count }] : [];
  });
}

/**
 * Lessons whose questions come into the plan now: something of them was passed, and a question of
 * them is not known to the plan yet.
 * @param {Course} course
 * @param {Progress} progress
 * @returns {string[]}
 */
export const toIntroduce = (course, { exercises, recall }) =>
  Object.entries(course)
    .filter(
      ([id, lesson]) =>
        lesson.exercises.some((slug) => exercises[`${id}/${slug}`]?.passed !== undefined) &&
        lesson.questions.some((question) => !recall[id]?.[question]),
    )
    .map(([id]) => id);

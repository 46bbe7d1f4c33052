/**
 * Days, and sittings where the clock cannot be trusted: a computer without a good battery begins
 * each day in the same past one. A sitting is counted when the course is opened anew.
 */

/** @typedef {{last: string, sitting: number}} Clock last: the day when it was read last */
/** @typedef {{day: string, sitting: number, odd: boolean}} Now odd: the clock cannot be right */

const DAY_MS = 24 * 3600 * 1000;

/** A jump of more days than this is taken for a wrong clock. */
const LONGEST = 400;

/** This course did not exist before: an earlier clock is wrong. */
const EARLIEST = "2026-01-01";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The date where the learner is. @param {Date} date */
export const dayOf = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");

/**
 * @param {string} from
 * @param {string} to
 * @returns {number} days; NaN when one of them is none
 */
export const daysBetween = (from, to) =>
  DAY.test(from) && DAY.test(to)
    ? Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
    : Number.NaN;

/** Whether so many days can have gone by. @param {number} days */
export const isLikely = (days) => days >= 0 && days <= LONGEST;

/**
 * @param {unknown} kept
 * @returns {Clock}
 */
export function readClock(kept) {
  const { last, sitting } = Object(kept);
  return {
    last: DAY.test(String(last)) ? String(last) : "",
    sitting: Number.isSafeInteger(sitting) && sitting >= 0 ? sitting : 0,
  };
}

/**
 * Reads the clock once more.
 * @param {Clock} clock
 * @param {string} day
 * @param {boolean} anew whether the course was opened anew
 * @returns {{clock: Clock, now: Now}}
 */
export function tick(clock, day, anew) {
  const sitting = clock.sitting + Number(anew);
  const odd = day < EARLIEST || (clock.last !== "" && !isLikely(daysBetween(clock.last, day)));
  return { clock: { last: day, sitting }, now: { day, sitting, odd } };
}

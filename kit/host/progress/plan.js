/**
 * When a look-back question returns: after 1, 3, 7 and 21 days, or sittings where the clock cannot
 * be trusted. A miss sends it back to 1.
 */

import { daysBetween, isLikely } from "./clock.js";

/** @typedef {import("./clock.js").Now} Now */
/** @typedef {{box: number, at: string, sitting: number}} Card box: 0 to 3; at: day of the answer */
/** @typedef {Record<string, Card>} Cards by question */

export const GAPS = [1, 3, 7, 21];

/** Questions asked in one go: about three minutes. */
export const AT_ONCE = 4;

/**
 * Cards as they were kept; what has another shape counts as not asked yet.
 * @param {unknown} kept
 * @returns {Cards}
 */
export function readCards(kept) {
  /** @type {Cards} */
  const cards = {};
  for (const [question, card] of Object.entries(Object(kept))) {
    const { box, at, sitting } = Object(card);
    const sound = Number.isInteger(box) && box >= 0 && box < GAPS.length;
    if (!sound || !/^[a-z0-9-]{1,60}$/.test(question)) continue;
    const whole = Number.isSafeInteger(sitting) && sitting >= 0;
    cards[question] = { box, at: String(at).slice(0, 10), sitting: whole ? sitting : 0 };
  }
  return cards;
}

/**
 * The cards with a new one for each question that has none.
 * @param {Cards} cards
 * @param {string[]} questions
 * @param {Now} now
 * @returns {Cards}
 */
export function withNew(cards, questions, now) {
  const card = { box: 0, at: now.day, sitting: now.sitting };
  return { ...Object.fromEntries(questions.map((question) => [question, card])), ...cards };
}

/**
 * @param {Card} card
 * @param {Now} now
 */
export function isDue(card, now) {
  const days = daysBetween(card.at, now.day);
  const gone = !now.odd && isLikely(days) ? days : now.sitting - card.sitting;
  return gone >= (GAPS[card.box] ?? 1);
}

/**
 * The questions to ask now, the longest known last.
 * @param {Cards} cards
 * @param {string[]} questions of the lesson: what it no longer has is not asked
 * @param {Now} now
 */
export const dueOf = (cards, questions, now) =>
  questions
    .filter((question) => cards[question] && isDue(cards[question], now))
    .sort((a, b) => (cards[a]?.box ?? 0) - (cards[b]?.box ?? 0));

/**
 * The card after an answer. A right one before its time changes nothing: it was no recall.
 * @param {Card | undefined} card
 * @param {boolean} right
 * @param {Now} now
 * @returns {Card}
 */
export function answered(card, right, now) {
  const fresh = { at: now.day, sitting: now.sitting };
  if (!right) return { box: 0, ...fresh };
  if (card && !isDue(card, now)) return card;
  return { box: Math.min((card?.box ?? 0) + 1, GAPS.length - 1), ...fresh };
}

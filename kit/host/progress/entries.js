/**
 * All work of one learner as one value, read from a box of the store and written back. Nothing is
 * trusted: only known keys of the expected shape are read.
 */

import { readClock } from "./clock.js";
import { readCards } from "./plan.js";

/** @typedef {import("../learner.js").Box} Box */
/** @typedef {import("./clock.js").Clock} Clock */
/** @typedef {import("./plan.js").Cards} Cards */
/**
 * Of one exercise. Dates are ISO texts, "" when unknown.
 * @typedef {{code?: string, changed?: string, replaced?: string[], passed?: string,
 *   guess?: string, why?: string}} Entry
 */
/** @typedef {{exercises: Record<string, Entry>, recall: Record<string, Cards>, clock: Clock}} Progress */

export const MOST_REPLACED = 20;
/** So many letters are read from a file; what a learner's own store has is never left out. */
const LONGEST_PROGRAM = 100_000;
const LONGEST_GUESS = 2_000;
const EXERCISE = /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/;
const LESSON = /^[a-z0-9-]{1,60}$/;
const DATE = /^\d{4}-\d\d-\d\d[T0-9:.Z]{0,20}$/;

/** @returns {Progress} */
export const nothing = () => ({ exercises: {}, recall: {}, clock: { last: "", sitting: 0 } });

/** @param {Progress} progress */
export const passedOf = ({ exercises }) =>
  Object.keys(exercises).filter((name) => exercises[name]?.passed !== undefined);

/** @param {Progress} progress */
export const isEmpty = ({ exercises }) => Object.keys(exercises).length === 0;

/** What a file may bring; `unread` gets the exercises of which something was too long. */
export class Limits {
  /** @type {string[]} */
  unread = [];

  /**
   * @param {string} text
   * @param {number} longest
   * @param {string} name of the exercise, with its lesson
   */
  allow(text, longest, name) {
    const slug = name.slice(name.indexOf("/") + 1);
    const isShort = text.length <= longest;
    if (!isShort && !this.unread.includes(slug)) this.unread.push(slug);
    return isShort;
  }
}

/** @param {unknown} value */
const dateOf = (value) => (DATE.test(String(value)) ? String(value) : "");

/**
 * An exercise's entry from what a file or the store says of it.
 * @param {unknown} value
 * @param {string} name
 * @param {Limits} [limits] none for a learner's own store
 * @returns {Entry | null} null when nothing of it is known
 */
function readEntry(value, name, limits) {
  const { code, changed, replaced, passed, guess, why } = Object(value);
  const textOf = (/** @type {unknown} */ text, /** @type {number} */ longest) =>
    typeof text === "string" && (limits?.allow(text, longest, name) ?? true) ? text : undefined;
  /** @type {Entry} */
  const entry = {};
  const program = textOf(code, LONGEST_PROGRAM);
  if (program !== undefined) Object.assign(entry, { code: program, changed: dateOf(changed) });
  const older = Array.isArray(replaced)
    ? replaced.filter((one) => textOf(one, LONGEST_PROGRAM) !== undefined).slice(-MOST_REPLACED)
    : [];
  if (older.length) entry.replaced = older;
  if (passed === true || typeof passed === "string") entry.passed = dateOf(passed);
  const expected = textOf(guess, LONGEST_GUESS);
  if (expected !== undefined) entry.guess = expected;
  const said = textOf(why, LONGEST_GUESS);
  if (said !== undefined) entry.why = said;
  return Object.keys(entry).length ? entry : null;
}

/**
 * Progress from exercises and cards of any origin.
 * @param {{exercises?: unknown, recall?: unknown, clock?: unknown}} parts
 * @param {Limits} [limits] of a file
 * @returns {Progress}
 */
export function readProgress({ exercises, recall, clock }, limits) {
  const progress = { ...nothing(), clock: readClock(clock) };
  for (const [name, value] of Object.entries(Object(exercises))) {
    const entry = EXERCISE.test(name) ? readEntry(value, name, limits) : null;
    if (entry) progress.exercises[name] = entry;
  }
  for (const [lesson, value] of Object.entries(Object(recall))) {
    const cards = LESSON.test(lesson) ? readCards(value) : {};
    if (Object.keys(cards).length) progress.recall[lesson] = cards;
  }
  return progress;
}

/**
 * Progress from the keys and values of a box.
 * @param {Record<string, any>} kept
 * @param {Limits} [limits] of a file
 * @returns {Progress}
 */
export function fromKept(kept, limits) {
  /** @type {Record<string, Record<string, unknown>>} */
  const exercises = {};
  /** @type {Record<string, unknown>} */
  const recall = {};
  for (const [key, value] of Object.entries(kept)) {
    const cut = key.indexOf("/");
    const name = key.slice(cut + 1);
    const fields = fieldsOf(key.slice(0, cut), value);
    if (fields && EXERCISE.test(name)) exercises[name] = { ...exercises[name], ...fields };
    if (key.startsWith("recall/")) recall[name] = value;
  }
  return readProgress({ exercises, recall, clock: kept["clock"] }, limits);
}

/**
 * @param {string} kind
 * @param {unknown} kept
 * @returns {Record<string, unknown> | null}
 */
function fieldsOf(kind, kept) {
  const value = Object(kept);
  if (kind === "answer") return { code: value.code, changed: value.changed };
  if (kind === "undo") return { replaced: value.programs };
  if (kind === "passed") return { passed: value === kept ? (value.at ?? "") : kept };
  if (kind === "guess") return { guess: value.guess };
  if (kind === "why") return { why: value.why };
  return null;
}

const KINDS = ["answer/", "undo/", "passed/", "guess/", "why/", "recall/", "clock"];

/** Keys of a box that hold a learner's work. @param {Box} box */
export const keysOf = async (box) =>
  (await Promise.all(KINDS.map((kind) => box.keys(kind)))).flat();

/**
 * The keys and values of a learner's work.
 * @param {Box} box
 * @returns {Promise<Record<string, any>>}
 */
export async function readKept(box) {
  const keys = await keysOf(box);
  const values = await Promise.all(keys.map((key) => box.get(key)));
  return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
}

/** @param {Box} box */
export const readBox = async (box) => fromKept(await readKept(box));

/**
 * Writes progress into a box, each key by itself: what a crash cuts off is read in again and
 * changes nothing that is there.
 * @param {Box} box
 * @param {Progress} progress
 */
export async function writeBox(box, { exercises, recall, clock }) {
  for (const [name, entry] of Object.entries(exercises)) {
    const { code, changed, replaced, passed, guess, why } = entry;
    if (code !== undefined) await box.set(`answer/${name}`, { code, changed });
    if (replaced) await box.set(`undo/${name}`, { programs: replaced, changed });
    if (passed !== undefined) await box.set(`passed/${name}`, { at: passed });
    if (guess !== undefined) await box.set(`guess/${name}`, { guess });
    if (why !== undefined) await box.set(`why/${name}`, { why });
  }
  for (const [lesson, cards] of Object.entries(recall)) await box.set(`recall/${lesson}`, cards);
  await box.set("clock", clock);
}

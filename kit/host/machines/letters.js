/**
 * The machine that makes words. It has counted which letter came after each two letters in a list
 * of words; it draws letter after letter by these counts. Lesson 1.1.
 */

import { chanceFrom } from "./chance.js";

export const MADE = 12; // words at a time
export const SEED = 12; // the words that stand in the page before any script runs

/** Stands before the first letter and after the last. */
export const MARK = "·";
export const LONGEST = 14; // letters of a made word: a word that goes on is cut there
const MEMORY = 2;

/** What came next, with how often. @typedef {Map<string, number>} Counts */
/** By the two letters before. @typedef {Map<string, Counts>} Table */

/**
 * @param {string[]} words
 * @param {number} [memory] letters before the next one that are looked at
 * @returns {Table}
 */
export function countLetters(words, memory = MEMORY) {
  /** @type {Table} */
  const table = new Map();
  for (const word of words) {
    for (const { after, next } of pairsOf([...Array.from(word), MARK], memory)) {
      const counts = table.get(after) ?? new Map();
      counts.set(next, (counts.get(next) ?? 0) + 1);
      table.set(after, counts);
    }
  }
  return table;
}

/**
 * Each letter with those before it.
 * @param {string[]} letters
 * @param {number} [memory]
 */
function pairsOf(letters, memory = MEMORY) {
  const padded = [...Array(memory).fill(MARK), ...letters];
  return letters.map((next, at) => ({ after: padded.slice(at, at + memory).join(""), next }));
}

/**
 * The chance of each letter: its count to the power of 1 / temperature, shared out to add to 1.
 * @param {Counts} counts
 * @param {number} temperature 0 or more; below 1 favours what was frequent, above 1 evens out, and
 *   at 0 only the most frequent are left
 * @returns {Counts}
 */
export function chances(counts, temperature) {
  const most = Math.max(...counts.values()); // first divided by: a high power cannot overflow
  const weights = Array.from(
    counts,
    // At temperature 0 the power is infinite: 0 for all but the most frequent, whose 1 has no value.
    ([letter, count]) =>
      /** @type {const} */ ([letter, count === most ? 1 : (count / most) ** (1 / temperature)]),
  );
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([letter, weight]) => [letter, weight / total]));
}

export const SHOWN = 5; // letters that the dial shows

/**
 * The likeliest letters with their chances, the largest first; letters of one chance in the order
 * of the alphabet.
 * @param {Counts} counts
 * @param {number} temperature
 * @returns {[string, number][]} at most SHOWN; none with the chance 0
 */
export const likeliest = (counts, temperature) =>
  [...chances(counts, temperature)]
    .filter(([, share]) => share > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, SHOWN);

/**
 * @param {Table} table
 * @param {number} temperature
 * @param {import("./chance.js").Chance} chance
 * @returns {string} 1 to LONGEST letters
 */
export function makeWord(table, temperature, chance) {
  /** @type {string[]} */
  const letters = [];
  while (letters.length < LONGEST) {
    const after = [MARK, MARK, ...letters].slice(-MEMORY).join("");
    const next = drawFrom(chances(table.get(after) ?? new Map(), temperature), chance());
    if (next === MARK) break;
    letters.push(next);
  }
  return letters.join("");
}

/**
 * The letter on which `at` falls, from 0 to 1, when each takes up its chance of it.
 * @param {Counts} shares
 * @param {number} at
 */
function drawFrom(shares, at) {
  let sum = 0;
  for (const [letter, share] of shares) {
    sum += share;
    if (at < sum) return letter;
  }
  return MARK;
}

/**
 * The words of one draw. Word by word its chance has a seed of its own, so that the temperature
 * can be changed and nothing else.
 * @param {Table} table
 * @param {number} temperature
 * @param {number} seed
 */
export const wordsOf = (table, temperature, seed) =>
  Array.from({ length: MADE }, (_, at) =>
    makeWord(table, temperature, chanceFrom(seed * MADE + at)),
  );

/**
 * How a word came about: what was counted after each two letters (most frequent first), which
 * letter was drawn, and its chance.
 * @param {Table} table
 * @param {string} word
 * @param {number} temperature
 */
export function stepsOf(table, word, temperature) {
  const letters = Array.from(word);
  const ended = letters.length < LONGEST ? [...letters, MARK] : letters;
  return pairsOf(ended).map(({ after, next }) => {
    const counts = table.get(after) ?? new Map();
    return {
      after,
      next,
      counted: [...counts].sort(([, one], [, other]) => other - one),
      chance: chances(counts, temperature).get(next) ?? 0,
    };
  });
}

/**
 * A line for the notebook: which exercises were passed, in at most 24 letters, to copy by hand.
 *
 *     first letter     which page of the course's list (95 exercises each), and how many groups
 *     then             the page's exercises as bits, least first, as a number in base 27
 *     last 3 letters   check letters: a Reed-Solomon code over 27 symbols with distance 4. So one or
 *                      two wrong letters, neighbours in wrong order included, never pass, and one
 *                      wrong letter is found where it stands
 *
 * The list (content/notebook-line.txt) only grows, so old lines keep their meaning. A learner with
 * passed exercises on a second page of it copies a second line. Nothing else is in a line.
 */

import { SIZE, add, logarithm, minus, power, times } from "./field27.js";

/** No two of these look alike: look-alikes share a symbol. */
export const LETTERS = "023456789ACDEFHJKLMNPRTVWXY";
const SAME = { B: "8", G: "6", I: "L", O: "0", Q: "0", S: "5", U: "V", Z: "2", 1: "L" };

const CHECKS = 3;
const GROUP = 4;
const MOST_GROUPS = 6;
const PAGES = 4;
/** Exercises on one page of the list: 20 letters hold them, since 27^20 > 2^95. */
export const PAGE_ITEMS = 95;

/** @typedef {{page: number, items: number[]}} Read items: places on the whole list */
/** @typedef {{letter: string} | {length: number} | {groups: number[], instead: string} | {}} Mistake */

/** How many exercises the data letters of so many groups hold. @param {number} groups */
const room = (groups) => Math.floor((groups * GROUP - CHECKS - 1) * Math.log2(SIZE));

/** (x - 1)(x - α)(x - α²), highest power first, without it. */
const generator = [0, 1, 2].reduce(
  (/** @type {number[]} */ made, root) => {
    const next = [...made, 0];
    made.forEach((value, at) => {
      next[at + 1] = minus(next[at + 1] ?? 0, times(value, power(root)));
    });
    return next;
  },
  [1],
);

/**
 * The rest of a line, divided by the generator: its check letters.
 * @param {number[]} data
 */
function checksOf(data) {
  const rest = [...data, ...Array(CHECKS).fill(0)];
  data.forEach((_, at) => {
    const lead = rest[at] ?? 0;
    generator.forEach((value, step) => {
      rest[at + step] = minus(rest[at + step] ?? 0, times(lead, value));
    });
  });
  return rest.slice(-CHECKS).map((value) => minus(0, value));
}

/**
 * What the checks say: all 0 for a sound line.
 * @param {number[]} symbols
 */
const syndromes = (symbols) =>
  [0, 1, 2].map((root) => symbols.reduce((sum, value) => add(times(sum, power(root)), value), 0));

/** @param {number[]} symbols */
const isSound = (symbols) => syndromes(symbols).every((value) => value === 0);

/**
 * The lines of a learner: one for each page of the list on which something was passed.
 * @param {number[]} items places on the list
 * @returns {string[]} in groups of four
 */
export function writeLines(items) {
  const pages = Array.from({ length: PAGES }, (_, page) =>
    items.filter((item) => Math.floor(item / PAGE_ITEMS) === page),
  );
  return pages.flatMap((own, page) => (own.length || !page ? [writeLine(page, own)] : []));
}

/**
 * @param {number} page
 * @param {number[]} items
 */
function writeLine(page, items) {
  const bits = items.map((item) => item % PAGE_ITEMS);
  let groups = 1;
  while (bits.some((bit) => bit >= room(groups))) groups += 1;
  let number = bits.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n);
  const data = [page * MOST_GROUPS + groups - 1];
  while (data.length < groups * GROUP - CHECKS) {
    data.push(Number(number % BigInt(SIZE)));
    number /= BigInt(SIZE);
  }
  return shown([...data, ...checksOf(data)]);
}

/** @param {number[]} symbols */
const shown = (symbols) =>
  symbols.map((symbol, at) => (at && at % GROUP === 0 ? " " : "") + LETTERS[symbol]).join("");

/**
 * @param {string} text as typed: small letters, other digits, spaces and strokes do not matter
 * @returns {{line: Read} | {mistake: Mistake}}
 */
export function readLine(text) {
  const letters = [...text.normalize("NFKC").toUpperCase()]
    .filter((letter) => !/[\s\p{P}\p{Cf}]/u.test(letter))
    .map(plainDigit);
  const symbols = letters.map(symbolOf);
  const unknown = symbols.indexOf(-1);
  if (unknown >= 0) return { mistake: { letter: letters[unknown] ?? "" } };
  if (!letters.length || letters.length % GROUP || letters.length > MOST_GROUPS * GROUP) {
    return { mistake: { length: letters.length } };
  }
  if (!isSound(symbols)) return { mistake: nearMistake(symbols) };
  return understood(symbols);
}

/** Digits of Arabic script as 0 to 9. @param {string} letter */
const plainDigit = (letter) =>
  letter.replace(/[\u0660-\u0669\u06f0-\u06f9]/, (digit) => String(digit.charCodeAt(0) & 15));

/** @param {string} letter */
const symbolOf = (letter) =>
  LETTERS.indexOf(/** @type {Record<string, string>} */ (SAME)[letter] ?? letter);

/**
 * @param {number[]} symbols a sound line
 * @returns {{line: Read} | {mistake: Mistake}}
 */
function understood([head = 0, ...rest]) {
  const page = Math.floor(head / MOST_GROUPS);
  const length = 1 + rest.length;
  if (page >= PAGES || length !== ((head % MOST_GROUPS) + 1) * GROUP)
    return { mistake: { length } };
  const data = rest.slice(0, -CHECKS);
  const number = data.reduceRight((sum, value) => sum * BigInt(SIZE) + BigInt(value), 0n);
  const items = [];
  for (let bit = 0; bit < PAGE_ITEMS; bit += 1) {
    if ((number >> BigInt(bit)) & 1n) items.push(page * PAGE_ITEMS + bit);
  }
  return number >> BigInt(PAGE_ITEMS) ? { mistake: {} } : { line: { page, items } };
}

/**
 * Where the likely slip is: two neighbours in the wrong order, or one wrong letter.
 * @param {number[]} symbols
 * @returns {Mistake}
 */
function nearMistake(symbols) {
  const mended = oneLetter(symbols) ?? twoNeighbours(symbols);
  if (!mended) return {};
  const groups = symbols.flatMap((symbol, at) =>
    symbol === mended[at] ? [] : Math.floor(at / GROUP),
  );
  const unique = [...new Set(groups)];
  const words = shown(mended).split(" ");
  return {
    groups: unique.map((group) => group + 1),
    instead: unique.map((group) => words[group]).join(" "),
  };
}

/**
 * The line with the one letter changed that explains the checks; null when none does.
 * @param {number[]} symbols
 */
function oneLetter(symbols) {
  const [first = 0, second = 0, third = 0] = syndromes(symbols);
  if (!first || !second || !third) return null;
  const fromEnd = logarithm(second) - logarithm(first);
  const at = symbols.length - 1 - (((fromEnd % 26) + 26) % 26);
  const mended = symbols.map((symbol, index) => (index === at ? minus(symbol, first) : symbol));
  return isSound(mended) ? mended : null;
}

/** @param {number[]} symbols */
function twoNeighbours(symbols) {
  for (let at = 1; at < symbols.length; at += 1) {
    const swapped = [...symbols];
    swapped[at - 1] = symbols[at] ?? 0;
    swapped[at] = symbols[at - 1] ?? 0;
    if (isSound(swapped)) return swapped;
  }
  return null;
}

/** How a searched word meets a folded text, in scripts with and without spaces between words. */

const WORD = /[\p{L}\p{M}\p{N}]/u;
const MARK = /\p{M}/u;
/** Scripts that leave no space between words: any whole letter may begin one. */
const NO_SPACES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Scripts that write small words to the front of others: "and", "the", "in". */
const WRITES_TOGETHER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** After these a letter belongs to the syllable before: vowels in front, and stacking signs. */
const HOLDS_NEXT = /[\u0e40-\u0e44\u0ec0-\u0ec4\u0f71-\u0f84\u1039\u17d2]/;
const CLUSTER = /(?:[\u0e40-\u0e44\u0ec0-\u0ec4])?\P{M}(?:\p{M}|(?<=[\u1039\u17d2])\P{M})*/gu;

export const WHOLE = 3;
export const BEGINNING = 2;
export const INSIDE = 1;

/** Shares of a word's pairs of letters, and of a text's letters, that make them alike. */
const ALIKE = 0.6;

/** @param {string} text @param {number} at */
const before = (text, at) => {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 ? text.slice(at - 2, at) : text.slice(at - 1, at);
};

/** @param {string} text @param {number} at */
const after = (text, at) => String.fromCodePoint(...[text.codePointAt(at) ?? 0x20]);

/** @param {string} word */
export const hasNoSpaces = (word) => NO_SPACES.test(word);

/** The words of a folded text. @param {string} text */
export const wordsOf = (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/**
 * How well the word stands at a place of the text: WHOLE, BEGINNING or INSIDE a word.
 * @param {string} text
 * @param {number} at
 * @param {string} word
 */
export function quality(text, at, word) {
  const first = before(text, at);
  const next = after(text, at + word.length);
  const free = NO_SPACES.test(word);
  const begins = !first || !WORD.test(first) || (free && !HOLDS_NEXT.test(first));
  const ends = !WORD.test(next) || (free && !MARK.test(next));
  if (begins && ends) return WHOLE;
  if (begins && !MARK.test(next)) return BEGINNING;
  if (WRITES_TOGETHER.test(word) && word.length > 2) return BEGINNING;
  return INSIDE;
}

/**
 * How often and how well a word stands in a text.
 * @param {string} text
 * @param {string} word
 * @param {number} least
 * @returns {number} 0 for not at all; the best quality, and a little for each further place
 */
export function weigh(text, word, least) {
  let best = 0;
  let times = 0;
  for (let at = text.indexOf(word); at >= 0 && times < 20; at = text.indexOf(word, at + 1)) {
    const found = quality(text, at, word);
    if (found < least) continue;
    best = Math.max(best, found);
    times += 1;
  }
  return best && best + Math.log2(times) / 4;
}

/**
 * The longest pieces of a word without spaces that stand in a text, when they make up most of it.
 * @param {string} text
 * @param {string} word
 * @returns {string[]}
 */
export function piecesIn(text, word) {
  const letters = word.match(CLUSTER) ?? [];
  const pieces = [];
  let covered = 0;
  for (let at = 0; at < letters.length - 1; ) {
    let end = at + 1;
    while (end < letters.length && text.includes(letters.slice(at, end + 1).join(""))) end += 1;
    if (end - at > 1) {
      pieces.push(letters.slice(at, end).join(""));
      covered += end - at;
      at = end;
    } else {
      at += 1;
    }
  }
  return covered >= ALIKE * letters.length ? pieces : [];
}

/**
 * The words of a list that are much like the one: other endings, a slip of the finger.
 * @param {Iterable<string>} words
 * @param {string} word
 * @returns {string[]}
 */
export function alikeIn(words, word) {
  const wanted = pairs(word);
  return [...words].filter((other) => {
    if (Math.abs(other.length - word.length) > 4) return false;
    const own = pairs(other);
    const both = wanted.filter((pair) => own.includes(pair)).length;
    return (2 * both) / (wanted.length + own.length) >= ALIKE;
  });
}

/** Pairs of neighbours in a word, its ends included. @param {string} word */
function pairs(word) {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2));
}

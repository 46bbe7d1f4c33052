/**
 * Text as the search compares it: without case, accents, vowel points, stretching and invisible
 * signs, digits of every script as 0 to 9. Vowel signs of Indic and South-East Asian scripts stay:
 * without them other words would be left. One letter at a time, so that a place in the folded
 * text has its place in the text as it was.
 */

/** Marks of Latin, Cyrillic, Hebrew, Arabic and N'Ko, the nukta of Indic scripts, invisible signs. */
const LOST =
  /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u07eb-\u07f3\u093c\u09bc\u0a3c\u0abc\u0b3c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;

/** Letters that are written for each other. @type {Record<string, string>} */
const SAME = {
  ı: "i", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ς: "σ",
  ى: "ي", ی: "ي", ک: "ك", ة: "ه", ٱ: "ا",
}; // prettier-ignore

const DIGIT = /\p{Nd}/u;

/** @type {Map<string, string>} folded letters by letter */
const known = new Map();

/** @param {string} letter one code point */
function foldLetter(letter) {
  let folded = known.get(letter);
  if (folded === undefined) {
    const plain = letter.normalize("NFKD").toLowerCase().replace(LOST, "");
    folded = Array.from(plain, (one) => SAME[one] ?? (DIGIT.test(one) ? digit(one) : one)).join("");
    known.set(letter, folded);
  }
  return folded;
}

/** The value of a digit: digits of a script stand in a row from 0 to 9. @param {string} sign */
function digit(sign) {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** @param {string} text */
export function fold(text) {
  let folded = "";
  for (const letter of text) folded += foldLetter(letter);
  return folded;
}

/**
 * The folded text, and for each of its places the place in the text as it was.
 * @param {string} text
 */
export function foldWithPlaces(text) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const letter of text) {
    const piece = foldLetter(letter);
    for (let at = 0; at < piece.length; at += 1) places.push(place);
    folded += piece;
    place += letter.length;
  }
  places.push(place);
  return { folded, places };
}

/** The search: from the course's texts and what was typed to places, best first. Pure. */

import { fold } from "./fold.js";
import { BEGINNING, INSIDE, alikeIn, hasNoSpaces, piecesIn, weigh, wordsOf } from "./match.js";

/**
 * What the build wrote: words as [id, term, meaning]; pages as [url, title, sections]; sections as
 * [anchor, heading, text], the first with neither anchor nor heading.
 * @typedef {{words: [string, string, string][],
 *   pages: [string, string, [string, string, string][]][]}} Data
 */
/** @typedef {{url: string, title: string, heading: string, text: string,
 *   foldedHeading: string, foldedText: string}} Place */
/** @typedef {{id: string, term: string, meaning: string, folded: string}} Term */
/** @typedef {{places: Place[], terms: Term[]}} Texts */
/** A place that was found; `marks` are folded pieces of text to be marked in it.
 * @typedef {{place: Place, score: number, marks: string[]}} Hit */
/** @typedef {{term: Term, marks: string[]}} Explained */
/** `near`: nothing has the words as they were typed; what is like them was found.
 * @typedef {{terms: Explained[], hits: Hit[], near: boolean}} Results */

const HEADING = 6;

/**
 * @param {Data} data
 * @returns {Texts}
 */
export function prepare({ words, pages }) {
  const places = pages.flatMap(([page, title, sections]) =>
    sections.map(([anchor, heading, text]) => ({
      url: anchor ? `${page}#${anchor}` : page,
      title,
      heading,
      text,
      foldedHeading: fold(heading || title),
      foldedText: fold(text),
    })),
  );
  const terms = words.map(([id, term, meaning]) => ({ id, term, meaning, folded: fold(term) }));
  return { places, terms };
}

/**
 * Places and glossary terms that have all words of the query; where there are none, those that
 * have the words inside others, and then those that have words like them.
 * @param {Texts} texts
 * @param {string} query
 * @returns {Results}
 */
export function search(texts, query) {
  const words = [...new Set(wordsOf(fold(query)))].slice(0, 12);
  if (!words.length) return { terms: [], hits: [], near: false };
  const ways = [exactly(BEGINNING), exactly(INSIDE), nearly(texts, words)];
  for (const [index, way] of ways.entries()) {
    const hits = texts.places.flatMap((place) => hitOf(place, words, way));
    const terms = texts.terms.flatMap((term) => explained(term, words, way));
    if (!hits.length && !terms.length) continue;
    hits.sort((a, b) => b.score - a.score);
    return { terms, hits, near: index === 2 };
  }
  return { terms: [], hits: [], near: false };
}

/**
 * A way of looking: what of a text fits a word, and how well; null when nothing does.
 * @typedef {(text: string, word: string) => {score: number, marks: string[]} | null} Way
 */

/** @type {(least: number) => Way} */
const exactly = (least) => (text, word) => {
  const score = weigh(text, word, least);
  return score ? { score, marks: [word] } : null;
};

/**
 * @param {Texts} texts
 * @param {string[]} words
 * @returns {Way}
 */
function nearly(texts, words) {
  const spaced = words.filter((word) => !hasNoSpaces(word) && word.length > 3);
  const all = new Set(
    spaced.length
      ? texts.places.flatMap((place) => wordsOf(`${place.foldedHeading} ${place.foldedText}`))
      : [],
  );
  const alike = new Map(
    words.map((word) => [word, spaced.includes(word) ? alikeIn(all, word) : [word]]),
  );
  return (text, word) => {
    const marks = hasNoSpaces(word)
      ? piecesIn(text, word)
      : (alike.get(word) ?? []).filter((other) => weigh(text, other, BEGINNING));
    return marks.length ? { score: 1 / marks.length, marks } : null;
  };
}

/**
 * @param {Place} place
 * @param {string[]} words
 * @param {Way} way
 * @returns {Hit[]} one or none
 */
function hitOf(place, words, way) {
  let score = 0;
  const marks = [];
  for (const word of words) {
    const inHeading = way(place.foldedHeading, word);
    const inText = way(place.foldedText, word);
    if (!inHeading && !inText) return [];
    score += HEADING * (inHeading?.score ?? 0) + (inText?.score ?? 0);
    marks.push(...(inHeading?.marks ?? []), ...(inText?.marks ?? []));
  }
  return [{ place, score, marks: [...new Set(marks)] }];
}

/**
 * @param {Term} term
 * @param {string[]} words
 * @param {Way} way
 * @returns {Explained[]} one or none
 */
function explained(term, words, way) {
  const found = words.map((word) => way(term.folded, word));
  if (found.includes(null)) return [];
  return [{ term, marks: [...new Set(found.flatMap((one) => one?.marks ?? []))] }];
}

/**
 * How the reader wants pages to look: one word for each wish that differs from the page's own way.
 * They hold as attributes of the html element (wishes.css). The store keeps them; a copy lies in
 * localStorage, because a page must have them before it is drawn, and the store takes its time.
 */

/** @typedef {Record<string, string>} Wishes by name, as in {size: "large"} */

/** What may be wished for; every other name in a copy is left alone. */
export const NAMES = "size spacing contrast scheme typeface motion saver".split(" ");

/** Under this key the store keeps the wishes. */
export const KEY = "reading";

const root = document.documentElement;

/** The key of the copy: the store's, with this copy of the course in it. */
const copyKey = () =>
  `lampkit/${new URL(/** @type {string} */ (root.dataset["kitRoot"]), location.href).pathname}/${KEY}`;

/** @returns {Wishes | null} the copy; it names the page that wrote it as `at` */
export function readCopy() {
  try {
    return JSON.parse(/** @type {string} */ (localStorage.getItem(copyKey())));
  } catch {
    return null;
  }
}

/** @param {Wishes} wishes */
export function writeCopy(wishes) {
  try {
    localStorage.setItem(copyKey(), JSON.stringify({ ...wishes, at: location.pathname }));
  } catch {
    // The browser keeps nothing: the page asks the store each time.
  }
}

/**
 * Shows the page as wished.
 * @param {Wishes | null | undefined} wishes
 */
export function wear(wishes) {
  for (const name of NAMES) {
    const wish = wishes?.[name];
    if (wish) root.dataset[name] = wish;
    else delete root.dataset[name];
  }
}

/**
 * "Look back first" at the top of a lesson: its questions come with the first opening of the fold,
 * in place of the links to the pages where they stand. Where they do not come, the links stay.
 */

import { addSource, kitRoot, namedScript } from "./page.js";

/** @typedef {{lampkitEarlier?: string}} Scope its questions, as the build wrote them in HTML */

/** Brings the questions when the fold is opened. */
export function askFirst() {
  const fold = document.getElementById("look-back-first");
  const script = namedScript("earlier");
  if (!fold || !script) return;
  fold.addEventListener("toggle", () => void bring(fold, kitRoot() + script), { once: true });
}

/**
 * @param {HTMLElement} fold
 * @param {string} url
 */
async function bring(fold, url) {
  const added = await addSource(url).catch(() => "cut");
  const { lampkitEarlier: html } = /** @type {Scope} */ (globalThis);
  if (added || !html) return askFirst();
  const questions = new DOMParser().parseFromString(html, "text/html").body.childNodes;
  fold.querySelector("ul")?.replaceWith(...questions);
}

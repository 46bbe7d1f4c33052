/** Words of the glossary in a text: a press loads words.js, which explains them where they stand. */

import { addSource, kitRoot, namedScript } from "./page.js";

const LINKS = 'main a[href*="glossary.html#"]';

/** @typedef {{lampkitWords?: (link: HTMLAnchorElement) => void}} Scope */

/** @type {Promise<unknown> | undefined} */
let loaded;

/** Makes the links fold and unfold their meaning; where it does not come they stay links. */
export function explainWords() {
  if (!namedScript("words")) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(LINKS);
  for (const link of links) {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      explain(link).catch(() => (location.href = link.href));
    });
  }
}

/** @param {HTMLAnchorElement} link */
async function explain(link) {
  loaded ??= Promise.all(
    ["words", "terms"].map((name) => addSource(kitRoot() + namedScript(name))),
  );
  await loaded;
  /** @type {Scope} */ (globalThis).lampkitWords?.(link);
}

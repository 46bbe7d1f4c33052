/**
 * What the page's language brings for its exercises: one script, loaded with Python or with the
 * first worked answer. English has none. Where it does not arrive, exercises speak English.
 */

import { addScript, namedScript } from "./page.js";

/**
 * `catalogue`: Python's messages, a .mo file in base64. `solutions`: worked answers by slug.
 * @typedef {{catalogue: string, solutions: Record<string, string>}} Locale
 */

/** @returns {Promise<Locale | null>} */
export async function loadLocale() {
  const scope = /** @type {{lampkitLocale?: Locale}} */ (globalThis);
  const file = namedScript("locale");
  if (file && !scope.lampkitLocale) await addScript(file).catch(() => undefined);
  return scope.lampkitLocale ?? null;
}

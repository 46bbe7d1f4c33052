/**
 * What the page's language brings for its exercises: one script, loaded with Python or with the
 * first worked answer. English has none. Where it does not arrive, exercises speak English.
 */

import { namedScript } from "./page.js";
import { addScript } from "./scripts.js";

/**
 * `catalogue`: Python's messages, a .mo file by gzip, in base64. `solutions`: worked answers by slug.
 * @typedef {{catalogue: string, solutions: Record<string, string>}} Locale
 */

/**
 * @param {import("./line.js").Line} [line]
 * @returns {Promise<Locale | null>}
 */
export async function loadLocale(line) {
  const scope = /** @type {{lampkitLocale?: Locale}} */ (globalThis);
  const file = namedScript("locale");
  if (file && !scope.lampkitLocale) await addScript(file, line).catch(() => undefined);
  return scope.lampkitLocale ?? null;
}

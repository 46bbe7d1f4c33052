/** Styles that come with a script, not with every page. */

import { make } from "../dom.js";

/**
 * Adds a style sheet to the page, once.
 * @param {string} name
 * @param {string} css
 */
export function addStyle(name, css) {
  const id = `kit-style-${name}`;
  if (!document.getElementById(id)) document.head.append(make("style", { id }, css));
}

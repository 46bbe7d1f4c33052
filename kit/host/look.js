/**
 * Entry of look.js, the one script that runs before a page is drawn: the reader's wishes hold from
 * the first picture on. From a folder the copy may be missing or old, because Firefox gives every
 * file its own: then the page waits for the store (look-kept.js), and never longer than this.
 */

import { readCopy, wear } from "./wishes.js";

const WAIT_MS = 150;

const { style } = document.documentElement;
const { protocol, pathname } = location;
const copy = readCopy();
wear(copy);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) wear(readCopy());
});
if (protocol === "file:") {
  if (!copy || copy["at"] === pathname) {
    style.visibility = "hidden";
    setTimeout(() => (style.visibility = ""), WAIT_MS);
  }
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const script = document.createElement("script");
  script.src = /** @type {string} */ (own.dataset["kept"]);
  own.after(script);
}

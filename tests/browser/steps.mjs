/** Steps of a reader who has a keyboard and hears what is announced, on one page. */

import assert from "node:assert/strict";
import { focused, heard, listen } from "./reader.mjs";

const SHOWN_MS = 20_000;

/** @param {import("puppeteer-core").Page} page before it is opened */
export async function readerOf(page) {
  await listen(page);

  /** @param {string} selector */
  const textOf = (selector) =>
    page.$eval(selector, (node) => /** @type {HTMLElement} */ (node.innerText ?? "").trim());

  return {
    textOf,
    focused: () => focused(page),
    heard: (/** @type {RegExp} */ text) => heard(page, text),
    wait: (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    /**
     * Waits until the text of an element matches.
     * @param {string} selector
     * @param {RegExp} wanted
     */
    async says(selector, wanted) {
      const found = (/** @type {string} */ one, /** @type {string} */ source) =>
        new RegExp(source, "u").test(document.querySelector(one)?.textContent ?? "");
      await page
        .waitForFunction(found, { timeout: SHOWN_MS }, selector, wanted.source)
        .catch(async () => assert.match(await textOf(selector), wanted));
    },
    /** @param {string} selector */
    async pressByKey(selector) {
      await page.waitForSelector(selector);
      await page.focus(selector);
      await page.keyboard.press("Enter");
    },
  };
}

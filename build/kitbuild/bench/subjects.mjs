/** How each subject of the bench is opened, and how it is asked for its first result. */

import { LESSON, exercise } from "../../../tests/browser/lib.mjs";

/** @typedef {{name: string, kind: string, folder: string, file?: boolean, code: string}} Subject */
/** @typedef {import("puppeteer-core").Page} Page */

/**
 * In the page: puts the program in, clicks Start, and Run as soon as Python is there.
 * @param {string} selector
 * @param {string} code a program with an inference
 */
function watchExercise(selector, code) {
  const scope = /** @type {any} */ (globalThis);
  const section = /** @type {HTMLElement} */ (document.querySelector(selector));
  const click = (/** @type {string} */ action) =>
    /** @type {HTMLElement} */ (section.querySelector(`[data-action="${action}"]`)).click();
  const field = /** @type {HTMLTextAreaElement} */ (section.querySelector('[data-part="code"]'));
  field.focus();
  field.select();
  document.execCommand("insertText", false, code);
  const begun = performance.now();
  let ready = 0;
  new MutationObserver(() => {
    const state = section.dataset["state"];
    const now = performance.now() - begun;
    if (state === "ready" && !ready) {
      ready = now;
      click("run");
    } else if (state === "ready" || state === "error") {
      const printed = section.querySelector('[data-part="output"]')?.textContent;
      const shown = state === "ready" && printed;
      scope.result ??= { state: shown ? "passed" : "error", milliseconds: now, ready };
    }
  }).observe(section, { attributeFilter: ["data-state"] });
  click("start");
}

/** @type {Record<string, (page: Page, base: string, subject: Subject) => Promise<void>>} */
const WAYS = {
  lampkit: async (page, base, { code }) => {
    const selector = exercise("rebuild-error");
    await page.goto(`${base}en/${LESSON}/index.html`);
    await page.$eval(selector, (section) => section.scrollIntoView());
    await page.waitForSelector(`${selector} [data-action="start"]:not([hidden])`);
    await page.evaluate(watchExercise, selector, code);
  },
  // Its page has one button, which loads Pyodide and NumPy and shows one result.
  plain: async (page, base) => {
    await page.goto(`${base}index.html`);
    await page.click("button");
  },
  jupyterlite: async (page, base, { code }) => {
    await page.goto(
      `${base}repl/index.html?kernel=python&execute=1&code=${encodeURIComponent(code)}`,
    );
    await page.evaluate(() => {
      const scope = /** @type {any} */ (globalThis);
      const timer = setInterval(() => {
        const shown = [...document.querySelectorAll(".jp-OutputArea-output")];
        if (!shown.some((area) => area.textContent?.includes("2.5"))) return;
        clearInterval(timer);
        scope.result = { state: "passed", milliseconds: performance.now() };
      }, 50);
    });
  },
};

/**
 * Opens a subject's page and asks for its first result; the page notes it in `result`.
 * @param {Page} page
 * @param {string} base
 * @param {Subject} subject
 */
export function openAndStart(page, base, subject) {
  const way = WAYS[subject.kind];
  if (!way) throw new Error(`no way to start ${subject.kind}`);
  return way(page, base, subject);
}

/** In the page, before its scripts: notes the longest task that held it up, in milliseconds. */
export function watchTasks() {
  const scope = /** @type {any} */ (globalThis);
  scope.longestTask = 0;
  new PerformanceObserver((list) => {
    const times = list.getEntries().map((entry) => entry.duration);
    scope.longestTask = Math.max(scope.longestTask, ...times);
  }).observe({ type: "longtask", buffered: true });
}

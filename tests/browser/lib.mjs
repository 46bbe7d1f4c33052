/** What every browser journey needs: a real browser, a log of requests, and steps on a page. */

import assert from "node:assert/strict";

export { launch } from "./browsers.mjs";
export { allHeard, focused, heard, listen, tabTo } from "./reader.mjs";

export const LESSON = "1-2-squeeze-and-rebuild";
const STEP_MS = 120_000; // WebKit on a busy computer needs a minute to start Python

/**
 * A page that logs each request and each error in its scripts.
 * @param {import("puppeteer-core").Browser} browser
 */
export async function openPage(browser) {
  const page = await browser.newPage();
  /** @type {{requests: string[], errors: string[]}} */
  const log = { requests: [], errors: [] };
  page.on("request", (request) => log.requests.push(request.url()));
  page.on("pageerror", (error) => log.errors.push(String(error)));
  page.setDefaultTimeout(STEP_MS);
  return { page, log };
}

/**
 * Fails when a request left the course, or when a script on a page failed.
 * @param {{requests: string[], errors: string[]}} log
 * @param {string} base
 */
export function assertClosed(log, base) {
  const ours = (/** @type {string} */ url) => url.startsWith(base) || /^(blob|data):/.test(url);
  const icon = (/** @type {string} */ url) => url.endsWith("/favicon.ico"); // the browser's own wish
  const outside = log.requests.filter((url) => !ours(url) && !icon(url));
  assert.deepEqual(outside, [], "requests that left the course");
  assert.deepEqual(log.errors, [], "errors in the page's scripts");
}

let current = LESSON;

/** From now on steps are those on a page of this lesson. @param {string} lesson */
export const atLesson = (lesson) => void (current = lesson);

/** @param {string} slug */
export const exercise = (slug) => `[data-exercise="${current}/${slug}"]`;

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 * @param {string[]} states any of these
 */
export async function waitState(page, slug, states) {
  await page.waitForFunction(
    (selector, wanted) => {
      const state = document.querySelector(selector)?.getAttribute("data-state") ?? "";
      return wanted.includes(state);
    },
    { timeout: STEP_MS },
    exercise(slug),
    states,
  );
}

/**
 * Opens the folds around an exercise.
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 */
export const reveal = (page, slug) =>
  page.$eval(exercise(slug), (section) => {
    for (let node = section.parentElement; node; node = node.parentElement) {
      if (node instanceof HTMLDetailsElement) node.open = true;
    }
  });

/**
 * Goes to an exercise and waits for what scripts add to it; they come when a reader is near.
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 */
export async function goNear(page, slug) {
  await page.$eval(exercise(slug), (section) => section.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`${exercise(slug)} [data-action="start"]`);
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 * @param {string} action
 */
export async function press(page, slug, action) {
  const selector = `${exercise(slug)} [data-action="${action}"]`;
  await goNear(page, slug);
  await page.waitForSelector(`${selector}:not([disabled]):not([hidden])`);
  await page.$eval(selector, (button) => button.scrollIntoView({ block: "center" }));
  await page.click(selector);
}

/**
 * Replaces the learner's program by keyboard, as a person would.
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 * @param {string} text
 */
export async function fill(page, slug, text) {
  await goNear(page, slug);
  const selector = `${exercise(slug)} [data-part="code"]`;
  assert.equal((await page.$$(selector)).length, 1, "exactly one code field");
  await page.focus(selector);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  // One edit, as by pasting: typing each letter would let the editor indent by itself.
  await page.evaluate((program) => document.execCommand("insertText", false, program), text);
}

/**
 * The program as the learner sees it.
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 */
export const program = (page, slug) =>
  page.$eval(`${exercise(slug)} [data-part="code"]`, (field) =>
    field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? ""),
  );

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 * @param {string} part
 */
export const text = (page, slug, part) =>
  page.$eval(
    `${exercise(slug)} [data-part="${part}"]`,
    (node) => /** @type {HTMLElement} */ (node).innerText,
  );

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 */
export const messageKey = (page, slug) =>
  page.$eval(`${exercise(slug)} [data-message]`, (node) => node.getAttribute("data-message"));

/**
 * Starts Python in one exercise and waits until it is ready.
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 */
export async function startPython(page, slug) {
  await press(page, slug, "start");
  await waitState(page, slug, ["ready", "error"]);
  const state = await page.$eval(exercise(slug), (node) => node.getAttribute("data-state"));
  assert.equal(state, "ready", await text(page, slug, "feedback"));
}

/**
 * Checks a program; resolves to the message key that the page shows.
 * @param {import("puppeteer-core").Page} page
 * @param {string} slug
 * @param {string} code
 */
export async function check(page, slug, code) {
  await fill(page, slug, code);
  await press(page, slug, "check");
  await waitState(page, slug, ["passed", "failed", "error"]);
  return messageKey(page, slug);
}

/**
 * Every lesson in a real browser: questions of earlier lessons, a wrong answer, its message, a
 * hint, the right answer, and the work is found again when the page is opened anew; with `all`,
 * every exercise's solution passes.
 * Usage: node lessons.mjs BROWSER BASE_URL LESSONS_JSON [all]
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import {
  assertClosed,
  atLesson,
  check,
  exercise,
  goNear,
  launch,
  messageKey,
  openPage,
  press,
  program,
  reveal,
  startPython,
} from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = "", all = ""] = process.argv;
/** @type {Record<string, Record<string, {solution: string, mistakes: Record<string, string>}>>} */
const lessons = JSON.parse(fs.readFileSync(casesFile, "utf8"));

/** The letters of a program: an editor shows no line ends. @param {string} text */
const letters = (text) => text.replace(/\s/g, "");

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} address
 * @param {typeof lessons[string]} exercises
 */
async function learn(page, address, exercises) {
  const [first] = Object.entries(exercises);
  if (!first) return;
  const [slug, { solution, mistakes }] = first;
  await page.goto(address);
  await askFirst(page);
  await reveal(page, slug);
  await startPython(page, slug);
  const [mistake, wrong] = Object.entries(mistakes)[0] ?? ["", ""];
  assert.equal(await check(page, slug, wrong), mistake, slug);
  await press(page, slug, "hint");
  await page.waitForSelector(`${exercise(slug)} details[open]`);
  assert.equal(await check(page, slug, solution), "kit.right", slug);
  for (const [other, { solution: right }] of Object.entries(exercises).slice(1)) {
    if (!all) break;
    await reveal(page, other);
    const key = await check(page, other, right);
    assert.equal(key, "kit.right", `${other}: ${await messageKey(page, other)}`);
  }
  await page.goto("about:blank");
  await page.goto(address);
  await reveal(page, slug);
  await goNear(page, slug);
  await page.waitForSelector(`${exercise(slug)} .kit-exercise__passed`);
  assert.equal(letters(await program(page, slug)), letters(solution), slug);
}

/** The fold of earlier questions brings them, with their answers, in place of links. */
async function askFirst(/** @type {import("puppeteer-core").Page} */ page) {
  const fold = "#look-back-first";
  if (!(await page.$(fold))) return;
  await page.focus(`${fold} > summary`);
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${fold} fieldset details`);
  assert.ok((await page.$$(`${fold} fieldset`)).length >= 2);
  assert.equal(await page.$(`${fold} > ul`), null, "the links are still there");
}

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  for (const [lesson, exercises] of Object.entries(lessons)) {
    atLesson(lesson);
    await learn(page, `${base}en/${lesson}/index.html`, exercises);
    console.log(lesson);
  }
  assertClosed(log, base);
} finally {
  await browser.close();
}

/**
 * From the start page to a passed exercise by keyboard alone: what is focused can be seen at each
 * step, and what happens is announced.
 * Usage: node keys.mjs BROWSER BASE_URL CASES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { LESSON, assertClosed, exercise, launch, openPage, tabTo } from "./lib.mjs";
import { takesKeys } from "./reader.mjs";
import { readerOf } from "./steps.mjs";

const [, , name = "chromium", base = "", casesFile = ""] = process.argv;
const { solution, mistakes } = JSON.parse(fs.readFileSync(casesFile, "utf8"))["rebuild-error"];
const section = exercise("rebuild-error");

const browser = await launch(name);
const { page, log } = await openPage(browser);
const { focused, heard } = await readerOf(page);

/** From the top of a page past its header. */
async function skip() {
  await takesKeys(page);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "link: Skip to the content");
  await page.keyboard.press("Enter");
}

/** @param {RegExp} what as focused() gives it @param {string} key */
async function press(what, key = "Enter") {
  await tabTo(page, what, 150);
  await page.keyboard.press(key);
}

/** Back from a button to the program, which Tab and Shift+Tab can both leave. */
async function backToProgram() {
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    if (/Your program/.test(await focused())) return;
  }
  assert.fail(`no program before ${await focused()}`);
}

/** In place of the program under the caret, as by pasting. @param {string} text */
async function write(text) {
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  await page.evaluate((program) => document.execCommand("insertText", false, program), text);
}

/** @param {...import("puppeteer-core").KeyInput} held keys that are down while Enter is pressed */
async function enterWith(...held) {
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press("Enter");
  for (const key of held) await page.keyboard.up(key);
}

try {
  // The start page: past the header, to the lesson.
  await page.goto(`${base}en/index.html`);
  await skip();
  await press(/^link: .*Squeeze and rebuild/);
  await page.waitForSelector(section);
  assert.equal(page.url(), `${base}en/${LESSON}/index.html`);

  // Through the lesson, its pictures and models; every stop on the way can be seen.
  await skip();
  const way = await tabTo(page, /^field: Your program/, 150);
  assert.ok(new Set(way).size > way.length / 2, `many stops with the same name: ${way}`);

  // Python is started; the focus goes on to what can be done with it.
  await write("print(6 * 7)");
  await press(/^button: Start Python/);
  await page.waitForSelector(`${section}[data-state="ready"]`);
  await heard(/Python is loaded/);
  assert.equal(await focused(), "button: Run");
  await page.keyboard.press("Enter");
  await heard(/42/);
  await heard(/The program has run\./);
  assert.equal(await focused(), "button: Run");

  // A wrong answer from within the program: it is said, and the focus stays where it was.
  await backToProgram();
  await write(Object.values(mistakes)[0]);
  await enterWith("Control", "Shift");
  await heard(/Not there yet/);
  assert.match(await focused(), /Your program/);

  // A hint is said where the button is, and stands after it.
  await press(/^button: Hint/);
  await heard(/Hint 1 of 2 is open below\./);
  assert.match(await focused(), /^button: Hint \(1 left\)/);

  // A program without end.
  await backToProgram();
  await write("while True:\n    pass\n");
  await enterWith("Control");
  await heard(/Your program is running\. Stop ends it\./);
  await press(/^button: Stop/);
  await heard(/Stopped/);
  assert.match(await focused(), /^button: Stop/);
  await page.waitForSelector(`${section} [data-action="stop"][aria-disabled="true"]`);

  // The right answer, and the way on from it.
  await backToProgram();
  await write(solution);
  await enterWith("Control", "Shift");
  await heard(/Passed/);
  await press(/^link: Exercise B/);
  await page.waitForFunction(() => location.hash === "#random-code-title");

  // The same page in another language: the switcher opens, and its links come next.
  await page.goto(`${base}en/${LESSON}/index.html`);
  await press(/^fold: English/);
  await page.keyboard.press("Tab");
  assert.match(await focused(), /^link: /);
  await press(/^link: español/);
  await page.waitForFunction(() => document.documentElement.lang === "es");
  assert.equal(page.url(), `${base}es/${LESSON}/index.html`);
  assertClosed(log, base);
} finally {
  await browser.close();
}

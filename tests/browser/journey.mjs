/**
 * One learner's first hour, in a real browser with the network blocked.
 * Usage: node journey.mjs BROWSER BASE_URL CASES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import {
  LESSON,
  assertClosed,
  check,
  exercise,
  fill,
  goNear,
  launch,
  messageKey,
  openPage,
  press,
  program,
  reveal,
  startPython,
  text,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = ""] = process.argv;
const cases = JSON.parse(fs.readFileSync(casesFile, "utf8"));
const first = cases["rebuild-error"];
const lesson = `${base}en/${LESSON}/index.html`;
const RUNTIME = /\/_kit\/(packs|python|editor)/;

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);

  // From the chooser to the lesson by links alone.
  await page.goto(`${base}index.html`);
  await page.click('a[href="en/index.html"]');
  await page.waitForSelector(`a[href*="${LESSON}/index.html"]`);
  await page.click(`a[href*="${LESSON}/index.html"]`);
  await page.waitForSelector(exercise("rebuild-error"));
  await goNear(page, "rebuild-error");
  assert.equal(page.url(), lesson);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(
    log.requests.filter((url) => RUNTIME.test(url)),
    [],
    "a page with Python never started asks for no runtime file",
  );

  // Text typed before Python is there survives its start.
  await fill(page, "rebuild-error", "print(6 * 7)");
  await startPython(page, "rebuild-error");
  assert.match(await program(page, "rebuild-error"), /print\(6 \* 7\)/);
  await press(page, "rebuild-error", "run");
  await waitState(page, "rebuild-error", ["ready"]);
  assert.match(await text(page, "rebuild-error", "output"), /42/);

  // A mistake in Python: the learner's line, and nothing of ours.
  await fill(page, "rebuild-error", "a = 1\nprint(nothing_here)\n");
  await press(page, "rebuild-error", "run");
  await waitState(page, "rebuild-error", ["error"]);
  const seen = `${await text(page, "rebuild-error", "output")}${await text(page, "rebuild-error", "feedback")}`;
  assert.match(seen, /2/);
  assert.match(seen, /nothing_here/);
  assert.doesNotMatch(seen, /Traceback|site-packages|runner\.py/);

  // A wrong answer, its message, a hint, the right answer.
  const [[mistake, wrong]] = Object.entries(first.mistakes);
  assert.equal(await check(page, "rebuild-error", wrong), mistake);
  await press(page, "rebuild-error", "hint");
  await page.waitForSelector(`${exercise("rebuild-error")} details[open]`);
  await check(page, "rebuild-error", first.solution);
  await waitState(page, "rebuild-error", ["passed"]);

  // An endless loop ends by Stop, and a fresh Python takes over.
  await reveal(page, "random-code");
  await fill(page, "random-code", "while True:\n    pass\n");
  await press(page, "random-code", "run");
  await waitState(page, "random-code", ["running"]);
  await press(page, "random-code", "stop");
  await waitState(page, "random-code", ["stopped"]);
  await press(page, "random-code", "check"); // enabled again when the fresh one is there
  await page.waitForSelector(`${exercise("random-code")} [data-action="stop"]:not([disabled])`);
  await press(page, "random-code", "stop");
  await waitState(page, "random-code", ["stopped"]);
  await check(page, "random-code", cases["random-code"].solution);
  assert.equal(await messageKey(page, "random-code"), "kit.right");

  // Three pages on, the work of the first is found.
  await page.goto(`${base}en/${LESSON}/handout.html`);
  await page.goto(`${base}en/index.html`);
  await page.waitForSelector(`[data-progress="${LESSON}"]`);
  const progress = await page.$eval(
    `[data-progress="${LESSON}"]`,
    (node) => node.textContent ?? "",
  );
  assert.match(progress, /2/);
  await page.goto(lesson);
  await goNear(page, "rebuild-error");
  await page.waitForFunction(
    (selector, part) => {
      const field = document.querySelector(`${selector} [data-part="code"]`);
      return field instanceof HTMLTextAreaElement && field.value.trim() === part;
    },
    {},
    exercise("rebuild-error"),
    first.solution.trim(),
  );
  assertClosed(log, base);
} finally {
  await browser.close();
}

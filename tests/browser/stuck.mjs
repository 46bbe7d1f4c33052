/**
 * Help for those who are stuck: after both hints, or three different wrong tries, the lines of a
 * right program are put in order by keyboard, and the worked answer asks a question that is kept.
 * Usage: node stuck.mjs BROWSER BASE_URL CASES_JSON
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
  openPage,
  press,
  program,
  reveal,
  startPython,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = ""] = process.argv;
const slug = "choose-the-pull";
const { order, mistakes } = JSON.parse(fs.readFileSync(casesFile, "utf8"))[slug];
const lesson = `${base}en/${LESSON}/index.html`;
const box = `${exercise(slug)} .kit-order`;
const linesOf = () =>
  page.$$eval(`${box} li code`, (lines) => lines.map((line) => line.textContent ?? ""));
const hidden = (/** @type {string} */ action) =>
  page.$eval(
    `${exercise(slug)} [data-action="${action}"]`,
    (button) => button instanceof HTMLElement && button.hidden,
  );

const browser = await launch(name);
const { page, log } = await openPage(browser);
try {
  await page.goto(lesson);
  await reveal(page, slug);
  await goNear(page, slug);
  assert.equal(await hidden("order"), true);
  await fill(page, slug, "mine = 1");
  await press(page, slug, "hint");
  await press(page, slug, "hint");
  await press(page, slug, "order");
  await page.waitForSelector(`${box} li`);
  const first = await linesOf();
  assert.notDeepEqual(first, order);
  assert.deepEqual([...first].sort(), [...order].sort());

  // Each line goes to its place by the arrow keys; focus stays with it, and its place is said.
  for (const [at, line] of order.entries()) {
    const from = (await linesOf()).indexOf(line);
    const button = (await page.$$(`${box} li`))[from];
    await (await button?.$("button"))?.focus();
    for (let step = from; step > at; step -= 1) await page.keyboard.press("ArrowUp");
    if (from > at) {
      const said = await page.$eval(`${box} [role="status"]`, (node) => node.textContent ?? "");
      assert.match(said, new RegExp(`${at + 1}.*${order.length}`));
    }
  }
  assert.deepEqual(await linesOf(), order);
  await page.click(`${box} .kit-order__undo`);
  assert.notDeepEqual(await linesOf(), order);
  await page.$eval(`${box} .kit-order__undo`, (button) => button.scrollIntoView());
  const last = (await linesOf()).findIndex((line, at) => line !== order[at]);
  const down = (await page.$$(`${box} li`))[last];
  await (await down?.$$("button"))?.[1]?.click();
  assert.deepEqual(await linesOf(), order);

  await page.click(`${box} .kit-order__put`);
  assert.ok((await program(page, slug)).includes(order[0].split("\n")[0]));
  await startPython(page, slug);
  await press(page, slug, "check");
  await waitState(page, slug, ["passed"]);
  await press(page, slug, "undo");
  assert.match(await program(page, slug), /mine = 1/);

  // The worked answer asks why, and keeps what was written.
  await press(page, slug, "answer");
  const why = `${exercise(slug)} .kit-answer textarea`;
  await page.waitForSelector(why);
  await page.type(why, "It squares first.");
  await new Promise((resolve) => setTimeout(resolve, 500));

  // Three failed checks in a row: a guess is asked before the next one.
  const [wrong] = Object.values(mistakes);
  for (const number of [1, 2, 3]) await check(page, slug, `${wrong}\nx = ${number}\n`);
  await page.waitForSelector(`${exercise(slug)} form.kit-guess:not([hidden]) input`);

  await page.goto(lesson);
  await reveal(page, slug);
  await goNear(page, slug);
  await press(page, slug, "hint");
  await press(page, slug, "hint");
  await press(page, slug, "answer");
  await page.waitForSelector(why);
  assert.equal(await page.$eval(why, (field) => field.value), "It squares first.");
  assertClosed(log, base);
} finally {
  await browser.close();
}

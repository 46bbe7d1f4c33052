/**
 * What is typed while Python loads is all there, in its order; prints the longest task of the page
 * meanwhile, which depends on the machine and is therefore not judged.
 * Usage: node quick.mjs BASE_URL
 */

import assert from "node:assert/strict";
import { LESSON, exercise, launch, openPage, press, program, waitState } from "./lib.mjs";

const [, , base = ""] = process.argv;
const SLUG = "rebuild-error";
const TYPED = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(4);

/** Keeps each task that held the page for more than 50 ms. */
function watch() {
  const tasks = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { longTasks: tasks });
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map((entry) => entry.duration)),
  );
  observer.observe({ type: "longtask", buffered: true });
}

const browser = await launch("chromium");
try {
  const { page, log } = await openPage(browser);
  for (const visit of ["first", "second"]) {
    await page.goto(`${base}en/${LESSON}/index.html`);
    await press(page, SLUG, "reset"); // what was typed in the visit before
    await page.evaluate(watch);
    await page.focus(`${exercise(SLUG)} [data-part="code"]`);
    await page.$eval(`${exercise(SLUG)} [data-action="start"]`, (start) => start.click());
    await page.keyboard.type(TYPED, { delay: 15 });
    await waitState(page, SLUG, ["ready", "error"]);
    const now = await program(page, SLUG);
    assert.ok(now.includes(TYPED), `every letter, in its order: ${now}`);
    const tasks = await page.evaluate(() => globalThis.longTasks);
    const longest = Math.round(Math.max(0, ...tasks));
    console.log(`${visit} start: ${tasks.length} tasks over 50 ms, the longest ${longest} ms`);
  }
  assert.deepEqual(log.errors, []);
} finally {
  await browser.close();
}

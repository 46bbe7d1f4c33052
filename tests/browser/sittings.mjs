/**
 * The steps of a lesson's sittings: every slip and every right answer, skipping, going back, and
 * what a reload keeps.
 * Usage: node sittings.mjs BROWSER BASE_URL LESSON STEPS_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { assertClosed, launch, openPage } from "./lib.mjs";
import { tabTo } from "./reader.mjs";

/** @typedef {{start: string, solution: string, slips: Record<string, string>}} Step */

const [, , name = "chromium", base = "", lesson = "", file = ""] = process.argv;
/** @type {Record<string, Step[]>} */
const sittings = JSON.parse(fs.readFileSync(file, "utf8"));
const url = `${base}en/${lesson}/index.html`;

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);

  /** @param {string} sitting */
  const open = async (sitting) => {
    await page.waitForSelector(rootOf(sitting));
    await page.$eval(rootOf(sitting), (node) => node.scrollIntoView());
    await page.waitForSelector(`${rootOf(sitting)} .kit-steps__where`);
  };
  const rootOf = (/** @type {string} */ sitting) => `[data-steps="${lesson}/${sitting}"]`;
  const where = (/** @type {string} */ sitting) =>
    page.$eval(`${rootOf(sitting)} .kit-steps__where`, (node) => node.textContent);

  /** Puts a program in place of the step's own, runs it, and tells the message's key. */
  const run = async (/** @type {string} */ step, /** @type {string} */ program) => {
    await page.waitForSelector(`${step} .cm-content`);
    await page.waitForSelector(`${step} [data-action="check"]:not([disabled])`);
    await page.click(`${step} .cm-content`);
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.evaluate((text) => document.execCommand("insertText", false, text), program);
    await page.$eval(`${step} [data-action="check"]`, (node) => {
      /** @type {HTMLElement} */ (node).click();
    });
    await page.waitForFunction(
      (one) => {
        const state = document.querySelector(one)?.getAttribute("data-state") ?? "";
        return ["passed", "failed", "error"].includes(state);
      },
      {},
      step,
    );
    return page.$eval(`${step} [data-part="feedback"]`, (node) =>
      node.getAttribute("data-message"),
    );
  };

  await page.goto(url);
  const [first = "", ...others] = Object.keys(sittings);
  // By keyboard from the top of the page: the step is made before the reader gets there.
  await tabTo(page, /On this page/);
  await page.waitForSelector(`${rootOf(first)} .kit-steps__where`);
  await tabTo(page, /Start Python/);
  const inFirst = (/** @type {string} */ root) => !!document.activeElement?.closest(root);
  assert.ok(await page.evaluate(inFirst, rootOf(first)), "Tab passed the first sitting");
  await open(first);
  assert.equal(await where(first), `Step 1 of ${sittings[first]?.length}`);
  await page.click(`${rootOf(first)} [data-action="start"]`);

  // The first sitting whole: what goes wrong is named, what is right leads on.
  for (const [index, { start, solution, slips }] of (sittings[first] ?? []).entries()) {
    const step = `${rootOf(first)} li[data-exercise$="-${index + 1}"]`;
    assert.notEqual(await run(step, start), "kit.right");
    for (const [key, program] of Object.entries(slips)) assert.equal(await run(step, program), key);
    assert.equal(await run(step, solution), "kit.right");
    assert.match((await where(first)) ?? "", /done/);
    await page.click(`${rootOf(first)} [data-way="next"]`);
  }
  const [end] = await page.$$eval(`${rootOf(first)} [role="status"].kit-steps__note`, (nodes) =>
    nodes.map((node) => node.textContent),
  );
  assert.match(end ?? "", /Answered right: (\d+) of \1/);

  // The next one: skipped plainly, the focus goes along, and back.
  const second = others[0] ?? first;
  await open(second);
  await page.click(`${rootOf(second)} [data-way="next"]`);
  assert.match((await where(second)) ?? "", /^Step 2 /);
  const held = await page.evaluate(() => document.activeElement?.className);
  assert.equal(held, "kit-steps__where");
  await page.$eval(`${rootOf(second)} .kit-steps__ways button`, (node) => {
    /** @type {HTMLElement} */ (node).click();
  });
  assert.match((await where(second)) ?? "", /^Step 1 /);

  // A reload finds the work.
  await page.reload();
  await open(first);
  assert.match((await where(first)) ?? "", /done/);
  assertClosed(log, base);
} finally {
  await browser.close();
}

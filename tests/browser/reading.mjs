/**
 * The Read and Explore tiers: complete without JavaScript, the map by keyboard, no sideways
 * scrolling at 320 px, sheets on two pages, and axe on every page in light and dark.
 * Usage: node reading.mjs BROWSER BASE_URL PAGES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { LESSON, assertClosed, launch, openPage } from "./lib.mjs";

const [, , name = "chromium", base = "", pagesFile = ""] = process.argv;
const lesson = `${base}en/${LESSON}/index.html`;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

const browser = await launch(name);
try {
  await mapByKeyboard();
  /** @type {string[]} */
  const pages = JSON.parse(fs.readFileSync(pagesFile, "utf8"));
  for (const page of pages) await fitsAPhone(`${base}${page}`);
  // The test tool can switch scripts off, set a colour scheme and print in this browser only.
  if (name === "chromium") {
    await withoutScripts();
    for (const page of pages) await hasNoBarrier(`${base}${page}`);
    for (const sheet of ["handout", "key", "teach"]) await fitsTwoSheets(sheet);
  }
} finally {
  await browser.close();
}

async function withoutScripts() {
  const { page, log } = await openPage(browser);
  await page.setJavaScriptEnabled(false);
  await page.goto(lesson);
  const text = (await page.$eval("main", (main) => main.textContent)) ?? "";
  for (const part of ["Why this matters", "def rebuild_error", "Hint 2 of 2", "Of the 25 most"]) {
    assert.ok(text.includes(part), `without JavaScript the page lacks: ${part}`);
  }
  const buttons = await page.$$eval(
    "button",
    (all) => all.filter((one) => one.offsetParent).length,
  );
  assert.equal(buttons, 0, "buttons that do nothing without JavaScript");
  assertClosed(log, base);
  await page.close();
}

async function mapByKeyboard() {
  const { page, log } = await openPage(browser);
  await page.goto(lesson);
  const map = '[data-widget="latent-map"]';
  await page.$eval(map, (node) => node.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`${map} input:not([disabled])`);
  const place = () =>
    page.$$eval(`${map} input`, (inputs) =>
      inputs.map((input) => Number(/** @type {HTMLInputElement} */ (input).value)),
    );
  const words = () => page.$eval(map, (node) => node.textContent ?? "");
  const [x = 0, y = 0] = await place();
  const before = await words();
  await page.focus(`${map} [tabindex="0"]`);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await place(), [x + 4, y + 1]);
  assert.notEqual(await words(), before, "the reading follows the place");
  assertClosed(log, base);
  await page.close();
}

/** @param {string} url */
async function fitsAPhone(url) {
  const { page } = await openPage(browser);
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(url);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${url} is ${width} px wide on a screen of 320`);
  await page.close();
}

/** @param {string} url */
async function hasNoBarrier(url) {
  for (const scheme of ["light", "dark"]) {
    const { page } = await openPage(browser);
    await page.setBypassCSP(true); // axe is added by the test, not by the page
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(url);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await /** @type {any} */ (globalThis).axe.run();
      return found.map((/** @type {any} */ one) => [one.id, one.nodes[0]?.html]);
    });
    assert.deepEqual(violations, [], `${url} in ${scheme}`);
    await page.close();
  }
}

/** @param {string} sheet */
async function fitsTwoSheets(sheet) {
  const { page } = await openPage(browser);
  await page.goto(`${base}en/${LESSON}/${sheet}.html`);
  for (const format of /** @type {const} */ (["A4", "Letter"])) {
    const pdf = Buffer.from(await page.pdf({ format })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 1 && pages <= 2, `${sheet} on ${format} has ${pages} pages`);
  }
  await page.close();
}

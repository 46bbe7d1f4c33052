/**
 * The languages that nobody speaks, in a real browser: no English text left on any page, no
 * sideways scrolling, no barrier, numbers and maps not mirrored, and an exercise whose feedback
 * is in the language of the page.
 * Usage: node languages.mjs BROWSER BASE_URL CASES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import {
  LESSON,
  assertClosed,
  check,
  exercise,
  launch,
  openPage,
  press,
  reveal,
  startPython,
  text,
} from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = ""] = process.argv;
const cases = JSON.parse(fs.readFileSync(casesFile, "utf8"));
const PAGES = ["index.html"].concat(
  ["index", "handout", "key", "teach"].map((page) => `${LESSON}/${page}.html`),
);
const LOCALES = { "en-XA": "ltr", "ar-XB": "rtl" };
const RIGHT_TO_LEFT = `${base}ar-XB/${LESSON}/index.html`;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

const browser = await launch(name);
try {
  for (const [code, direction] of Object.entries(LOCALES)) {
    for (const path of PAGES) await walk(code, direction, path);
  }
  await mapIsNotMirrored();
  await exerciseSpeaks();
} finally {
  await browser.close();
}

/**
 * @param {string} code
 * @param {string} direction
 * @param {string} path
 */
async function walk(code, direction, path) {
  const { page, log } = await openPage(browser);
  const url = `${base}${code}/${path}`;
  if (name === "chromium") await page.setBypassCSP(true); // axe is added by the test
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(url);
  await page.$$eval("details", (folds) => folds.forEach((fold) => (fold.open = true)));
  assert.equal(
    await page.$eval("html", (root) => `${root.lang} ${root.dir}`),
    `${code} ${direction}`,
  );
  assert.deepEqual(await leaks(page), [], `${url} shows English`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${url} is ${width} px wide on a screen of 320`);
  const others = await page.$$eval("link[hreflang]", (links) => links.map((link) => link.hreflang));
  assert.deepEqual(others.toSorted(), Object.keys(LOCALES).toSorted());
  if (name === "chromium") {
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await /** @type {any} */ (globalThis).axe.run();
      return found.map((/** @type {any} */ one) => [one.id, one.nodes[0]?.html]);
    });
    assert.deepEqual(violations, [], url);
  }
  // The switcher leads to the same page in the other language.
  const other = Object.keys(LOCALES).find((one) => one !== code) ?? "";
  await Promise.all([
    page.waitForNavigation(),
    page.$eval(`.kit-switcher a[hreflang="${other}"]`, (link) => link.click()),
  ]);
  assert.equal(page.url(), `${base}${other}/${path}`);
  assertClosed(log, base);
  await page.close();
}

/**
 * Texts and labels of the page that hold two Latin letters in a row, where no code, formula or
 * name is: every message of the pseudo-languages has other letters. Names are Lampkit, letters
 * as formulas speak them, and the title that the program gives its figure.
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<string[]>}
 */
function leaks(page) {
  return page.evaluate(() => {
    const data = '[lang="en"]:not(.kit-untranslated)'; // English words as a machine's data
    const apart = `code, pre, textarea, math, script, style, noscript, .kit-editor, .kit-switcher, ${data}`;
    const names = /\b(Lampkit|beta|ell|epsilon|mu|sigma|Four pictures)\b/g; // as spoken in formulas, too
    const english = (/** @type {string | null} */ text) =>
      /[A-Za-z]{2}/.test((text ?? "").replace(names, ""));
    /** @type {string[]} */
    const found = [];
    const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { parentElement: parent, data: text } = /** @type {Text} */ (nodes.currentNode);
      if (!parent?.closest(apart) && english(text)) found.push(text.trim());
    }
    for (const label of ["aria-label", "alt", "title", "placeholder", "alttext"]) {
      for (const element of document.querySelectorAll(`[${label}]`)) {
        const value = element.getAttribute(label);
        if (english(value)) found.push(`${label}: ${value}`);
      }
    }
    const all = document.body.textContent ?? "";
    const [opened = 0, closed = 0] = ["⟦", "⟧"].map((sign) => all.split(sign).length - 1);
    if (!opened || opened !== closed) found.push(`${opened} brackets open, ${closed} close`);
    return found;
  });
}

async function mapIsNotMirrored() {
  const { page } = await openPage(browser);
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(RIGHT_TO_LEFT);
  const map = '[data-widget="latent-map"]';
  await page.$eval(map, (node) => node.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`${map} [tabindex="0"]`);
  const place = () =>
    page.$eval(map, (node) => ({
      across: Number(/** @type {HTMLInputElement} */ (node.querySelector("input")).value),
      left: node.querySelector('[data-part="cursor"]')?.getBoundingClientRect().left ?? 0,
    }));
  const before = await place();
  await page.focus(`${map} [tabindex="0"]`);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  const after = await place();
  assert.equal(after.across, before.across + 3, "the right arrow makes hidden number 1 larger");
  assert.ok(after.left > before.left, "and the cursor goes to the right");
  assert.deepEqual(await leaks(page), [], "words of the map");
  const side = await page.$eval(".kit-header__home", (link) => link.getBoundingClientRect().left);
  assert.ok(side > 640, "the page itself begins at the right");
  const directions = await page.$$eval("code, pre, textarea, math, .kit-figure svg", (all) => [
    ...new Set(all.map((one) => getComputedStyle(one).direction)),
  ]);
  assert.deepEqual(directions, ["ltr"], "code, formulas and figures");
  await page.close();
}

async function exerciseSpeaks() {
  const slug = "rebuild-error";
  const { page, log } = await openPage(browser);
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(RIGHT_TO_LEFT);
  await reveal(page, slug);
  await startPython(page, slug);
  assert.equal(await check(page, slug, cases[slug].mistakes.absolute), "absolute");
  const feedback = (await text(page, slug, "feedback")).replace(/np\.abs/g, "");
  assert.match(feedback, /⟦.*⟧/s, "feedback is translated");
  assert.doesNotMatch(feedback, /[A-Za-z]{2}/);
  await press(page, slug, "hint");
  assert.equal(await check(page, slug, cases[slug].solution), "kit.right");
  const passed = await page.$eval(exercise(slug), (section) => section.getAttribute("data-state"));
  assert.equal(passed, "passed");
  assert.deepEqual(await leaks(page), [], "the page after an exercise");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `with an exercise passed the page is ${width} px wide`);
  assertClosed(log, base);
  await page.close();
}

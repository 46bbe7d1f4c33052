/**
 * Finding by keyboard: the code of a handout, the search, a word explained where it stands; and
 * the lists that stand in for them where there is no script.
 * Usage: node finding.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import { LESSON, assertClosed, launch, openPage } from "./lib.mjs";
import { focused, heard, listen, tabTo } from "./reader.mjs";

const [, , name = "chromium", base = ""] = process.argv;
const CODE = "PDRP";
const lesson = `${base}en/${LESSON}/index.html`;

const browser = await launch(name);
try {
  await codeOfAHandout();
  await search();
  await wayBackFromAResult();
  await wordWhereItStands();
  // The test tool can switch scripts off in this browser only.
  if (name === "chromium") await withoutScripts();
} finally {
  await browser.close();
}

/** @param {string} url */
async function open(url) {
  const { page, log } = await openPage(browser);
  await listen(page);
  await page.goto(url);
  return { page, log };
}

/**
 * Waits until the page at an address is there.
 * @param {import("puppeteer-core").Page} page
 * @param {string} url its beginning
 */
async function arrive(page, url) {
  const shown = () => page.evaluate(() => location.href).catch(() => ""); // between two pages
  for (let step = 0; step < 100; step += 1) {
    if ((await shown()).startsWith(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`at ${await shown()} and not at ${url}`);
}

async function codeOfAHandout() {
  const { page, log } = await open(`${base}en/find.html`);
  const field = /: Code on a handout/;
  await tabTo(page, field);
  for (const [typed, said] of /** @type {[string, RegExp][]} */ ([
    ["", /Type the four letters and digits/],
    ["p0rp", /No code has the sign 0/],
    ["pdr", /has 4 letters and digits\. This one has 3/],
    ["pdrw", /There is a slip in PDRW/],
    ["4444", /code 4444 is not in this edition|slip in 4444/],
  ])) {
    await page.$eval("#find-code", (input) => /** @type {any} */ (input.value = ""));
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await heard(page, said);
    assert.match(await focused(page), field, "the focus stays in the field");
    assert.equal(await page.$eval("#find-code", (one) => one.ariaInvalid), "true");
  }
  await page.$eval("#find-code", (input) => /** @type {any} */ (input.value = ""));
  await page.keyboard.type("p d rp");
  await page.keyboard.press("Enter");
  await arrive(page, lesson);
  assertClosed(log, base);
  await page.close();
}

async function search() {
  const { page, log } = await open(`${base}en/index.html`);
  const isLoaded = () => page.evaluate(() => "lampkitTexts" in globalThis);
  assert.ok(!(await isLoaded()), "the search is loaded when it is used");
  await page.focus("#find-words");
  await page.keyboard.type("DÉCODER");
  await heard(page, /^\d+ places found\.$/);
  assert.ok(await isLoaded());
  await page.waitForFunction(
    () => document.querySelector(".kit-found mark")?.textContent === "decoder",
  );
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "link: decoder (glossary)");
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await focused(page), "link: decoder (glossary)");
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^search: Words to find/);
  await retype(page, "encodr");
  await heard(page, /something like it/);
  await retype(page, "xyzzyx");
  await heard(page, /Nothing found/);
  assert.equal((await page.$$(".kit-found li")).length, 0);
  assertClosed(log, base);
  await page.close();
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} text
 */
async function retype(page, text) {
  await page.$eval("#find-words", (input) => /** @type {any} */ (input.value = ""));
  await page.keyboard.type(text);
}

async function wayBackFromAResult() {
  const { page, log } = await open(`${base}en/find.html`);
  await page.focus("#find-words");
  await page.keyboard.type("random code");
  await heard(page, /places found/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await arrive(page, lesson);
  await page.evaluate(() => void setTimeout(() => history.back())); // the answer comes first
  await page.waitForSelector(".kit-found li");
  const kept = await page.$eval("#find-words", (input) => /** @type {any} */ (input).value);
  assert.equal(kept, "random code");
  assertClosed(log, base);
  await page.close();
}

async function wordWhereItStands() {
  const { page, log } = await open(lesson);
  const link = 'main a[href$="glossary.html#decoder"]';
  const expanded = () => page.$eval(link, (one) => one.getAttribute("aria-expanded"));
  await page.focus(link);
  assert.equal(await expanded(), "false");
  await page.keyboard.press("Enter");
  await heard(page, /decoder: The part of a model that turns a code into a picture/);
  assert.deepEqual([await expanded(), await focused(page)], ["true", "link: decoder"]);
  await page.keyboard.press("Escape");
  assert.deepEqual([await expanded(), await focused(page)], ["false", "link: decoder"]);
  assert.equal((await page.$$(".kit-word")).length, 0);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".kit-word");
  await tabTo(page, /^button: Close$/, 4);
  await page.keyboard.press("Enter");
  assert.deepEqual([await expanded(), await focused(page)], ["false", "link: decoder"]);
  assertClosed(log, base);
  await page.close();
}

async function withoutScripts() {
  const { page, log } = await openPage(browser);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${base}en/find.html`);
  const fields = await page.$$eval("input", (all) => all.filter((one) => one.offsetParent).length);
  assert.equal(fields, 0, "fields that do nothing without JavaScript");
  const text = (await page.$eval("main", (main) => main.textContent)) ?? "";
  for (const part of [CODE, "Key idea", "Four-number telephone"]) {
    assert.ok(text.includes(part), `without JavaScript the page lacks: ${part}`);
  }
  await page.goto(`${base}en/index.html`);
  assert.ok((await page.$eval("main", (main) => main.textContent))?.includes(CODE));
  await page.goto(lesson);
  await page.focus('main a[href$="glossary.html#decoder"]');
  await page.keyboard.press("Enter");
  await arrive(page, `${base}en/glossary.html#decoder`);
  assertClosed(log, base);
  await page.close();
}

/**
 * The machines of the start page by keyboard alone: which element has the focus at each step, and
 * what a screen reader announces. Usage: node machines.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import { assertClosed, launch, openPage } from "./lib.mjs";
import { focused, heard, listen, tabTo } from "./reader.mjs";

const [, , name = "chromium", base = ""] = process.argv;
const [MAP, WORDS, POINTS] = ["machine-map", "machine-words", "machine-points"];
const PNG = [0x89, 0x50, 0x4e, 0x47];

const browser = await launch(name);
try {
  await byKeyboard();
  await onAPhone();
  if (name === "chromium") {
    await whereNothingMayMove();
    await withoutScripts();
  }
} finally {
  await browser.close();
}

/** @param {string | undefined} machine */
function working(machine) {
  return `[data-widget="${machine}"] [data-controls]:not([hidden])`;
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string | undefined} machine
 * @param {string} part
 */
function textOf(page, machine, part) {
  const selector = `[data-widget="${machine}"] [data-part="${part}"]`;
  return page.$eval(selector, (node) => node.textContent ?? "");
}

/**
 * Waits until a part says something else.
 * @param {import("puppeteer-core").Page} page
 * @param {string | undefined} machine
 * @param {string} part
 * @param {string} before
 */
function changed(page, machine, part, before) {
  const selector = `[data-widget="${machine}"] [data-part="${part}"]`;
  const other = (/** @type {string} */ at, /** @type {string} */ old) =>
    document.querySelector(at)?.textContent !== old;
  return page.waitForFunction(other, { timeout: 20_000 }, selector, before);
}

/**
 * One step of Tab, which leads here.
 * @param {import("puppeteer-core").Page} page
 * @param {RegExp} wanted
 */
async function next(page, wanted) {
  const way = await tabTo(page, wanted, 1);
  assert.match(way.join(), wanted);
}

async function byKeyboard() {
  const { page, log } = await openPage(browser);
  await listen(page);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${base}en/index.html`);
  for (const machine of [MAP, WORDS, POINTS]) await page.waitForSelector(working(machine));
  await page.evaluate(() => {
    const saved = /** @type {{file: string, blob: Blob | undefined}[]} */ ([]);
    /** @type {Blob | undefined} */
    let latest;
    Object.assign(globalThis, { saved });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => make((latest = /** @type {Blob} */ (blob)));
    // Firefox opens a panel for a download, which then takes the keys.
    HTMLAnchorElement.prototype.click = function click() {
      saved.push({ file: this.download, blob: latest });
    };
  });
  await tabTo(page, /^application: Map\. The arrow keys move/);
  await playMap(page);
  await playWords(page);
  await playPoints(page);
  assertClosed(log, base);
  await page.close();
}

/** @param {import("puppeteer-core").Page} page */
async function playMap(page) {
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await heard(page, /^Hidden number 1: 1\.5\. Hidden number 2: 0\.3\. .*of the digit \d/);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowDown");
  await heard(page, /Hidden number 2: -2\.1\./);
  await next(page, /^button: Another place/);
  await page.evaluate(() => (Math.random = () => 0.9)); // a place that is not this one
  await page.keyboard.press("Enter");
  const [across, up] = (await heard(page, /^Hidden number 1: 1\.8\./)).match(/-?\d\.\d/g) ?? [];
  await next(page, /^fold: See its numbers/);
  await page.keyboard.press("Enter");
  const rows = await page.$$eval(`[data-widget="${MAP}"] tbody tr`, (all) =>
    all.map((row) => [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent))),
  );
  for (const [first = 0, second = 0, added = 0, here = 0] of rows) {
    const sum = first * Number(across) + second * Number(up) + added;
    assert.ok(Math.abs(sum - here) < 0.04, `${first} x ${across} + ${second} x ${up} + ${added}`);
  }
  assert.equal(rows.length, 8);
  await next(page, /^link: You will build this in lesson 1\.2/);
  await keep(page, "lampkit-digit.png");
}

/** @param {import("puppeteer-core").Page} page */
async function playWords(page) {
  await next(page, /^range: Temperature/);
  const made = () => textOf(page, WORDS, "made");
  await page.keyboard.press("Home");
  await heard(page, /^[1-4] of these 12 words are different/);
  assert.equal(await textOf(page, WORDS, "temperature"), "0.1, cold");
  await page.keyboard.press("End");
  await heard(page, /^1[0-2] of these 12 words are different/);
  const dial = `[data-widget="${WORDS}"] [data-part="dial"]`;
  assert.equal(await page.$eval(dial, (one) => one.getAttribute("aria-valuetext")), "3.0, hot");
  const before = await made();
  await next(page, /^button: Other words/);
  await page.keyboard.press("Enter");
  await changed(page, WORDS, "made", before);
  await next(page, /^fold: See its numbers/);
  await page.keyboard.press("Enter");
  const drawn = await page.$$eval(`[data-widget="${WORDS}"] tbody td:nth-child(3)`, (cells) =>
    cells.map((cell) => cell.textContent).join(""),
  );
  assert.equal(drawn.replace("·", ""), await textOf(page, WORDS, "first"));
  await next(page, /^fold: The words that it learned from/);
  await next(page, /^link: You will build this in lesson 1\.1/);
  await keep(page, "lampkit-words.png");
}

/** @param {import("puppeteer-core").Page} page */
async function playPoints(page) {
  const form = /^After round (\d+), the maker's points are in \d of 8 groups\. The judge is right/;
  await next(page, /^button: Play/);
  await page.keyboard.press("Enter");
  await changed(page, POINTS, "round", await textOf(page, POINTS, "round"));
  assert.equal(await focused(page), "button: Pause");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "button: Play");
  const [, paused] = form.exec(await heard(page, form)) ?? [];
  await next(page, /^button: 100 rounds/);
  await page.keyboard.press("Enter");
  const later = form.exec(await heard(page, /^After round \d{3}/)) ?? [];
  assert.ok(Number(later[1]) >= Number(paused) + 100);
  await next(page, /^button: New game/);
  await page.keyboard.press("Enter");
  await heard(page, /^After round 0,/);
  await next(page, /^fold: See its numbers/);
  await page.keyboard.press("Enter");
  const numbers = await textOf(page, POINTS, "table");
  await page.$eval(`[data-widget="${POINTS}"] [data-action="step"]`, (step) => step.click());
  await changed(page, POINTS, "table", numbers);
  await keep(page, "lampkit-points.png");
}

/**
 * "Keep this" is next: it saves a PNG and says so, and the focus stays.
 * @param {import("puppeteer-core").Page} page
 * @param {string} file
 */
async function keep(page, file) {
  await next(page, /^button: Keep this/);
  await page.keyboard.press("Enter");
  await heard(page, new RegExp(`^Saved as ${file.replace(".", "\\.")}`));
  const [named, bytes] = await page.evaluate(async () => {
    const { saved } = /** @type {{saved: {file: string, blob: Blob}[]}} */ (
      /** @type {unknown} */ (globalThis)
    );
    const last = saved.pop();
    return [last?.file, [...new Uint8Array((await last?.blob.arrayBuffer()) ?? [])]];
  });
  assert.equal(named, file);
  assert.deepEqual(bytes?.slice(0, PNG.length), PNG);
  assert.ok((bytes?.length ?? 0) > 5000, `${file} has ${bytes?.length} bytes`);
  assert.equal(await focused(page), "button: Keep this");
}

/** A machine below the screen starts when it is reached; a touch on the map goes there. */
async function onAPhone() {
  const { page, log } = await openPage(browser);
  await page.setViewport({ width: 360, height: 640 });
  await page.goto(`${base}en/index.html`);
  const plane = `[data-widget="${MAP}"] [data-part="plane"]`;
  await page.$eval(plane, (node) => node.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`${plane}[tabindex]`);
  const before = await textOf(page, MAP, "numbers");
  await page.click(plane, { offset: { x: 20, y: 20 } });
  await changed(page, MAP, "numbers", before);
  await page.$eval(`[data-widget="${POINTS}"]`, (node) => node.scrollIntoView());
  await page.waitForSelector(working(POINTS));
  assertClosed(log, base);
  await page.close();
}

/** The game goes by steps. */
async function whereNothingMayMove() {
  const { page } = await openPage(browser);
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(`${base}en/index.html`);
  await page.$eval(`[data-widget="${POINTS}"]`, (node) => node.scrollIntoView());
  await page.waitForSelector(`[data-widget="${POINTS}"] [data-action="step"]`, { visible: true });
  const play = `[data-widget="${POINTS}"] [data-action="play"]`;
  assert.equal(await page.$eval(play, (button) => button.checkVisibility()), false);
  await page.close();
}

async function withoutScripts() {
  const { page, log } = await openPage(browser);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${base}en/index.html`);
  const text = await page.$eval(".kit-machines", (node) => node.textContent ?? "");
  const parts = ["Hidden number 1: 0.0.", "of these 12 words are different", "After round 1500"];
  for (const part of parts) assert.ok(text.includes(part), `without JavaScript: ${part}`);
  const controls = await page.$$eval(
    ".kit-machines :is(button, input)",
    (all) => all.filter((one) => one.checkVisibility()).length,
  );
  assert.equal(controls, 0, "controls that do nothing without JavaScript");
  assertClosed(log, base);
  await page.close();
}

/**
 * The settings by keyboard: each is announced, shown at once, kept, and holds on the next page
 * from its first picture on; the easier letters are fetched only when they are wished for.
 * Usage: node settings.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import { LESSON, assertClosed, focused, heard, launch, listen, openPage, tabTo } from "./lib.mjs";

const [, , name = "chromium", base = ""] = process.argv;
const settings = `${base}en/reading.html`;
const FONT = /\.woff2$/;

/** @typedef {import("puppeteer-core").Page} Page */

/** Runs in the page before all else: what the reader sees in each picture. */
function watchPictures() {
  /** @type {string[]} */
  const seen = [];
  Object.assign(globalThis, { testSeen: seen });
  const look = () => {
    const root = document.documentElement;
    const shown = document.body && getComputedStyle(root).visibility === "visible";
    if (shown) seen.push(root.dataset["size"] ?? "as built");
    if (seen.length < 30) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {Page} page @returns {Promise<string[]>} what was seen, each once */
const pictures = (page) =>
  page.evaluate(async () => {
    const { testSeen } = /** @type {{testSeen: string[]}} */ (/** @type {any} */ (globalThis));
    while (testSeen.length < 5) await new Promise((resolve) => setTimeout(resolve, 50));
    return [...new Set(testSeen)];
  });

/** @param {Page} page @param {string} wish */
const wish = (page, wish) =>
  page.$eval("html", (root, key) => root.getAttribute(`data-${key}`), wish);

/**
 * Waits for a page; one that comes back from history tells no other event everywhere.
 * @param {Page} page
 * @param {string} url
 */
async function arrived(page, url) {
  const where = () => page.evaluate(() => location.href).catch(() => "on its way");
  for (let tries = 0; (await where()) !== url && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(await where(), url);
}

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  await listen(page);
  await page.evaluateOnNewDocument(watchPictures);
  await page.goto(`${base}en/${LESSON}/index.html`);
  assert.deepEqual(await pictures(page), ["as built"]);
  await tabTo(page, /^link: Settings$/);
  await page.keyboard.press("Enter");
  await arrived(page, settings);

  // The first group: arrow keys choose, and the page changes under the reader's eyes.
  await page.waitForSelector("form:not([hidden])");
  await tabTo(page, /^radio: Normal$/);
  const letters = () => page.$eval("main p", (p) => parseFloat(getComputedStyle(p).fontSize));
  const before = await letters();
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "radio: Large");
  await heard(page, /^Changed, and kept on this device\.$/);
  assert.equal(await wish(page, "size"), "large");
  assert.ok((await letters()) > 1.1 * before, "the text has grown");

  // Light or dark, contrast, motion and data, each by one key.
  for (const [group, label] of [
    ["scheme", "Light"],
    ["contrast", "More"],
    ["motion", "None"],
    ["saver", "Load only what is needed"],
  ]) {
    await page.focus(`input[name="${group}"]:checked`);
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), `radio: ${label}`);
  }
  await page.waitForFunction(() => document.documentElement.dataset["saver"] === "on");
  assert.deepEqual(
    log.requests.filter((url) => FONT.test(url) && /atkinson/.test(url)),
    [],
  );
  await page.focus('input[name="typeface"]:checked');
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.fonts.check("16px Easy"));
  assert.match(await page.$eval("body", (body) => getComputedStyle(body).fontFamily), /^"?Easy/);
  // Firefox tells nobody which files of a folder it reads.
  const asked = log.requests.some((url) => /atkinson.*400.*woff2$/.test(url));
  assert.ok(asked || (name === "firefox" && base.startsWith("file:")), "now it is fetched");
  await new Promise((resolve) => setTimeout(resolve, 500)); // the store is on its way

  // Back where the reader came from, and on another page: never a picture without the wish.
  await tabTo(page, /^link: Back to the page before$/);
  if (name === "chromium") {
    // The test tool loses hold of Firefox when a page comes back from history.
    await page.keyboard.press("Enter");
    await arrived(page, `${base}en/${LESSON}/index.html`);
    await page.waitForFunction(() => document.documentElement.dataset["size"] === "large");
  }
  // Firefox gives each file of a folder its own storage: the first time the page waits for the
  // store, but not for ever; from then on it has a copy.
  const apart = name === "firefox" && base.startsWith("file:");
  for (const path of ["handout.html", "handout.html", "index.html"]) {
    await page.goto(`${base}en/${LESSON}/${path}`);
    if (apart) await page.waitForFunction(() => document.documentElement.dataset["size"]);
    if (apart) await page.reload();
    assert.deepEqual(await pictures(page), ["large"], path);
  }
  assert.equal(await wish(page, "scheme"), "light");

  // All as it was.
  await page.goto(settings);
  await page.waitForSelector('input[name="size"][value="large"]:checked');
  await tabTo(page, /^button: All as it was$/);
  await page.keyboard.press("Enter");
  await heard(page, /^Everything is as it was\.$/);
  assert.equal(await focused(page), "button: All as it was");
  assert.equal(await wish(page, "size"), null);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.goto(`${base}en/${LESSON}/handout.html`);
  await page.waitForFunction(() => !document.documentElement.dataset["size"]);
  assertClosed(log, base);

  if (name === "chromium" && base.startsWith("file:")) await waitsNoLonger();
} finally {
  await browser.close();
}

/** A folder whose storage page is gone: the page is there all the same, after a moment. */
async function waitsNoLonger() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(HTMLIFrameElement.prototype, "src", { set: () => undefined });
  });
  await page.evaluateOnNewDocument(() => {
    const timer = setInterval(() => {
      if (!document.body || document.documentElement.style.visibility) return;
      clearInterval(timer);
      Object.assign(globalThis, { testShown: performance.now() });
    }, 10);
  });
  await page.goto(`${base}en/index.html`, { waitUntil: "domcontentloaded" });
  const shown = await page.waitForFunction(() => /** @type {any} */ (globalThis).testShown);
  const after = Number(await shown.jsonValue());
  console.log(`shown after ${Math.round(after)} ms without the store`);
  assert.ok(after < 1500, `shown after ${after} ms`);
  await context.close();
}

/**
 * Every page in the ways that readers need it: narrow, with text twice as large, with the text
 * spacing of WCAG 1.4.12, in forced colours, in print. Nothing scrolls sideways, nothing is cut
 * off, nothing to press is too small.
 * Usage: node fits.mjs BASE_URL PAGES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { launch, openPage } from "./lib.mjs";

const [, , base = "", pagesFile = ""] = process.argv;
/** @type {string[]} */
const pages = JSON.parse(fs.readFileSync(pagesFile, "utf8"));
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };
/** What a reader sets in the browser, who wants text twice as large everywhere. */
const TWICE = { args: ["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"] };
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{name: string, viewport: typeof NARROW, css?: string, size?: string,
 *   media?: [string, string]}} Way */

/** @type {Way[]} */
const WAYS = [
  { name: "narrow", viewport: NARROW },
  { name: "a phone", viewport: { width: 360, height: 740 } },
  { name: "spaced", viewport: NARROW, css: SPACED },
  { name: "largest letters", viewport: { width: 360, height: 740 }, size: "largest" },
  { name: "forced colours", viewport: NARROW, media: ["forced-colors", "active"] },
  { name: "more contrast", viewport: WIDE, media: ["prefers-contrast", "more"] },
];

/** @type {Way[]} */
const LARGE = [
  { name: "text twice as large", viewport: WIDE },
  { name: "text twice as large on a tablet", viewport: { width: 640, height: 640 } },
];

const browser = await launch("chromium");
const large = await launch("chromium", TWICE);
try {
  for (const path of pages) {
    for (const way of WAYS) await fits(browser, path, way);
    for (const way of LARGE) await fits(large, path, way);
    await isInPrint(path);
  }
} finally {
  await browser.close();
  await large.close();
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} path
 * @param {Way} way
 */
async function fits(browser, path, { name, viewport, css, size, media }) {
  const { page } = await openPage(browser);
  await page.setBypassCSP(true); // the test adds a style
  await page.setViewport(viewport);
  const features = media ? [{ name: media[0], value: media[1] }] : [];
  const tools = await page.createCDPSession(); // the test tool's own call knows fewer features
  await tools.send("Emulation.setEmulatedMedia", { features });
  await page.goto(`${base}${path}`);
  if (css) await page.addStyleTag({ content: css });
  if (size) await page.$eval("html", (root, wish) => root.setAttribute("data-size", wish), size);
  await page.$$eval("details", (folds) => folds.forEach((fold) => (fold.open = true)));
  const { wide, cut, small } = await page.evaluate(look);
  assert.deepEqual(wide, [], `${path}, ${name}: wider than the window`);
  assert.deepEqual(cut, [], `${path}, ${name}: cut off`);
  if (!css) assert.deepEqual(small, [], `${path}, ${name}: too small to press`);
  await page.close();
}

/** Runs in the page. */
function look() {
  const brief = (/** @type {Element} */ one) => one.outerHTML.slice(0, 110);
  const shown = [...document.body.querySelectorAll("*")].filter(
    (one) => one.getClientRects().length > 0 && !one.closest("svg, math, [aria-hidden=true]"),
  );
  const scrolls = document.documentElement.scrollWidth > innerWidth;
  const wide = shown.filter(
    (one) => scrolls && one.getBoundingClientRect().right > innerWidth + 1 && !one.children.length,
  );
  const cut = shown.filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const hides = (/** @type {string} */ flow) => flow === "hidden" || flow === "clip";
    const sideways = hides(overflowX) && one.scrollWidth > one.clientWidth + 1;
    return (
      (sideways || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1)) && one.textContent
    );
  });
  // WCAG 2.5.8 leaves out links in a sentence, and a mark whose label is pressed.
  const inSentence = (/** @type {Element} */ one) =>
    one.tagName === "A" && getComputedStyle(one).display === "inline";
  const labelled = (/** @type {any} */ one) => one.labels?.length > 0 && one.tagName === "INPUT";
  const small = shown.filter((one) => {
    if (!one.matches("a, button, input, select, summary, [tabindex='0']")) return false;
    if (inSentence(one) || labelled(one) || one.closest(".kit-skip")) return false;
    const { width, height } = one.getBoundingClientRect();
    const least = one.matches("button, .kit-header a") ? 44 : 24;
    return height < least - 0.5 || width < 24;
  });
  return {
    wide: scrolls && !wide.length ? ["the page"] : wide.map(brief),
    cut: cut.map(brief),
    small: small.map(brief),
  };
}

/**
 * On paper: the whole text of the page, black on white, and nothing beyond the edge.
 * @param {string} path
 */
async function isInPrint(path) {
  const { page } = await openPage(browser);
  await page.setViewport({ width: 673, height: 950 }); // A4 without its margins
  const tools = await page.createCDPSession();
  const features = [{ name: "prefers-color-scheme", value: "dark" }];
  await tools.send("Emulation.setEmulatedMedia", { media: "print", features });
  await page.goto(`${base}${path}`);
  const { ink, width } = await page.evaluate(() => ({
    ink: getComputedStyle(document.querySelector("main p") ?? document.body).color,
    width: document.documentElement.scrollWidth,
  }));
  assert.equal(ink, "rgb(0, 0, 0)", `${path} in print`);
  assert.ok(width <= 673, `${path} in print is ${width} px wide`);
  await page.close();
}

/**
 * A Python that dies: the page says so, keeps the program, and a fresh one takes over. Two tabs
 * with a Python each; how fast Stop is (printed, not tested).
 * Usage: node dying.mjs BROWSER BASE_URL CASES_JSON
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
  startPython,
  text,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = ""] = process.argv;
const SLUG = "rebuild-error";
const lesson = `${base}en/${LESSON}/index.html`;
const { solution } = JSON.parse(fs.readFileSync(casesFile, "utf8"))[SLUG];
const ENDLESS = "print('begun')\nwhile True:\n    pass\n";

const DEADLY = {
  "calls too deep for the browser": `
import sys
sys.setrecursionlimit(10**9)
def deeper(n):
    return deeper(n + 1) + 1
deeper(0)
`,
  "calls too deep in C": `
values = []
for _ in range(10**6):
    values = [values]
print(len(repr(values)), values == values)
`,
  "more memory than there is": `
kept = []
while True:
    kept.append(bytearray(200_000_000))
`,
};

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  await page.evaluateOnNewDocument(rememberWorkers);
  await page.goto(lesson);
  await startPython(page, SLUG);

  for (const [what, code] of Object.entries(DEADLY)) {
    await fill(page, SLUG, code);
    await press(page, SLUG, "run");
    await waitState(page, SLUG, ["error"]);
    const said = (await text(page, SLUG, "feedback")).replace(/\s+/g, " ");
    console.log(`${what}: ${said}`);
    assert.doesNotMatch(said, /Traceback|pyodide|wasm/i);
    assert.ok(said.length > 20, "a message of its own");
    assert.equal((await program(page, SLUG)).replace(/\s/g, ""), code.replace(/\s/g, ""), what);
    assert.equal(await check(page, SLUG, solution), "kit.right", `after ${what}`);
  }

  // Memory that Python has taken is never given back, so a fresh one came behind the last result.
  await fill(page, SLUG, "import pyodide_js\nprint(len(pyodide_js._module.HEAPU8) < 2**28)\n");
  await press(page, SLUG, "run");
  await waitState(page, SLUG, ["ready"]);
  assert.match(await text(page, SLUG, "output"), /True/);

  await stopIsNoticedAtOnce(page);

  // The worker is ended from outside, while a program runs and while none does.
  await begin(page);
  if (await canNotice(page)) {
    await page.evaluate(endWorkers);
    await waitState(page, SLUG, ["error"]);
    assert.match(await text(page, SLUG, "feedback"), /Python stopped by itself/);
    assert.match(await program(page, SLUG), /print\('begun'\)/);
    assert.equal(await check(page, SLUG, solution), "kit.right", "after its end in a run");
    // Before anything is pressed the page notices, and brings a fresh one.
    const ended = await page.evaluate(endWorkers);
    await page.waitForFunction(
      (before) => /** @type {any} */ (globalThis).testWorkers.length > before,
      {},
      ended,
    );
  } else {
    await page.evaluate(endWorkers);
    await press(page, SLUG, "stop");
    await waitState(page, SLUG, ["stopped"]);
  }
  assert.equal(await check(page, SLUG, solution), "kit.right", "after its end between runs");

  // Two tabs: both start, both run, both keep.
  const other = await openPage(browser);
  await other.page.goto(lesson);
  await startPython(other.page, SLUG);
  const both = [page, other.page];
  for (const [at, tab] of both.entries()) {
    await tab.bringToFront();
    await fill(tab, SLUG, `print(${at} + 20)\n`);
    await press(tab, SLUG, "run");
  }
  for (const [at, tab] of both.entries()) {
    await tab.bringToFront();
    await waitState(tab, SLUG, ["ready"]);
    assert.match(await text(tab, SLUG, "output"), new RegExp(String(at + 20)));
  }
  await other.page.goto(lesson);
  await goNear(other.page, SLUG);
  await other.page.waitForSelector(`${exercise(SLUG)} .kit-exercise__passed`);
  assertClosed(log, base);
  assertClosed(other.log, base);
} finally {
  await browser.close();
}

/** In the page: so that a test can end a worker as the browser's own tools do. */
function rememberWorkers() {
  const scope = /** @type {any} */ (globalThis);
  scope.testWorkers = [];
  scope.Worker = class extends Worker {
    /** @param {ConstructorParameters<typeof Worker>} args */
    constructor(...args) {
      super(...args);
      scope.testWorkers.push(this);
    }
  };
}

/** In the page. @returns {number} how many there were */
function endWorkers() {
  const { testWorkers } = /** @type {any} */ (globalThis);
  for (const worker of testWorkers) worker.terminate();
  return testWorkers.length;
}

/**
 * Without locks, over plain http, nothing tells a page that its worker is gone.
 * @param {import("puppeteer-core").Page} page
 */
function canNotice(page) {
  return page.evaluate(() => "locks" in navigator);
}

/** @param {import("puppeteer-core").Page} page */
async function begin(page) {
  await fill(page, SLUG, ENDLESS);
  await press(page, SLUG, "run");
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes("begun"),
    {},
    `${exercise(SLUG)} [data-part="output"]`,
  );
}

/**
 * The click itself leads to the new state, and what was printed before stays.
 * @param {import("puppeteer-core").Page} page
 */
async function stopIsNoticedAtOnce(page) {
  const stops = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await begin(page);
    const seen = await page.evaluate(async (selector) => {
      const section = /** @type {HTMLElement} */ (document.querySelector(selector));
      const button = section.querySelector('[data-action="stop"]');
      const start = performance.now();
      /** @type {HTMLElement} */ (button).click();
      const state = section.dataset["state"];
      // A frame later the learner can see it.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { state, milliseconds: performance.now() - start };
    }, exercise(SLUG));
    assert.equal(seen.state, "stopped");
    assert.match(await text(page, SLUG, "output"), /begun/);
    stops.push(seen.milliseconds);
  }
  console.log(`Stop, from click to seen: ${stops.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  assert.equal(await check(page, SLUG, solution), "kit.right", "after Stop");
}

/**
 * The course from a folder, or over http, in one browser: math, widget by keyboard, editor, one
 * exercise stopped and passed, and the work found again.
 * Usage: node stick.mjs BROWSER BASE_URL CASES_JSON [PICTURE_FOLDER]
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import {
  LESSON,
  assertClosed,
  check,
  exercise,
  fill,
  launch,
  openPage,
  press,
  program,
  startPython,
  text,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = "", pictures = ""] = process.argv;
const SLUG = "rebuild-error";
const MAP = '[data-widget="latent-map"]';
const { solution } = JSON.parse(fs.readFileSync(casesFile, "utf8"))[SLUG];
const lesson = `${base}en/${LESSON}/index.html`;

const browser = await launch(name);
try {
  console.log(await browser.version());
  const { page, log } = await openPage(browser);
  await page.goto(lesson);

  // Formulas: set as such, or, in a browser without MathML, in words.
  const formulas = await page.$$eval("math", (all) =>
    all.map((math) => {
      const { width, height } = math.getBoundingClientRect();
      return { shown: width > 4 && height > 4, spoken: math.getAttribute("alttext") };
    }),
  );
  assert.ok(formulas.length > 0, "the lesson has formulas");
  for (const formula of formulas) {
    assert.ok(formula.shown && formula.spoken, JSON.stringify(formula));
  }
  await shoot(page, "math", "math");

  // The widget by keyboard alone.
  await page.$eval(MAP, (node) => node.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`${MAP} [tabindex="0"]`);
  const words = () => page.$eval(MAP, (node) => node.textContent ?? "");
  const before = await words();
  await page.focus(`${MAP} [tabindex="0"]`);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  assert.notEqual(await words(), before, "the map follows the arrow keys");

  // Python, with what was typed before it, in an editor that takes keys.
  await fill(page, SLUG, "print(6 * 7)");
  await startPython(page, SLUG);
  await page.waitForSelector(`${exercise(SLUG)} .cm-content[data-part="code"]`);
  assert.match(await program(page, SLUG), /print\(6 \* 7\)/);
  await press(page, SLUG, "run");
  await waitState(page, SLUG, ["ready", "error"]);
  assert.match(await text(page, SLUG, "output"), /42/);
  await fill(page, SLUG, "while True:\n    pass\n");
  await press(page, SLUG, "run");
  await waitState(page, SLUG, ["running"]);
  await press(page, SLUG, "stop");
  await waitState(page, SLUG, ["stopped"]);
  assert.equal(await check(page, SLUG, solution), "kit.right");
  await shoot(page, "passed", `${exercise(SLUG)} [data-part="feedback"]`);

  // The work is found again.
  await page.goto(`${base}en/index.html`);
  await page.goto(lesson);
  await page.waitForSelector(`${exercise(SLUG)} .kit-exercise__passed`);
  assertClosed(log, base);
} finally {
  await browser.close();
}

/**
 * A picture for a person to look at, where a folder was given.
 * @param {import("puppeteer-core").Page} page
 * @param {string} part its name
 * @param {string} selector what should be in the middle
 */
async function shoot(page, part, selector) {
  if (!pictures) return;
  await page.$eval(selector, (node) => node.scrollIntoView({ block: "center" }));
  const data = Buffer.from(await page.screenshot({ encoding: "base64" }), "base64");
  fs.mkdirSync(pictures, { recursive: true });
  fs.writeFileSync(`${pictures}/${name}-${part}.png`, data);
}

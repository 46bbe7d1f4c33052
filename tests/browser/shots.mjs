/**
 * Takes pictures of the main pages from the unzipped stick, to be looked at by a person.
 * Usage: node shots.mjs OUTPUT_FOLDER [SITE_FOLDER]
 */

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LESSON, check, exercise, fill, launch, openPage, press, startPython } from "./lib.mjs";

const [, , output = "out/shots", site = "dist/site"] = process.argv;
const base = pathToFileURL(path.resolve(site)).href;
const lesson = `${base}/en/${LESSON}/index.html`;
const PHONE = { width: 360, height: 740, deviceScaleFactor: 2 };
const LAPTOP = { width: 1280, height: 800 };

fs.mkdirSync(output, { recursive: true });
const browser = await launch("chromium");
const { page } = await openPage(browser);

/**
 * @param {string} name
 * @param {string} [selector] only this part of the page
 */
async function shoot(name, selector) {
  const file = path.join(output, `${name}.png`);
  const part = selector ? await page.$(selector) : null;
  if (part) await part.screenshot({ path: file });
  else await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}

for (const [size, viewport] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
  for (const scheme of ["light", "dark"]) {
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(`${base}/index.html`);
    await shoot(`chooser-${size}-${scheme}`);
    await page.goto(`${base}/en/index.html`);
    await shoot(`start-${size}-${scheme}`);
    await page.goto(lesson);
    await page.$eval('[data-kit="widget"]', (map) => map.scrollIntoView());
    await page.waitForSelector('[data-kit="widget"] input:not([disabled])');
    await page.evaluate(() => scrollTo(0, 0));
    await shoot(`lesson-${size}-${scheme}`);
  }
}

const first = exercise("rebuild-error");
const wrong = "def rebuild_error(model, picture):\n    return 1.0\n\nguess = 'a'\n";
await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
for (const [size, viewport] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
  await page.setViewport(viewport);
  await page.goto(lesson);
  await startPython(page, "rebuild-error");
  await shoot(`ready-${size}`, first);
  await check(page, "rebuild-error", wrong);
  await shoot(`failed-${size}`, first);
  await press(page, "rebuild-error", "hint");
  await fill(page, "rebuild-error", "value = 3\nprint(valve)\n");
  await press(page, "rebuild-error", "run");
  await page.waitForSelector(`${first}[data-state="error"]`);
  await shoot(`error-${size}`, first);
  await fill(page, "rebuild-error", "while True:\n    pass\n");
  await press(page, "rebuild-error", "run");
  await page.waitForSelector(`${first}[data-state="running"]`);
  await shoot(`running-${size}`, first);
  await press(page, "rebuild-error", "stop");
  await shoot(`stopped-${size}`, first);
  const solution = await page.evaluate(
    () => /** @type {any} */ (globalThis).lampkitExercises["rebuild-error"].solution,
  );
  await fill(page, "rebuild-error", solution);
  await press(page, "rebuild-error", "run");
  await page.waitForSelector(`${first}[data-state="ready"]`);
  await check(page, "rebuild-error", solution);
  await shoot(`passed-${size}`, first);
}

for (const name of ["index", "handout", "key", "teach"]) {
  await page.goto(`${base}/en/${LESSON}/${name}.html`);
  await page.pdf({ path: path.join(output, `${name}.pdf`), format: "A4" });
}
await browser.close();

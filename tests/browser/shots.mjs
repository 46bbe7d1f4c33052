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

/** Ways to look at a page: the device's wishes, the reader's own, larger text. */
const MODES = /** @type {Record<string, {media?: [string, string], wishes?: object}>} */ ({
  light: {},
  dark: { media: ["prefers-color-scheme", "dark"] },
  contrast: { media: ["prefers-contrast", "more"] },
  forced: { media: ["forced-colors", "active"] },
  largest: { wishes: { size: "largest", typeface: "easy" } },
});

const tools = await page.createCDPSession(); // the test tool's own call knows fewer features

/** @param {[string, string] | undefined} media */
const emulate = (media) =>
  tools.send("Emulation.setEmulatedMedia", {
    features: media ? [{ name: media[0], value: media[1] }] : [],
  });

/** The main pages: file names and addresses. A page of this course may not be built yet. */
const PAGES = Object.entries({
  chooser: "index.html",
  start: "en/index.html",
  lesson: `en/${LESSON}/index.html`,
  handout: `en/${LESSON}/handout.html`,
  settings: "en/reading.html",
  find: "en/find.html",
  "start-ar": "ar/index.html",
  "lesson-ar": `ar/${LESSON}/index.html`,
}).filter(([, file]) => fs.existsSync(path.join(site, file)));

for (const [size, viewport] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
  await page.setViewport(viewport);
  for (const [mode, { media, wishes }] of Object.entries(MODES)) {
    await emulate(media);
    for (const [name, file] of PAGES) {
      await page.goto(`${base}/${file}`);
      if (wishes) {
        await page.$eval("html", (root, set) => Object.assign(root.dataset, set), wishes);
      }
      for (const widget of await page.$$('[data-kit="widget"]')) await widget.scrollIntoView();
      await page.evaluate(() => scrollTo(0, 0));
      await new Promise((resolve) => setTimeout(resolve, 600)); // widgets come
      await shoot(`${name}-${size}-${mode}`);
    }
  }
}
await emulate(undefined);

const first = exercise("rebuild-error");
const wrong = "def rebuild_error(model, picture):\n    return 1.0\n\nguess = 'a'\n";
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

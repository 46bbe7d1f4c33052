/**
 * Memory of the page's process: ten seconds after the first result, the most while starting, and
 * after many runs of one exercise. Prints JSON, in bytes.
 * Usage: node memory.mjs BASE_URL CASES_JSON SLUG RUNS
 */

import fs from "node:fs";
import { LESSON, check, launch, openPage, press, reveal, startPython, waitState } from "./lib.mjs";
import { MemoryWatch } from "./processes.mjs";

const [, , base = "", casesFile = "", slug = "", runs = "50"] = process.argv;
const EARLY = 5;
const REST_MS = 10_000;
const { solution } = JSON.parse(fs.readFileSync(casesFile, "utf8"))[slug];

const browser = await launch("chromium");
const memory = new MemoryWatch(browser.process()?.pid ?? 0);
const rest = async () => {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  return memory.now();
};
try {
  const { page } = await openPage(browser);
  await page.goto(`${base}en/${LESSON}/index.html`);
  await reveal(page, slug);
  await startPython(page, slug);
  const starting = memory.peak;
  await check(page, slug, solution);
  const first = await rest();
  let early = 0;
  for (let run = 2; run <= Number(runs); run += 1) {
    await press(page, slug, "check");
    await waitState(page, slug, ["passed"]);
    if (run === EARLY) early = await rest();
  }
  console.log(JSON.stringify({ starting, first, early, late: await rest() }));
} finally {
  memory.stop();
  await browser.close();
}

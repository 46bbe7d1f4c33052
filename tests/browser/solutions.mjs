/**
 * Passes every exercise of the lesson with its solution.
 * Usage: node solutions.mjs BROWSER BASE_URL CASES_JSON [SLUG]
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { LESSON, assertClosed, check, launch, openPage, reveal, startPython } from "./lib.mjs";

const [, , name = "chromium", base = "", casesFile = "", only = ""] = process.argv;
const cases = Object.entries(JSON.parse(fs.readFileSync(casesFile, "utf8")));

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  await page.goto(`${base}en/${LESSON}/index.html`);
  await startPython(page, "rebuild-error");
  for (const [slug, { solution }] of cases) {
    if (only && slug !== only) continue;
    await reveal(page, slug);
    assert.equal(await check(page, slug, solution), "kit.right", slug);
  }
  assertClosed(log, base);
} finally {
  await browser.close();
}

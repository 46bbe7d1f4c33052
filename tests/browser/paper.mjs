/**
 * Sheets on paper: each has at most two pages, on A4 and on Letter.
 * Usage: node paper.mjs BASE_URL PAGES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { launch, openPage } from "./lib.mjs";

const MOST = 2;
const [, , base = "", pagesFile = ""] = process.argv;
/** @type {string[]} */
const sheets = JSON.parse(fs.readFileSync(pagesFile, "utf8"));

const browser = await launch("chromium");
try {
  const { page } = await openPage(browser);
  /** @type {string[]} */
  const long = [];
  for (const sheet of sheets) {
    await page.goto(`${base}${sheet}`);
    for (const format of /** @type {const} */ (["a4", "letter"])) {
      const pdf = Buffer.from(await page.pdf({ format })).toString("latin1");
      const count = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
      assert.ok(count > 0, "a PDF without pages");
      if (count > MOST) long.push(`${sheet}: ${count} pages of ${format}`);
    }
  }
  assert.deepEqual(long, [], `more than ${MOST} pages`);
} finally {
  await browser.close();
}

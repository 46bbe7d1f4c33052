/**
 * All bytes from opening lesson 1.2 to the result of its first exercise, over a server that
 * compresses nothing, counted there and printed as JSON.
 * Usage: node bytes.mjs BROWSER SITE_FOLDER CASES_JSON
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { CountingServer } from "./counting.mjs";
import { LESSON, check, launch, openPage, startPython } from "./lib.mjs";

const [, , name = "chromium", folder = "", casesFile = ""] = process.argv;
const SLUG = "rebuild-error";
const { solution } = JSON.parse(fs.readFileSync(casesFile, "utf8"))[SLUG];

const server = new CountingServer(folder);
const base = await server.start();
const browser = await launch(name);
try {
  const { page } = await openPage(browser);
  await page.goto(`${base}en/${LESSON}/index.html`);
  await startPython(page, SLUG);
  assert.equal(await check(page, SLUG, solution), "kit.right");
  const largest = [...server.files].sort((one, two) => two[1] - one[1]);
  console.log(JSON.stringify({ bytes: server.bytes, requests: server.requests, files: largest }));
} finally {
  await browser.close();
  await server.end();
}

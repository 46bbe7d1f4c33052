/**
 * Bytes that a reader fetches from a server that compresses nothing: the first page of a visit,
 * and the next one.
 * Usage: node weight.mjs SITE_FOLDER LESSON...
 */

import assert from "node:assert/strict";
import { CountingServer } from "./counting.mjs";
import { LESSON, launch, openPage } from "./lib.mjs";

const FIRST = 90_000;
const LATER = 50_000;
const QUIET_MS = 1500; // what is asked for in idle moments has come then

const [, , site = "dist/site", ...lessons] = process.argv;
const server = new CountingServer(site);
const base = await server.start();
const browser = await launch("chromium");

/**
 * Bytes of a page, without the scripts and pictures of machines: they load when they are near.
 * @param {import("puppeteer-core").Page} page
 * @param {string} path
 */
async function weigh(page, path) {
  server.reset();
  await page.goto(`${base}${path}`, { waitUntil: "load" });
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const files = [...server.files].filter(([name]) => !name.includes("/explore/"));
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${path}: ${bytes}`);
  for (const [name, size] of files) console.log(`    ${name} ${size}`);
  return bytes;
}

/**
 * @param {string[]} first pages of the first visit, together
 * @param {string} later
 */
async function visit(first, later) {
  const context = await browser.createBrowserContext(); // nothing kept from before
  const { page } = await openPage(/** @type {any} */ (context));
  let begun = 0;
  for (const path of first) begun += await weigh(page, path);
  assert.ok(begun <= FIRST, `${first} as the first visit have ${begun} bytes`);
  const next = await weigh(page, later);
  assert.ok(next <= LATER, `${later} as a later page has ${next} bytes`);
  await context.close();
}

try {
  await visit(["index.html", "en/index.html"], `en/${LESSON}/index.html`);
  for (const id of lessons.length ? lessons : [LESSON]) {
    await visit([`en/${id}/index.html`], `en/${id}/handout.html`);
  }
} finally {
  await browser.close();
  await server.end();
}

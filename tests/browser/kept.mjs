/**
 * Work that must not be lost: the browser is killed while one types, and the disk is full.
 * Usage: node kept.mjs BASE_URL, in Chromium
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { LESSON, exercise, fill, goNear, launch, openPage, program } from "./lib.mjs";

const [, , base = ""] = process.argv;
const lesson = `${base}en/${LESSON}/index.html`;
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "lampkit-profile-"));
const code = `${exercise("rebuild-error")} [data-part="code"]`;

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {import("puppeteer-core").Page} page */
async function open(page) {
  await page.goto(lesson);
  await goNear(page, "rebuild-error");
  await wait(500);
}

async function killed() {
  const browser = await launch("chromium", { userDataDir: profile });
  const { page } = await openPage(browser);
  await open(page);
  await page.focus(code);
  for (let line = 1; line <= 40; line += 1) await page.keyboard.type(`# ${line}\n`);
  await wait(300); // a write on a busy computer; what comes after it may be lost
  browser.process()?.kill("SIGKILL");
  await wait(1000);
  const again = await launch("chromium", { userDataDir: profile });
  const fresh = await openPage(again);
  await open(fresh.page);
  assert.match(await program(fresh.page, "rebuild-error"), /# 40\n/);
  await again.close();
}

async function fullDisk() {
  const browser = await launch("chromium");
  const { page, log } = await openPage(browser);
  await page.evaluateOnNewDocument(() => {
    const refuse = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    if (location.pathname.endsWith("store.html") || !location.protocol.startsWith("file")) {
      IDBObjectStore.prototype.put = refuse;
    }
    const make = URL.createObjectURL;
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      void blob.text().then((text) => (document.body.dataset["saved"] = text));
      return make.call(URL, blob);
    };
  });
  await open(page);
  await fill(page, "rebuild-error", "print('no room')");
  await page.waitForSelector('.kit-refused[role="alert"] button');
  assert.equal((await page.$$(".kit-refused")).length, 1);
  await fill(page, "rebuild-error", "print('still no room')");
  await wait(500);
  assert.equal((await page.$$(".kit-refused")).length, 1, "said once");
  assert.match(await program(page, "rebuild-error"), /still no room/);
  await page.focus(".kit-refused button");
  await page.keyboard.press("Enter");
  await page.waitForSelector("body[data-saved]");
  const saved = JSON.parse(await page.$eval("body", (body) => body.dataset["saved"] ?? ""));
  assert.equal(saved.exercises[`${LESSON}/rebuild-error`].code, "print('still no room')");
  assert.deepEqual(log.errors, []);
  await browser.close();
}

try {
  await killed();
  await fullDisk();
} finally {
  fs.rmSync(profile, { recursive: true, force: true });
}

/**
 * What was read can be read again without a line, and so can the whole course where it was kept:
 * under any folder of a server, beside another copy, through an update, and where there is no room.
 * Usage: node offline.mjs BROWSER SITE_FOLDER
 */

import assert from "node:assert/strict";
import crypto from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import {
  LESSON,
  fill,
  focused,
  goNear,
  heard,
  launch,
  listen,
  openPage,
  press,
  startPython,
  tabTo,
  text,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", site = ""] = process.argv;
const SLUG = "rebuild-error";
const HANDOUT = `en/${LESSON}/handout.html`;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const root = fs.mkdtempSync(path.join(os.tmpdir(), "lampkit-offline-"));
for (const copy of ["one", "two"]) fs.cpSync(site, path.join(root, copy), { recursive: true });
const line = { there: true, asked: /** @type {string[]} */ ([]) };
const server = http.createServer((request, response) => {
  if (!line.there) return request.socket.destroy();
  const file = decodeURIComponent(request.url ?? "").slice(1);
  line.asked.push(file);
  const found = path.join(root, file);
  if (!fs.existsSync(found) || !path.extname(found)) return response.writeHead(404).end();
  const type = TYPES[path.extname(found)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  response.end(fs.readFileSync(found));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const port = Object(server.address()).port;
const one = `http://127.0.0.1:${port}/one/`;
const two = `http://127.0.0.1:${port}/two/`;

/** @param {boolean} there */
function turnLine(there) {
  line.there = there;
  if (!there) server.closeAllConnections();
}

/** @typedef {import("puppeteer-core").Page} Page */

/** Waits until this page is in a cache, with the styles that it shows. @param {Page} page */
const untilKept = (page) =>
  page.waitForFunction(async () => {
    const style = document.querySelector('link[rel="stylesheet"]');
    const wanted = [location.href, style instanceof HTMLLinkElement ? style.href : ""];
    const found = await Promise.all(wanted.map((url) => caches.match(url)));
    return found.every(Boolean);
  });

/** @param {Page} page @param {string} action */
async function pressInCourse(page, action) {
  const shown = `[data-start="course"]:not([hidden])`; // what can be done is known then
  const selector = `${shown} [data-action="${action}"]:not([hidden])`;
  await page.waitForSelector(selector);
  await page.$eval(selector, (button) => button.click());
}

/** @param {Page} page @param {RegExp} pattern */
const untilSaid = (page, pattern) =>
  page.waitForFunction(
    (source) => {
      const section = /** @type {HTMLElement | null} */ (
        document.querySelector('[data-start="course"]')
      );
      return section && !section.hidden && new RegExp(source).test(section.innerText);
    },
    {},
    pattern.source,
  );

/** @param {Page} page */
async function runs(page) {
  await startPython(page, SLUG);
  await fill(page, SLUG, "print(6 * 7)");
  await press(page, SLUG, "run");
  await waitState(page, SLUG, ["ready", "error"]);
  assert.match(await text(page, SLUG, "output"), /42/);
}

/** The site is built again with other words on one sheet. */
function publishUpdate() {
  const sheet = path.join(root, "one", HANDOUT);
  const changed = fs.readFileSync(sheet, "utf8").replace("<main ", "<main data-newer ");
  fs.writeFileSync(sheet, changed);
  const start = path.join(root, "one/en/index.html");
  const html = fs.readFileSync(start, "utf8");
  const [, list = ""] = /data-start="course" data-list="([^"]*)"/.exec(html) ?? [];
  const { files } = JSON.parse(fs.readFileSync(path.join(root, "one/_kit", list), "utf8"));
  const digits = crypto.createHash("sha256").update(changed).digest("hex").slice(0, 10);
  const newer = files.map((file) =>
    file[0] === HANDOUT ? [HANDOUT, Buffer.byteLength(changed), digits] : file,
  );
  const newList = "offline/en.0123456789.json";
  fs.writeFileSync(path.join(root, "one/_kit", newList), JSON.stringify({ files: newer }));
  fs.writeFileSync(start, html.replace(list, newList));
  fs.appendFileSync(path.join(root, "one/sw.js"), "// newer\n");
  return newList;
}

const browser = await launch(name);
try {
  // One visit, then no line: the page is there, and so is its Python.
  const { page } = await openPage(browser);
  await listen(page);
  await page.goto(`${one}en/${LESSON}/index.html`);
  await untilKept(page);
  await runs(page);
  turnLine(false);
  await page.reload();
  await goNear(page, SLUG);
  await page.waitForFunction(() => /already here/.test(document.body.innerText));
  await runs(page);

  // The whole course, with its cost said before; afterwards also what was never opened.
  turnLine(true);
  await page.goto(`${one}en/index.html`);
  await untilKept(page);
  await untilSaid(page, /Keep the whole course on this device \(\d+\.\d MB\)/);
  await tabTo(page, /^button: Keep the whole course/, 200);
  await page.keyboard.press("Enter");
  await heard(page, /The whole course is on this device\. It works without internet\./);
  assert.match(await focused(page), /^button: Remove/);
  turnLine(false);
  await page.goto(`${one}${HANDOUT}`);
  assert.ok(await page.$("main"));

  // An update: only what has changed is asked for, and a page that is open works on.
  turnLine(true);
  const open = await openPage(browser);
  await open.page.goto(`${one}en/${LESSON}/index.html`);
  await startPython(open.page, SLUG);
  const newList = publishUpdate();
  await page.bringToFront(); // a page behind another one is not drawn
  await page.goto(`${one}en/index.html`);
  await untilSaid(page, /The course has changed since you kept it\. \d+\.\d MB are new\./);
  line.asked = [];
  await pressInCourse(page, "keep");
  await untilSaid(page, /The whole course is on this device\./);
  const fetched = line.asked.filter((file) => !file.endsWith("sw.js"));
  assert.deepEqual(fetched, [`one/${HANDOUT}`], `fetched beside ${newList}`);
  turnLine(false);
  await page.goto(`${one}${HANDOUT}`);
  assert.ok(await page.$("main[data-newer]"));
  await open.page.bringToFront();
  await fill(open.page, SLUG, "print(6 * 7)");
  await press(open.page, SLUG, "run");
  await waitState(open.page, SLUG, ["ready", "error"]);
  assert.match(await text(open.page, SLUG, "output"), /42/);
  await open.page.close();

  // Another copy on the same host keeps its own; removing one leaves the other, and all work.
  turnLine(true);
  await page.bringToFront();
  await page.goto(`${two}en/index.html`);
  await untilKept(page);
  assert.equal((await page.evaluate(() => caches.keys())).length, 2);
  await page.goto(`${one}en/index.html`);
  await pressInCourse(page, "remove");
  await untilSaid(page, /The course is no longer kept on this device\. Your work is\./);
  const left = await page.evaluate(() => caches.keys());
  assert.deepEqual(
    left.filter((cache) => cache.endsWith("/two/")),
    [`lampkit ${two}`],
  );
  await page.goto(`${one}en/${LESSON}/index.html`);
  await goNear(page, SLUG);
  await page.waitForFunction(() =>
    /print\(6 \* 7\)/.test(document.querySelector("textarea")?.value ?? ""),
  );

  // No room: said in one sentence, and reading goes on.
  const full = await openPage(browser);
  await full.page.evaluateOnNewDocument(() => {
    Cache.prototype.put = async () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await full.page.goto(`${two}en/index.html`);
  await pressInCourse(full.page, "keep");
  await untilSaid(full.page, /This browser has no room for more, or does not allow it\./);
  assert.deepEqual(full.log.errors, []);

  // The course changes below an open page: its files are gone, and the page says what to do.
  await page.bringToFront();
  await page.goto(`${two}en/index.html`);
  fs.rmSync(path.join(root, "two/_kit/explore"), { recursive: true });
  await pressInCourse(page, "keep");
  await untilSaid(page, /The course on the server has changed\. Open this page again/);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  fs.rmSync(root, { recursive: true });
}

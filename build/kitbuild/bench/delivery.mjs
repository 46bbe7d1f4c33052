/**
 * Visits Lampkit and its peers in a real browser, taking turns, and prints one JSON line for each
 * visit. The browser and its steps are those of the tests.
 * Usage: node delivery.mjs SUBJECTS_JSON WHAT [ROUNDS]   WHAT: visits, slow or drop
 */

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CountingServer } from "../../../tests/browser/counting.mjs";
import { launch } from "../../../tests/browser/lib.mjs";
import { MemoryWatch } from "../../../tests/browser/processes.mjs";
import { openAndStart, watchTasks } from "./subjects.mjs";

/** @typedef {import("./subjects.mjs").Subject} Subject */
/** @typedef {import("puppeteer-core").Page} Page */

const [, , subjectsFile = "", what = "visits", rounds = "5"] = process.argv;
/** @type {Subject[]} */
const subjects = JSON.parse(fs.readFileSync(subjectsFile, "utf8"));

const SLOW_RATE = 50_000; // 400 kbit/s
const SLOW_DELAY_MS = 400;
const DROP_RATE = 1_000_000;
const DROP_MS = 5000;
const PATIENCE_MS = 60_000;
const REST_MS = 10_000;
const LONGEST_MS = 900_000;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (/** @type {object} */ fields) => console.log(JSON.stringify(fields));

/**
 * @param {Page} page
 * @param {number} timeout
 * @returns {Promise<{state: string, milliseconds: number} | null>} null when nothing came
 */
async function result(page, timeout) {
  const ready = () => Boolean(/** @type {any} */ (globalThis).result);
  const seen = await page.waitForFunction(ready, { timeout, polling: 50 }).catch(() => null);
  return seen && page.evaluate(() => /** @type {any} */ (globalThis).result);
}

/**
 * Opens a subject in a fresh profile, does the work, tidies up.
 * @param {Subject} subject
 * @param {(server: CountingServer, browser: any, base: string) => Promise<void>} work
 */
async function withSubject(subject, work) {
  const server = new CountingServer(subject.folder);
  const address = await server.start();
  const base = subject.file ? pathToFileURL(`${path.resolve(subject.folder)}/`).href : address;
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "lampkit-bench-"));
  const browser = await launch("chromium", { userDataDir: profile });
  try {
    await work(server, browser, base);
  } finally {
    await browser.close();
    await server.end();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * A first visit and a second one, each to its result; memory ten seconds after the first.
 * @param {Subject} subject
 */
function visits(subject) {
  return withSubject(subject, async (server, browser, base) => {
    const memory = new MemoryWatch(browser.process().pid);
    const load = os.loadavg()[0];
    for (const visit of ["cold", "warm"]) {
      server.reset();
      memory.peak = 0;
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(watchTasks);
      await openAndStart(page, base, subject);
      const seen = await result(page, PATIENCE_MS * 2);
      const { bytes, requests } = server;
      const { peak } = memory;
      await pause(REST_MS);
      const rss = memory.now();
      const task = await page.evaluate(() => /** @type {any} */ (globalThis).longestTask);
      say({ name: subject.name, visit, ...seen, bytes, requests, rss, peak, task, load });
      await page.close();
    }
    memory.stop();
  });
}

/**
 * One visit at 400 kbit/s and 400 ms.
 * @param {Subject} subject
 */
function slow(subject) {
  return withSubject(subject, async (server, browser, base) => {
    Object.assign(server, { rate: SLOW_RATE, delay: SLOW_DELAY_MS });
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST_MS);
    const begun = performance.now();
    await openAndStart(page, base, subject);
    const seen = await result(page, LONGEST_MS);
    const milliseconds = seen && performance.now() - begun;
    say({
      name: subject.name,
      visit: "slow",
      state: seen?.state,
      milliseconds,
      bytes: server.bytes,
    });
  });
}

/**
 * The line ends at half of the bytes and is back five seconds later; the reader does nothing.
 * @param {Subject} subject
 */
function drop(subject) {
  return withSubject(subject, async (server, browser, base) => {
    const whole = await bytesOf(subject);
    server.rate = DROP_RATE;
    const page = await browser.newPage();
    const half = new Promise((resolve) => {
      server.onBytes = () => server.bytes > whole / 2 && resolve(null);
    });
    await openAndStart(page, base, subject);
    await half;
    await server.cut();
    const atCut = server.bytes;
    const requests = server.requests;
    await pause(DROP_MS);
    await server.start();
    const begun = performance.now();
    const seen = await result(page, PATIENCE_MS);
    const fields = { state: seen?.state ?? "hangs", whole, again: server.bytes - whole, atCut };
    const after = { asked: server.requests - requests, milliseconds: performance.now() - begun };
    say({ name: subject.name, visit: "drop", ...fields, ...after });
  });
}

/** @param {Subject} subject */
async function bytesOf(subject) {
  let bytes = 0;
  await withSubject(subject, async (server, browser, base) => {
    const page = await browser.newPage();
    await openAndStart(page, base, subject);
    await result(page, PATIENCE_MS * 2);
    bytes = server.bytes;
  });
  return bytes;
}

if (what === "visits") {
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const subject of subjects) await visits(subject);
  }
} else {
  const online = subjects.filter(({ file }) => !file);
  // Slow visits wait for the line, not for the processor: they share the time.
  if (what === "slow") await Promise.all(online.map(slow));
  else for (const subject of online) await drop(subject);
}

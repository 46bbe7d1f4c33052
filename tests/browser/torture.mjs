/**
 * Loads Python over bad lines in real browsers, again and again: each session must end with a
 * working Python, and no chunk may reach the page twice beyond the one in flight.
 * Usage: node torture.mjs SITE_FOLDER FIRST_SEED COUNT [SESSIONS_AT_ONCE]
 *
 * A session follows from its seed: 32 kbit/s to 1.6 Mbit/s, pieces of files or only whole ones,
 * answers with and without their length; silences, outages, cuts at any byte of headers and bodies,
 * wrong bytes, errors of the server. Some sessions go on from yesterday (the power went out while
 * the line was still good), some are cancelled and started again, some pages are opened again.
 *
 * What is scaled: time. The line, its silences and outages, and the page's own pauses of a second
 * and more all run `scale` times as fast (at most 40), so that a session takes seconds. At the
 * slowest rates more of the chunks are there from yesterday. What is not: bytes, chunks, the code
 * of the page, the browsers. The line turns bad when Start is pressed: a page that does not open
 * is opened again by its reader.
 */

import assert from "node:assert/strict";
import path from "node:path";
import { BadLine, random } from "./bad-line.mjs";
import { LESSON, exercise, fill, goNear, launch, press, program, text } from "./lib.mjs";

const [, , folder = "", first = "1", count = "10", atOnce = "2"] = process.argv;
const SLUG = "rebuild-error";
const PACKS = 3_500_000; // a little less than Python takes; only to choose scale and share
const SCALES = { least: 20, most: 40 };
const WALL_S = 2;
const LIMIT_MS = 170_000; // the test tool gives up by itself after 180 s

/** @param {number} seed */
function planOf(seed) {
  const chance = random(seed * 7919);
  const rate = 4000 * 50 ** chance();
  const least = Math.max(0, 1 - (rate * SCALES.most * WALL_S) / PACKS);
  const share = Math.max(chance() < 0.5 ? 0 : chance() * 0.9, least);
  const scale = Math.min(
    SCALES.most,
    Math.max(SCALES.least, ((1 - share) * PACKS) / (rate * WALL_S)),
  );
  const ranges = chance() < 0.7;
  const between = (ranges ? 150_000 : 400_000) * 5 ** chance();
  const middle = chance();
  return {
    seed,
    rate,
    scale,
    share,
    ranges,
    between,
    lengths: chance() < 0.7,
    cancels: middle < 0.25,
    reopens: middle > 0.75,
    browser: seed % 10 === 7 ? "firefox" : "chromium",
  };
}

/** @param {number} scale the page's pauses run as fast as the line */
function hurry(scale) {
  const { setTimeout: wait } = globalThis;
  Object.assign(globalThis, {
    setTimeout: (work, ms = 0, ...rest) => wait(work, ms >= 1000 ? ms / scale : ms, ...rest),
  });
}

/** @typedef {{line: BadLine, plan: ReturnType<typeof planOf>, context: import("puppeteer-core").BrowserContext, base: string}} Session */

/** @param {Session} session */
async function openLesson({ context, base, plan }) {
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.evaluateOnNewDocument(hurry, plan.scale);
  await page.goto(`${base}en/${LESSON}/index.html`);
  await goNear(page, SLUG);
  return page;
}

/**
 * Waits until so many bytes of chunks have left.
 * @param {BadLine} line
 * @param {number} bytes
 */
async function untilSent(line, bytes) {
  const end = Date.now() + LIMIT_MS;
  while (line.sent < bytes && line.state !== "closed") {
    assert.ok(Date.now() < end, `${line.sent} of ${bytes} bytes were asked for`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The power goes out while the line is slow, but good; what has arrived is there tomorrow. @param {Session} session */
async function yesterday(session) {
  const { line, plan } = session;
  const page = await openLesson(session);
  line.turn("slow");
  await press(page, SLUG, "start");
  await untilSent(line, plan.share * PACKS);
  await powerCut(line, page);
}

/**
 * The line goes out, and a moment later the page.
 * @param {BadLine} line
 * @param {import("puppeteer-core").Page} page
 */
async function powerCut(line, page) {
  line.turn("dead");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.close();
  line.turn("good");
}

/**
 * In the middle of loading: cancels and starts again, or opens the page again.
 * @param {Session} session
 * @param {import("puppeteer-core").Page} page
 */
async function interrupt(session, page) {
  const { line, plan } = session;
  const enough = untilSent(line, line.sent + 300_000).then(() => true);
  const ended = waitState(page, ["ready", "error"]).then(() => false);
  ended.catch(() => undefined); // the page may be gone by then
  if (!(await Promise.race([enough, ended]))) return page;
  if (plan.cancels) {
    const cancelled = await page.evaluate((selector) => {
      const button = document.querySelector(`${selector} [data-action="cancel"]`);
      if (document.querySelector(selector)?.getAttribute("data-state") !== "loading") return false;
      if (button instanceof HTMLElement) button.click();
      return true;
    }, exercise(SLUG));
    if (!cancelled) return page;
    await waitState(page, ["idle", "ready"]);
    return page;
  }
  await powerCut(line, page);
  const again = await openLesson(session);
  line.turn("bad");
  return again;
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string[]} states any of these
 */
const waitState = (page, states) =>
  page.waitForSelector(states.map((one) => `${exercise(SLUG)}[data-state="${one}"]`).join(), {
    timeout: LIMIT_MS,
  });

/** @param {import("puppeteer-core").Page} page */
const stateOf = (page) => page.$eval(exercise(SLUG), (node) => node.getAttribute("data-state"));

/** @param {import("puppeteer-core").Page} page */
async function finish(page) {
  if ((await stateOf(page)) === "idle") await press(page, SLUG, "start");
  await waitState(page, ["ready", "error"]);
  assert.equal(await stateOf(page), "ready", await text(page, SLUG, "feedback"));
}

/** @param {Session} session */
async function today(session) {
  const { line, plan } = session;
  let page = await openLesson(session);
  line.turn("bad");
  await fill(page, SLUG, `print(6 * 7)  # ${plan.seed}`);
  await press(page, SLUG, "start");
  if (plan.cancels || plan.reopens) page = await interrupt(session, page);
  await finish(page);
  assert.ok((await program(page, SLUG)).includes(`# ${plan.seed}`), "what was typed is there");
  await press(page, SLUG, "run");
  await waitState(page, ["ready", "error"]);
  assert.match(await text(page, SLUG, "output"), /^42/);
}

/** What the reader of a session sees. @param {import("puppeteer-core").BrowserContext} context */
async function shown(context) {
  const pages = await context.pages();
  const texts = pages.map((page) => page.$eval(exercise(SLUG), (node) => node.innerText));
  return `\n${(await Promise.all(texts).catch(() => ["no page"])).join("\n")}`;
}

/** Good copies of chunks that came more than once. @param {BadLine} line */
const twice = (line) =>
  [...line.files]
    .filter(([name]) => name.includes("/packs/"))
    .reduce((sum, [, { whole }]) => sum + Math.max(0, whole - 1), 0);

/**
 * @param {Record<string, import("puppeteer-core").Browser>} browsers
 * @param {number} seed
 */
async function run(browsers, seed) {
  const plan = planOf(seed);
  const line = new BadLine(path.resolve(folder), plan);
  const context = await browsers[plan.browser].createBrowserContext();
  const base = await line.open();
  const start = Date.now();
  let reason = "";
  const session = { line, plan, context, base };
  try {
    if (plan.share > 0) await yesterday(session);
    await today(session);
    // Each time that a page was closed while it loaded, one chunk was in flight.
    const allowed = Number(plan.share > 0) + Number(plan.cancels || plan.reopens);
    assert.ok(twice(line) <= allowed, `${twice(line)} chunks came twice`);
  } catch (error) {
    reason = String(error instanceof Error ? error.stack : error);
    reason += await shown(context);
  } finally {
    await context.close().catch(() => undefined);
    line.close();
  }
  const facts = [
    `seed ${seed}`,
    plan.browser,
    `${Math.round((plan.rate * 8) / 1000)} kbit/s`,
    `time x${plan.scale.toFixed(0)}`,
    `${Math.round(plan.share * 100)} % from yesterday`,
    plan.ranges ? "parts" : "whole files",
    plan.cancels ? "cancelled" : plan.reopens ? "opened again" : "left alone",
    JSON.stringify(line.faults),
    `${twice(line)} twice`,
    `${((Date.now() - start) / 1000).toFixed(0)} s`,
  ];
  console.log(`${reason ? "FAILED" : "ok"}: ${facts.join(", ")}${reason && `\n${reason}`}`);
  return !reason;
}

const seeds = Array.from({ length: Number(count) }, (_, index) => Number(first) + index);
const names = new Set(seeds.map((seed) => planOf(seed).browser));
/** @type {Record<string, import("puppeteer-core").Browser>} */
const browsers = {};
for (const name of names) browsers[name] = await launch(name);
let good = 0;
const waiting = [...seeds];
await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const ended = await run(browsers, seed);
      good += Number(ended);
    }
  }),
);
for (const browser of Object.values(browsers)) await browser.close();
console.log(`${good} of ${seeds.length} sessions ended with a working Python.`);
process.exitCode = good === seeds.length ? 0 : 1;

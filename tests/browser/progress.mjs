/**
 * Several learners at one computer: names, a guest, the notebook line and the file, by keyboard,
 * with what is focused and what is announced.
 * Usage: node progress.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readerOf } from "./steps.mjs";
import { LESSON, assertClosed, exercise, fill, goNear, launch, openPage, program } from "./lib.mjs";

const [, , name = "chromium", base = ""] = process.argv;
const start = `${base}en/index.html`;
const lesson = `${base}en/${LESSON}/index.html`;
const ALL = "2800 0LY0"; // the line of all three exercises
const KEPT_MS = 600;

const browser = await launch(name);
const { page, log } = await openPage(browser);
const { textOf, focused, heard, wait, says, pressByKey } = await readerOf(page);

async function openWho() {
  await page.goto(start);
  await pressByKey(".kit-who summary");
  await page.waitForSelector(".kit-who[open] .kit-who__list button");
}

/**
 * @param {string} who
 * @param {RegExp} [picture] another one than the first that is free
 */
async function add(who, picture) {
  await pressByKey('.kit-who [data-action="add"]');
  await page.waitForSelector(".kit-who__form input:checked");
  if (picture) {
    await page.keyboard.press("ArrowDown");
    assert.match(await focused(), picture);
  }
  await page.keyboard.press("Tab");
  assert.match(await focused(), /^text: Name/);
  await page.keyboard.type(who);
  await page.keyboard.press("Enter");
  await heard(new RegExp(`This is the work of ${who}\\.`));
  assert.match(await focused(), new RegExp(who));
  assert.match(await textOf(".kit-who summary"), new RegExp(`Work of ${who}`));
}

/** @param {string} who */
async function choose(who) {
  await openWho();
  const buttons = await page.$$(".kit-who__list button");
  for (const button of buttons) {
    const label = await button.evaluate((node) => node.textContent ?? "");
    if (!label.startsWith(who)) continue;
    await button.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (own) =>
        document.querySelector('.kit-who [aria-pressed="true"]')?.textContent?.startsWith(own),
      {},
      who,
    );
    return;
  }
  assert.fail(`nobody is called ${who}`);
}

async function shownProgram() {
  await page.goto(lesson);
  await goNear(page, "rebuild-error");
  await wait(KEPT_MS);
  return program(page, "rebuild-error");
}

/** @param {string} text */
async function write(text) {
  await shownProgram();
  await fill(page, "rebuild-error", text);
  await wait(KEPT_MS);
}

async function twoLearners() {
  await write("print('before there were names')");
  await openWho();
  assert.match(await textOf(".kit-who summary"), /Who is working\?/);
  assert.match(await textOf(".kit-who__list"), /No name yet/);
  await add("Amina", /Leaf/);
  await says('[data-part="steps"]', /Begin with 0\.1/);
  assert.doesNotMatch(await shownProgram(), /before there were names/);
  await says("[data-who]", /Work of Amina/);
  await write("print('amina')");
  await openWho();
  await says('[data-part="steps"]', /Go on with exercise A of 1\.2/);
  await add("Ben");
  await says('[data-part="steps"]', /Begin with 0\.1/);
  await write("print('ben')");
  await choose("Amina");
  assert.match(await shownProgram(), /amina/);
  await choose("Ben");
  assert.match(await shownProgram(), /ben/);
  await choose("No name yet");
  assert.match(await shownProgram(), /before there were names/);
}

async function aGuest() {
  await choose("Guest");
  await heard(/You are a guest\. Your work is gone/);
  await write("print('guest')");
  await says("[data-who]", /Guest: nothing is kept/);
  assert.match(await shownProgram(), /guest/, "a guest's work lasts as long as the tab");
  const other = await openPage(browser);
  await other.page.goto(lesson);
  await goNear(other.page, "rebuild-error");
  await wait(KEPT_MS);
  assert.doesNotMatch(await program(other.page, "rebuild-error"), /guest/);
  await other.page.close();
  await page.bringToFront();
}

/** The file and the line come when the reader is near. */
async function showAlong() {
  await page.waitForSelector('[data-part="along"]');
  await page.$eval('[data-part="along"]', (part) => part.scrollIntoView());
  await page.waitForSelector(".kit-line__field");
}

/** @param {string} line */
async function typeLine(line) {
  await showAlong();
  await page.$eval(".kit-line__field", (field) => {
    /** @type {HTMLInputElement} */ (field).value = "";
  });
  await page.focus(".kit-line__field");
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
}

async function aLine() {
  await choose("Ben");
  await typeLine(ALL.replace("Y", "X"));
  await heard(/Look at group 2: does your notebook say 0LY0\?/);
  await typeLine("280");
  await heard(/3 letters/);
  await typeLine(ALL.toLowerCase());
  await heard(/It brings 3 passed exercises/);
  assert.match(await focused(), /^text: Type a line/);
  await says("[data-progress]", /all 3 exercises passed/);
  assert.equal((await textOf(".kit-line")).replace(/\s/g, ""), ALL.replace(" ", ""));
}

async function aFile() {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      void blob.text().then((text) => (document.body.dataset["saved"] = text));
      return make.call(URL, blob);
    };
  });
  await pressByKey('[data-action="save"]');
  await heard(/Saved as lampkit-\w+-\d{4}-\d\d-\d\d\.json/);
  await page.waitForSelector("body[data-saved]");
  const text = await page.$eval("body", (body) => body.dataset["saved"] ?? "");
  assert.equal(JSON.parse(text).learner.name, "Ben");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lampkit-"));
  const file = path.join(folder, "ben.json");
  fs.writeFileSync(file, text);

  await openWho();
  await pressByKey('.kit-who [data-action="delete"]');
  assert.equal(await focused(), "button: No, keep it");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await heard(/The work of Ben is deleted/);
  assert.equal(await focused(), "button: Add a learner");
  assert.doesNotMatch(await textOf(".kit-who__list"), /Ben/);

  await showAlong();
  const field = await page.$('input[type="file"]');
  await field?.uploadFile(file);
  await heard(/Work of Ben\. The file holds work on 3 exercises; passed: 3/);
  assert.match(await focused(), /^button: Add it to the work/);
  await pressByKey('[data-action="add-new"]');
  await heard(/Nothing that was here is lost/);
  fs.rmSync(folder, { recursive: true });
  assert.match(await textOf(".kit-who summary"), /Work of Ben/);
  await says("[data-progress]", /all 3 exercises passed/);
  assert.match(await shownProgram(), /ben/);
}

try {
  await twoLearners();
  await aGuest();
  await aLine();
  await aFile();
  assertClosed(log, base);
} finally {
  await browser.close();
}

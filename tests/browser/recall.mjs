/**
 * The look-back questions on another day, and a teacher's class list, by keyboard, with what is
 * focused and what is announced.
 * Usage: node recall.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import { readerOf } from "./steps.mjs";
import { assertClosed, launch, openPage } from "./lib.mjs";

const [, , name = "chromium", base = ""] = process.argv;
const start = `${base}en/index.html`;
const ALL = "2800 0LY0"; // the line of all three exercises
const KEPT_MS = 600;

const browser = await launch(name);
const { page, log } = await openPage(browser);
const { textOf, focused, heard, wait, says, pressByKey } = await readerOf(page);

/** The exercises are passed today, by a line. */
async function passAll() {
  await page.goto(start);
  await page.$eval('[data-part="along"]', (part) => part.scrollIntoView());
  await page.waitForSelector(".kit-line__field");
  await page.focus(".kit-line__field");
  await page.keyboard.type(ALL);
  await page.keyboard.press("Enter");
  await heard(/It brings 3 passed exercises/);
}

/** The page lives in another time: so many days later. @param {number} days */
const later = (days) =>
  page.evaluateOnNewDocument(
    (shift) => {
      const Real = Date;
      globalThis.Date = /** @type {any} */ (
        class extends Real {
          /** @param {any[]} values */
          constructor(...values) {
            super(...(values.length ? /** @type {[any]} */ (values) : [Real.now() + shift]));
          }
        }
      );
    },
    days * 24 * 3600 * 1000,
  );

async function lookBack() {
  await page.goto(start);
  await page.waitForSelector("[data-progress]");
  assert.equal(
    (await page.$$('[data-step="look-back"]')).length,
    0,
    "nothing returns on the same day",
  );
  const shift = await later(1);
  await page.goto(start);
  await says('[data-step="look-back"]', /Look back: 4 questions from 1\.2/);
  await pressByKey('[data-step="look-back"] a');
  await page.waitForSelector("[data-recall] fieldset:not([hidden])");
  await heard(/Question 1 of 4/);
  await pressByKey('fieldset:not([hidden]) [data-action="check"]');
  await heard(/Choose an answer first/);
  for (let question = 1; question <= 4; question += 1) {
    if (question > 1) assert.ok(await page.$("fieldset:not([hidden]) input:first-child:focus"));
    if (question > 1) await heard(new RegExp(`Question ${question} of 4`));
    await page.focus("fieldset:not([hidden]) input");
    await page.keyboard.press(" ");
    await pressByKey('fieldset:not([hidden]) [data-action="check"]');
    await heard(/Right\.|Not right\..+Right:/);
    assert.equal(await focused(), "button: Check my answer", "the focus stays");
    await pressByKey('fieldset:not([hidden]) [data-action="next"]');
  }
  await heard(/Finished: \d of 4 questions right/);
  assert.equal(await focused(), "link: Back to the start");
  await wait(KEPT_MS);
  await page.keyboard.press("Enter");
  await says('[data-step="look-back"]', /Look back: 2 questions/);
  await page.removeScriptToEvaluateOnNewDocument(shift.identifier);
}

async function classList() {
  await page.goto(`${base}en/class.html`);
  await page.waitForSelector('[data-part="class"] input');
  const [who, line] = [".kit-class__form [dir=auto]", ".kit-class__form [dir=ltr]"];
  const put = async (/** @type {string} */ own, /** @type {string} */ letters) => {
    await page.focus(who);
    await page.keyboard.type(own);
    await page.keyboard.press("Tab");
    await page.keyboard.type(letters);
    await page.keyboard.press("Enter");
  };
  for (let learner = 1; learner <= 30; learner += 1) {
    await put(`Learner ${learner}`, learner % 2 ? ALL : "2600 0R9K");
    await heard(new RegExp(`Learner ${learner} is in the list: ${learner % 2 ? 3 : 2} exercises`));
    assert.match(await focused(), /^text: Name/);
  }
  await put("Wrong", "2600 0R9L");
  await heard(/Look at group 2: does your notebook say 0R9K\?/);
  assert.ok(await page.$(`${line}:focus`));
  await page.reload();
  await page.waitForSelector(".kit-class");
  assert.equal((await page.$$(".kit-class tbody tr")).length, 30);
  assert.match(await textOf('[data-part="class"]'), /exercise B: passed by 15 of 30 learners/);
  await pressByKey('[data-action="delete"]');
  assert.equal(await focused(), "button: No, keep it");
  await pressByKey('[data-action="sure"]');
  await heard(/The list is deleted/);
  assert.equal(await page.$(".kit-class"), null);
}

try {
  await passAll();
  await lookBack();
  await classList();
  assertClosed(log, base);
} finally {
  await browser.close();
}

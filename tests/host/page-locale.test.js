/**
 * An exercise on a page in another language. In Chromium, opened by file://.
 */

import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { at, button, message, perform, press, startPython, state, text } from "./page/actions.js";
import { openHarness } from "./page/harness.js";

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

const arabic = () => harness.open(undefined, "page-ar.html");

/** The worked answer of an exercise. */
async function workedAnswer(/** @type {import("puppeteer-core").Page} */ page, name = "first") {
  const section = `[data-exercise="lesson/${name}"]`;
  await page.click(`${section} [data-action="hint"]`);
  await page.click(`${section} [data-action="hint"]`);
  await page.click(`${section} [data-action="answer"]`);
  await page.waitForSelector(`${section} .kit-answer`);
  return text(page, `${section} .kit-answer pre`);
}

test("words of the page come from its language, counts in their plural form", async () => {
  const page = await arabic();
  assert.equal(await text(page, button("hint")), "تلميحان");
  await page.click(button("hint"));
  assert.equal(await text(page, button("hint")), "تلميح واحد");
  assert.equal(await text(page, at(".kit-exercise__note")), "Hint 1 of 2 is open below.");
  await page.focus(at('[data-part="code"]'));
  await press(page, "Control", "Enter");
  assert.equal(await text(page, at(".kit-exercise__note")), "ابدأ Python أولا.");
});

test("a translation that lost its field is shown in English", async () => {
  const page = await startPython(await arabic());
  await page.focus(at('[data-part="code"]'));
  await press(page, "Control", "a");
  await page.keyboard.sendCharacter("loop");
  await page.click(button("run"));
  await state(page, "running");
  assert.equal(
    await text(page, at(".kit-exercise__note")),
    "Your program is running. Stop ends it.",
  );
});

test("the worked answer has the language's comments where it has some", async () => {
  const page = await arabic();
  assert.match((await workedAnswer(page)) ?? "", /begin \+ 1 {2}# زد واحدا/);
  assert.match((await workedAnswer(page, "second")) ?? "", /begin \+ 1$/);
  assert.doesNotMatch((await workedAnswer(await harness.open())) ?? "", /#/);
});

test("without the language's file the worked answer is the English one", async () => {
  const file = path.join(harness.folder, "locale-ar.js");
  await rename(file, `${file}.away`);
  try {
    assert.match((await workedAnswer(await arabic())) ?? "", /begin \+ 1$/);
  } finally {
    await rename(`${file}.away`, file);
  }
});

test("program and output run from left to right, messages as their text does", async () => {
  const page = await startPython(await arabic());
  await perform(page, "print", "run", "ready");
  const directions = (/** @type {string} */ selector) =>
    page.$$eval(at(selector), (all) => [
      ...new Set(all.map((one) => getComputedStyle(one).direction)),
    ]);
  assert.deepEqual(await directions(".cm-content"), ["ltr"]);
  assert.deepEqual(await directions('[data-part="output"] pre'), ["ltr"]);
  await perform(page, "wrong", "check", "failed");
  assert.equal(await message(page), "signed-mean");
  assert.deepEqual(await directions('[data-part="feedback"] p:not(.kit-feedback__title)'), ["ltr"]);
  assert.deepEqual(await directions('[data-part="feedback"]'), ["rtl"]);
});

/**
 * What is kept of the learner's work, and the help that is offered. In Chromium, opened by file://, under the page's own policy;
 * page/fake-python.js stands in for Python: the program's first word says how it ends.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, button, fill, perform, program, startPython, text } from "./page/actions.js";
import { openHarness } from "./page/harness.js";

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

test("what the learner wrote is kept over a reload, and Start again can be undone", async () => {
  const page = await startPython(await harness.open());
  await fill(page, "x = 1\ny = 2");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("textarea")?.value.startsWith("x = 1"));
  await page.click(button("reset"));
  assert.equal(await program(page), "begin = 1\n");
  await page.reload();
  await page.waitForSelector(`${button("undo")}:not([hidden])`);
  await page.click(button("undo"));
  assert.equal(await program(page), "x = 1\ny = 2");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("textarea")?.value.startsWith("x = 1"));
});

test("what another tab wrote is said where Undo brings it back, and only there", async () => {
  for (const [other, said] of [
    ["theirs = 1", "This program was changed in another tab too. Undo shows that one here."],
    ["begin = 1\n", ""],
    ["mine = 1", ""],
  ]) {
    const page = await startPython(await harness.open());
    await page.evaluate((code) => {
      const kept = { code, changed: "2026-01-01T00:00:00.000Z" };
      localStorage.setItem("answer/lesson/first", JSON.stringify(kept));
    }, other);
    await fill(page, "mine = 1");
    await page.waitForFunction(
      () => JSON.parse(localStorage.getItem("answer/lesson/first") ?? "{}").code === "mine = 1",
    );
    assert.equal(await text(page, at(".kit-exercise__note")), said);
    assert.equal(await page.$eval(button("undo"), (undo) => undo.hidden), said === "");
    if (!said) continue;
    await page.click(button("undo"));
    assert.equal(await program(page), other);
  }
});

test("both hints, then the worked answer, leave the learner's program alone", async () => {
  const page = await harness.open();
  const visible = () =>
    page.$$eval(at("details[data-part=hint]"), (all) =>
      all.map((hint) => hint.open && !hint.hidden),
    );
  assert.deepEqual(await visible(), [false, false]);
  await page.click(button("hint"));
  assert.deepEqual(await visible(), [true, false]);
  assert.equal(await text(page, button("hint")), "Hint (1 left)");
  await page.click(button("hint"));
  await page.click(button("answer"));
  await page.waitForSelector(at(".kit-answer"));
  assert.match(
    (await text(page, at(".kit-answer"))) ?? "",
    /Which line does the work\? .* line 2: answer = begin \+ 1/,
  );
  assert.equal(await program(page), "begin = 1\n");
});

test("after three failed checks a guess is asked, kept and shown again, never forced", async () => {
  const page = await startPython(await harness.open());
  for (const code of ["wrong 1", "wrong 2", "wrong 3"])
    await perform(page, code, "check", "failed");
  assert.equal(await page.$eval(button("answer"), (answer) => answer.hidden), false);
  await page.type(at(".kit-guess__input"), "a smaller number");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() =>
    document.body.innerText.includes("You expected: a smaller number"),
  );
  const kept = await page.evaluate(
    () => JSON.parse(localStorage.getItem("guess/lesson/first") ?? "{}").guess,
  );
  assert.equal(kept, "a smaller number");
  await perform(page, "right", "check", "passed");
});

/**
 * How an exercise gets its Python and its editor. In Chromium, opened by file://, under the page's own policy;
 * page/fake-python.js stands in for Python: the program's first word says how it ends.
 */

import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { at, button, perform, press, program, startPython, state, text } from "./page/actions.js";
import { openHarness, untilNear } from "./page/harness.js";

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

test("before Python the page says the cost, and nothing dead can be pressed", async () => {
  const page = await harness.open();
  assert.match((await text(page, at('[data-part="cost"]'))) ?? "", /Nothing is downloaded/);
  const disabled = await page.$$eval(at("button:disabled"), (all) =>
    all.map((one) => one.dataset.action),
  );
  assert.deepEqual(disabled, ["run", "check", "stop"]);
  await page.focus(at('[data-part="code"]'));
  await press(page, "Control", "Enter");
  assert.equal(await text(page, at(".kit-exercise__note")), "Start Python first.");
});

test("while Python loads both exercises show bytes, then both are ready", async () => {
  const page = await harness.open(() => {
    globalThis.fakeWait = true;
  });
  await page.click(button("start"));
  const states = () => page.$$eval("[data-exercise]", (all) => all.map((one) => one.dataset.state));
  assert.deepEqual(await states(), ["loading", "loading"]);
  await page.waitForFunction(() => document.body.innerText.includes("3.1 of 8.1 MB"));
  await page.evaluate(() => globalThis.fakeArrival());
  await state(page, "ready");
  assert.deepEqual(await states(), ["ready", "ready"]);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.action), "run");
});

test("Cancel ends the loading, the focus goes to Start, and Start goes on", async () => {
  const page = await harness.open(() => {
    globalThis.fakeWait = true;
  });
  await page.click(button("start"));
  await page.waitForFunction(() => document.body.innerText.includes("3.1 of 8.1 MB"));
  await page.focus(button("cancel"));
  await page.keyboard.press("Enter");
  await state(page, "idle");
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.action), "start");
  assert.equal(await text(page, at('[data-part="feedback"]')), "");
  await page.evaluate(() => {
    globalThis.fakeWait = false;
  });
  await page.click(button("start"));
  await state(page, "ready");
});

test("a line that is gone is read out once, where Start was pressed", async () => {
  const page = await harness.open(() => {
    globalThis.fakeWait = true;
    globalThis.fakeDrop = true;
  });
  await page.click(button("start"));
  await page.waitForFunction(() => document.body.innerText.includes("The line is gone."));
  const notes = await page.$$eval('.kit-exercise__note[role="status"]', (all) =>
    all.map((note) => note.textContent),
  );
  assert.deepEqual(notes, ["The line is gone.", ""]);
  await page.evaluate(() => globalThis.fakeArrival());
  await state(page, "ready");
  assert.equal(await text(page, at(".kit-exercise__note")), "");
});

test("after Cancel nothing is said any more of a line that is gone", async () => {
  const page = await harness.open(() => {
    globalThis.fakeWait = true;
    globalThis.fakeDrop = true;
  });
  await page.click(button("start"));
  await page.waitForFunction(() => document.body.innerText.includes("The line is gone."));
  await page.click(button("cancel"));
  await state(page, "idle");
  assert.equal(await text(page, at(".kit-exercise__note")), "");
});

test("a reader who saves data keeps the textarea, and is told so", async () => {
  const page = await harness.open(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.click(button("start"));
  await state(page, "ready");
  await perform(page, "right", "check", "passed");
  assert.equal(await page.$(at(".cm-content")), null);
});

test("the editor takes over text, selection and undo, and is the only code part", async () => {
  const page = await harness.open();
  await page.focus(at("textarea"));
  await page.keyboard.type("first ");
  await new Promise((resolve) => setTimeout(resolve, 600));
  await page.keyboard.type("second ");
  await page.$eval(button("start"), (start) => start.click());
  await page.waitForSelector(at(".cm-content"));
  await page.keyboard.type("third ");
  assert.equal(await program(page), "first second third begin = 1\n");
  assert.equal(await page.$$eval(at('[data-part="code"]'), (all) => all.length), 1);
  await press(page, "Control", "z");
  await press(page, "Control", "z");
  assert.equal(await program(page), "first begin = 1\n");
});

test("without the editor's file the textarea stays and the exercise works", async () => {
  const file = path.join(harness.folder, "editor.js");
  await rename(file, `${file}.away`);
  try {
    const page = await harness.open();
    await page.click(button("start"));
    await state(page, "ready");
    await perform(page, "right", "check", "passed");
    assert.equal(await page.$(at(".cm-content")), null);
  } finally {
    await rename(`${file}.away`, file);
  }
});

test("when Python does not start its sentence is shown, and Start works again", async () => {
  const page = await harness.open(() => {
    globalThis.fakeFailure = "The file _kit/x is missing.";
  });
  await page.click(button("start"));
  await state(page, "error");
  assert.match((await text(page, at('[data-part="feedback"]'))) ?? "", /_kit\/x is missing/);
  assert.equal(
    await page.$eval('[data-exercise="lesson/second"]', (other) => other.dataset.state),
    "idle",
  );
  await page.evaluate(() => {
    globalThis.fakeFailure = "";
  });
  await page.click(button("start"));
  await state(page, "ready");
});

test("below the floor a sentence names the browsers and nothing starts", async () => {
  const page = await harness.open(() => {
    delete globalThis.DecompressionStream;
  });
  assert.match(
    (await text(page, at('[data-part="cost"]'))) ?? "",
    /Chrome 97, Firefox 113 or Safari 16\.4/,
  );
  assert.equal(await page.$eval(button("start"), (start) => start.hidden), true);
});

test("a part that does not start is reported and leaves the others working", async () => {
  const page = await harness.open();
  /** @type {string[]} */
  const reported = [];
  page.on("console", (entry) => reported.push(entry.text()));
  await page.reload();
  await untilNear(page);
  await page.click(button("start"));
  await state(page, "ready");
  const others = reported.filter((entry) => !entry.includes("A part of this page did not start"));
  assert.equal(new Set(reported).size, 2); // those of the first opening may come late
  assert.deepEqual(others, []);
});

test("nothing moves when the editor takes the textarea's place and Python is ready", async () => {
  const page = await harness.open();
  const topOf = () =>
    page.$eval(button("run"), (run) => {
      const [inner, outer] = [run, run.closest("section")].map((one) =>
        one.getBoundingClientRect(),
      );
      return Math.round(inner.top - outer.top);
    });
  const before = await topOf();
  await startPython(page);
  assert.ok(Math.abs((await topOf()) - before) <= 1);
});

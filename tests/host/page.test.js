/**
 * The components in Chromium, opened by file://, under the page's own policy; Python is stood in
 * for by page/fake-python.js, where the program's first word says how it ends.
 */

import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { openHarness } from "./page/harness.js";

const FIRST = '[data-exercise="lesson/first"]';

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

/** @typedef {import("puppeteer-core").Page} Page */

const at = (/** @type {string} */ rest) => `${FIRST} ${rest}`;
const button = (/** @type {string} */ action) => at(`[data-action="${action}"]`);

/** @param {Page} page @param {string} selector */
const text = (page, selector) => page.$eval(selector, (found) => found.textContent);

/** @param {Page} page @param {string} state */
const state = (page, state) =>
  page.waitForSelector(`${FIRST}[data-state="${state}"]`, { timeout: 5000 });

/** @param {Page} page */
const message = (page) =>
  page.$eval(at('[data-part="feedback"]'), (found) => found.dataset.message);

/** The program, in textarea and editor alike. @param {Page} page */
const program = (page) =>
  page.$eval(at('[data-part="code"]'), (code) =>
    code instanceof HTMLTextAreaElement
      ? code.value
      : [...code.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );

/** @param {Page} page @param {string} code */
async function fill(page, code) {
  await page.focus(at('[data-part="code"]'));
  await press(page, "Control", "a");
  await page.keyboard.sendCharacter(code);
}

/**
 * Presses the last key while the others are held.
 * @param {Page} page
 * @param {import("puppeteer-core").KeyInput[]} keys
 */
async function press(page, ...keys) {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys[keys.length - 1]);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

async function started() {
  const page = await harness.open();
  await page.click(button("start"));
  await state(page, "ready");
  await page.waitForSelector(at(".cm-content"));
  return page;
}

/** @param {Page} page @param {string} code @param {"run" | "check"} action @param {string} end */
async function perform(page, code, action, end) {
  await fill(page, code);
  await page.click(button(action));
  await state(page, end);
}

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
    globalThis.fakeDelay = 300;
  });
  await page.click(button("start"));
  const states = () => page.$$eval("[data-exercise]", (all) => all.map((one) => one.dataset.state));
  assert.deepEqual(await states(), ["loading", "loading"]);
  await page.waitForFunction(() => document.body.innerText.includes("3.1 of 8.1 MB"));
  await state(page, "ready");
  assert.deepEqual(await states(), ["ready", "ready"]);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.action), "run");
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

test("output is text, errors carry a word, and too much is cut", async () => {
  const page = await started();
  await perform(page, "print", "run", "ready");
  const output = at('[data-part="output"]');
  assert.equal(
    await page.$eval(output, (area) => area.innerText.replace(/\n+/g, "|")),
    "one|two|Error output|<b>careful</b>|",
  );
  assert.equal(await page.$eval(output, (area) => area.getAttribute("aria-busy")), "false");
  await perform(page, "flood", "run", "ready");
  assert.match((await text(page, output)) ?? "", /The output is cut here/);
  assert.equal(((await text(page, `${output} pre`)) ?? "").length, 100_000);
});

test("a hostile figure is drawn without what can run, load or restyle", async () => {
  const page = await started();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" onload="globalThis.hit=1">
    <rect width="1" height="1" fill="#222" style="position:fixed" class="kit-ink" id="x"/>
    <rect fill="url(#x)"/><script>globalThis.hit=1</script><image href="x.png"/>
    <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">hi</p></foreignObject>
    <a href="javascript:1"><text>x</text></a><text x="1">label</text></svg>`;
  await perform(page, `draw ${svg}`, "run", "ready");
  const drawn = await page.$eval(at("figure svg"), (found) =>
    found.outerHTML.replace(/\s*\n\s*/g, ""),
  );
  assert.equal(
    drawn,
    '<svg viewBox="0 0 2 2" role="img" aria-label="A drawing">' +
      '<rect width="1" height="1" fill="#222" class="kit-ink"></rect><rect></rect>' +
      '<text x="1">label</text></svg>',
  );
  assert.equal(await page.evaluate(() => globalThis.hit), undefined);
  assert.match((await text(page, at("figure details"))) ?? "", /A dark square\./);
  await perform(page, "draw <svg", "run", "ready");
  assert.match((await text(page, at("figure"))) ?? "", /could not be shown/);
});

test("passed and failed come only when the feedback is in the page", async () => {
  const page = await started();
  await page.$eval(FIRST, (section) => {
    globalThis.seen = [];
    new MutationObserver(() => {
      const { message } = section.querySelector('[data-part="feedback"]').dataset;
      globalThis.seen.push([section.dataset.state, message]);
    }).observe(section, { attributeFilter: ["data-state"] });
  });
  await perform(page, "wrong", "check", "failed");
  await perform(page, "error", "check", "error");
  await perform(page, "right", "check", "passed");
  assert.deepEqual(
    (await page.evaluate(() => globalThis.seen)).filter(([name]) => name !== "running"),
    [
      ["failed", "signed-mean"],
      ["error", "kit.raised"],
      ["passed", "right"],
    ],
  );
  assert.match((await text(page, at('[data-part="feedback"]'))) ?? "", /^✓ Right/);
  assert.equal(
    await page.$eval(at("[data-part=feedback] a"), (link) => link.getAttribute("href")),
    "#second-title",
  );
  assert.deepEqual(await page.evaluate(() => globalThis.fakeChecked), {
    lesson: "lesson",
    slug: "first",
    check: "check source",
  });
  await page.reload();
  assert.equal(await text(page, at(".kit-exercise__passed")), "✓ Passed before");
  assert.equal(await page.$eval(FIRST, (section) => section.dataset.state), "idle");
  assert.match(
    (await text(page, '[data-progress="lesson"]')) ?? "",
    /1 of 2 exercises passed\. Go on/,
  );
});

test("Stop ends an endless program, and the next one runs behind it", async () => {
  const page = await started();
  await fill(page, "loop");
  await page.click(button("run"));
  await state(page, "running");
  await page.click(button("stop"));
  await state(page, "stopped");
  assert.equal(await message(page), "stopped");
  await perform(page, "wrong", "check", "failed");
});

test("keyboard: Ctrl+Enter runs, Shift+Ctrl+Enter checks, Tab leaves the editor", async () => {
  const page = await started();
  await fill(page, "print");
  await press(page, "Control", "Enter");
  await page.waitForFunction(() => document.body.innerText.includes("Error output"));
  await fill(page, "wrong");
  await press(page, "Shift", "Control", "Enter");
  await state(page, "failed");
  assert.equal(await program(page), "wrong");
  await press(page, "Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.action), "run");
});

test("what the learner wrote is kept over a reload, and Start again can be undone", async () => {
  const page = await started();
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
  assert.match(
    (await text(page, at(".kit-answer"))) ?? "",
    /why line 2 is needed: answer = begin \+ 1/,
  );
  assert.equal(await program(page), "begin = 1\n");
});

test("after three failed checks a guess is asked, kept and shown again, never forced", async () => {
  const page = await started();
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
    /Chrome 96, Firefox 113 or Safari 16\.4/,
  );
  assert.equal(await page.$eval(button("start"), (start) => start.hidden), true);
});

test("a second exercise waits for the first; Stop ends only its own program", async () => {
  const page = await started();
  const second = '[data-exercise="lesson/second"]';
  await fill(page, "loop");
  await page.click(button("run"));
  await page.click(`${second} [data-action="run"]`);
  assert.match((await text(page, `${second} .kit-exercise__note`)) ?? "", /another exercise first/);
  await page.click(`${second} [data-action="stop"]`);
  await page.waitForSelector(`${second}[data-state="stopped"]`);
  assert.equal(await page.$eval(FIRST, (section) => section.dataset.state), "running");
});

test("a part that does not start is reported and leaves the others working", async () => {
  const page = await harness.open();
  /** @type {string[]} */
  const reported = [];
  page.on("console", (entry) => reported.push(entry.text()));
  await page.reload();
  await page.click(button("start"));
  await state(page, "ready");
  const others = reported.filter((entry) => !entry.includes("A part of this page did not start"));
  assert.equal(reported.length, 2);
  assert.deepEqual(others, []);
});

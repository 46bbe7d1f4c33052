/**
 * Running and checking programs. In Chromium, opened by file://, under the page's own policy;
 * page/fake-python.js stands in for Python: the program's first word says how it ends.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  FIRST,
  at,
  button,
  fill,
  message,
  perform,
  press,
  program,
  startPython,
  state,
  text,
} from "./page/actions.js";
import { openHarness, untilNear } from "./page/harness.js";

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

test("output is text, errors carry a word, and too much is cut", async () => {
  const page = await startPython(await harness.open());
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
  const page = await startPython(await harness.open());
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

test("a graph is one stop of the keyboard, and arrow keys walk along its lines", async () => {
  const page = await startPython(await harness.open());
  let x = 0;
  const part = (label, to) =>
    `<g tabindex="0" role="img" class="kit-node" aria-label="${label}"${to && ` data-to="${to}"`}>` +
    `<desc>What ${label} does.</desc><rect x="${(x += 20)}" width="9" height="9"/></g>`;
  const parts = part("first", "1 2") + part("second", "3") + part("third", "3") + part("last", "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="kit-graph">${parts}</svg>`;
  await perform(page, `draw ${svg}`, "run", "ready");
  const graph = at(".kit-graph");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const told = () => text(page, at(".kit-graph__told"));
  assert.equal(await page.$eval(graph, (found) => found.getAttribute("role")), "group");
  assert.equal((await page.$$(`${graph} [tabindex="0"]`)).length, 1);
  assert.equal((await page.$$(`${graph} desc`)).length, 0);
  assert.match((await told()) ?? "", /Enter tells about a part/);
  await page.$eval(`${graph} [tabindex="0"]`, (found) => found.focus());
  for (const [key, label] of [
    ["ArrowDown", "second"],
    ["ArrowRight", "third"],
    ["ArrowDown", "last"],
    ["ArrowUp", "second"],
    ["Home", "first"],
    ["End", "last"],
  ]) {
    await page.keyboard.press(key);
    assert.equal(await focused(), label);
  }
  await page.keyboard.press("Enter");
  assert.equal(await told(), "last What last does.");
  assert.equal((await page.$$(`${graph} [tabindex="0"]`)).length, 1);
  await (await page.$(`${graph} g:nth-of-type(2)`))?.click();
  assert.equal(await told(), "second What second does.");
  assert.equal(await focused(), "second");
});

test("passed and failed come only when the feedback is in the page", async () => {
  const page = await startPython(await harness.open());
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
  assert.match((await text(page, at('[data-part="feedback"]'))) ?? "", /^✓ Passed/);
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
  await untilNear(page);
  assert.equal(await text(page, at(".kit-exercise__passed")), "✓ Passed before");
  assert.equal(await page.$eval(FIRST, (section) => section.dataset.state), "idle");
  assert.match(
    (await text(page, '[data-progress="lesson"]')) ?? "",
    /1 of 2 exercises passed\. Go on/,
  );
});

test("Stop ends an endless program, and the next one runs behind it", async () => {
  const page = await startPython(await harness.open());
  await fill(page, "loop");
  await page.click(button("run"));
  await state(page, "running");
  await page.click(button("stop"));
  await state(page, "stopped");
  assert.equal(await message(page), "stopped");
  await perform(page, "wrong", "check", "failed");
});

test("keyboard: Ctrl+Enter runs, Shift+Ctrl+Enter checks, Tab leaves the editor", async () => {
  const page = await startPython(await harness.open());
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

test("a second exercise waits for the first; Stop ends only its own program", async () => {
  const page = await startPython(await harness.open());
  const second = '[data-exercise="lesson/second"]';
  await fill(page, "loop");
  await page.click(button("run"));
  await page.click(`${second} [data-action="run"]`);
  assert.match((await text(page, `${second} .kit-exercise__note`)) ?? "", /another exercise first/);
  await page.click(`${second} [data-action="stop"]`);
  await page.waitForSelector(`${second}[data-state="stopped"]`);
  assert.equal(await page.$eval(FIRST, (section) => section.dataset.state), "running");
});

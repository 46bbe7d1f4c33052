/**
 * Figures of programs: read point by point by keyboard, their table, and saving them. In Chromium,
 * opened by file://, under the page's own policy.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { at, perform, startPython, text } from "./page/actions.js";
import { openHarness } from "./page/harness.js";

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const TABLE = JSON.stringify([
  ["epoch", "training", "test"],
  ["0", "3", "4"],
  ["1", "2", "2.5"],
]);
const MARK = (/** @type {string} */ cell, /** @type {number} */ x) =>
  `<circle class="kit-point" data-cell="${cell}" cx="${x}" cy="20" r="0"/>`;
const CHART = `draw <svg xmlns="http://www.w3.org/2000/svg" class="kit-chart" direction="ltr"
 viewBox="0 0 100 40" width="100" height="40"><path d="M0 0H100" stroke="currentColor"
 stroke-dasharray="8 4"/>${MARK("0 1", 10)}${MARK("1 1", 90)}${MARK("0 2", 10)}${MARK("1 2", 90)}
 <image x="1" y="1" width="9" height="9" href="data:image/png;base64,${PNG}"/></svg>
table ${TABLE}`;

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

/** @param {string} [program] */
async function drawn(program = CHART) {
  const page = await startPython(await harness.open());
  await perform(page, program, "run", "ready");
  return page;
}

test("a chart is read point by point, series by series", async () => {
  const page = await drawn();
  const slider = at('.kit-walk input[type="range"]');
  const said = () =>
    page.evaluate(() => [
      document.activeElement?.tagName,
      document.activeElement?.getAttribute("aria-valuetext"),
    ]);
  const frame = () =>
    page.$eval(at(".kit-walk__frame"), (found) => [
      found.getAttribute("x"),
      found.getAttribute("width"),
    ]);
  assert.equal(await page.$(at(".kit-walk__frame")), null);
  await page.focus(slider);
  assert.deepEqual(await said(), ["INPUT", "epoch 0, training 3"]);
  assert.deepEqual(await frame(), ["3", "14"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await said(), ["INPUT", "epoch 1, training 2"]);
  assert.equal(await text(page, at(".kit-walk__told")), "epoch 1, training 2");
  assert.deepEqual(await frame(), ["83", "14"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await said(), ["INPUT", "epoch 1, training 2"]);
  await page.keyboard.press("Home");
  assert.deepEqual(await said(), ["INPUT", "epoch 0, training 3"]);
  await page.select(at(".kit-walk select"), "1");
  assert.equal(await text(page, at(".kit-walk__told")), "epoch 0, test 4");
  const labels = await page.$$eval(at(".kit-walk label"), (all) =>
    all.map((label) => label.firstChild?.textContent),
  );
  assert.deepEqual(labels, ["Series", "Point by point"]);
});

test("a chart's numbers stand in a table that the keyboard can scroll", async () => {
  const page = await drawn();
  await page.click(at("figure summary"));
  const rows = await page.$eval(at("figure table"), (table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.tagName + cell.innerText)),
  );
  assert.deepEqual(rows, [
    ["THepoch", "THtraining", "THtest"],
    ["TH0", "TD3", "TD4"],
    ["TH1", "TD2", "TD2.5"],
  ]);
  assert.equal(await page.$eval(at(".kit-table"), (frame) => frame.tabIndex), 0);
});

test("a drawing without points has no slider and no table", async () => {
  const page = await drawn('draw <svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>');
  assert.equal(await page.$(at(".kit-walk")), null);
  assert.equal(await page.$(at("figure table")), null);
});

test("a figure is saved as SVG and as PNG, dark on light in every scheme", async () => {
  const page = await drawn();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.evaluate(() => {
    globalThis.saved = [];
    HTMLAnchorElement.prototype.click = function () {
      globalThis.saved.push(fetchBlob(this.href).then((blob) => [this.download, blob]));
    };
    const kept = new Map();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = make(blob);
      kept.set(url, blob);
      return url;
    };
    const fetchBlob = async (url) => {
      const blob = kept.get(url);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return { type: blob.type, start: [...bytes.slice(0, 4)], text: await blob.text() };
    };
  });
  await page.click(at('[data-action="save-svg"]'));
  await page.waitForFunction(() => globalThis.saved.length === 1);
  await page.click(at('[data-action="save-png"]'));
  await page.waitForFunction(() => globalThis.saved.length === 2);
  const [[svgName, svg], [pngName, png]] = await page.evaluate(() => Promise.all(globalThis.saved));
  assert.deepEqual([svgName, pngName], ["lampkit-A-drawing.svg", "lampkit-A-drawing.png"]);
  assert.match(svg.text, /fill="#fffdf8"/);
  assert.match(svg.text, /stroke="rgb\(43, 32, 25\)"/);
  assert.match(svg.text, />A drawing<\/text>/);
  assert.match(svg.text, /href="data:image\/png/);
  assert.deepEqual(png.start, [0x89, 0x50, 0x4e, 0x47]);
  assert.equal(
    await text(page, at(".kit-save [role=status]")),
    "Saved as lampkit-A-drawing.png. Look where this browser keeps its downloads.",
  );
});

test("a figure of a lesson is read from the table in the page", async () => {
  const page = await harness.open();
  const widget = fileURLToPath(new URL("../../kit/host/widgets/figure.js", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [widget],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "lampkitWidget",
    loader: { ".css": "text" },
  });
  await page.evaluate(outputFiles[0].text);
  await page.evaluate(() => {
    document.body.innerHTML = `<figure><svg viewBox="0 0 9 9"><rect data-cell="1 1" x="2" y="3"
      width="4" height="5"/></svg><table><tr><td>&nbsp;</td><th>size</th></tr>
      <tr><th>cup</th><td>2</td></tr><tr><th>pot</th><td>7</td></tr></table></figure>`;
    globalThis.lampkitWidget.start(document.querySelector("figure"));
  });
  await page.focus(".kit-walk input");
  assert.equal(await text(page, ".kit-walk__told"), "pot, size 7");
  assert.deepEqual(
    await page.$eval(".kit-walk__frame", (frame) =>
      ["x", "y", "width", "height"].map((name) => frame.getAttribute(name)),
    ),
    ["1", "2", "6", "7"],
  );
});

/**
 * Figures that a learner's program draws with kit.plot, in a real browser with the real Python:
 * each is drawn, said in words, read point by point by keyboard, and passes axe; and formulas have
 * their font.
 * Usage: node figures.mjs chromium|firefox BASE_URL [FOLDER_FOR_PICTURES]
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  LESSON,
  assertClosed,
  exercise,
  fill,
  launch,
  openPage,
  press,
  reveal,
  startPython,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = "", pictures = ""] = process.argv;
const SLUG = "rebuild-error";
const PROGRAM = `import numpy as np
from kit import plot
rng = np.random.default_rng(0)
epochs = np.arange(60)
losses = {"training": 2.3 * np.exp(-epochs / 12), "test": 2 * np.exp(-epochs / 9) + 0.4}
plot.line(epochs, losses, title="Loss while training", x_label="epoch", y_label="loss")
points = rng.normal(0, 1, (60, 2))
plot.scatter(points, groups=["ring", "cup", "hook"] * 20, title="Codes")
plot.bars({"baker": 12, "builder": 31, "weaver": 7}, title="Guilds", x_label="creatures")
plot.histogram({"real": rng.normal(0, 1, 300), "made": rng.normal(2, 1, 300)}, title="Lengths")
plot.heat_map(np.eye(4) - 0.2, rows=list("abcd"), columns=list("abcd"), title="Weights")
plot.images(rng.random((3, 12, 12)), captions=["one", "two", "three"], title="Noise")
`;
const FIRST = ["Loss while training", "Codes", "Guilds", "Lengths", "Weights", "Noise"];
const WORDS = [
  "epoch 0, training 2.3",
  /^point 1, group ring, x -?\d/,
  "name baker, creatures 12",
  /^from -\d.*, to -\d.*, real \d+$/,
  "a, a 0.8",
  "picture 1, caption one, ink (%) 5",
];

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  if (name === "chromium") await page.setBypassCSP(true); // axe is added by the test
  await page.goto(`${base}en/${LESSON}/index.html`);
  await page.$$eval("details", (folds) => {
    for (const fold of folds) fold.open = true; // a font is asked for where a letter is shown
  });
  const font = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
  });
  assert.ok(font.includes('"Kit Math" loaded') || font.includes("Kit Math loaded"), `${font}`);

  await reveal(page, SLUG);
  await startPython(page, SLUG);
  await fill(page, SLUG, PROGRAM);
  await press(page, SLUG, "run");
  const at = `${exercise(SLUG)} [data-part="output"] figure`;
  await waitState(page, SLUG, ["ready", "error"]);
  const titles = await page.$$eval(`${at} figcaption`, (all) => all.map((one) => one.textContent));
  assert.deepEqual(titles, FIRST);
  for (const [index, expected] of WORDS.entries()) {
    const figure = (await page.$$(at))[index];
    const slider = await figure?.$('input[type="range"]');
    await slider?.focus();
    const said = () => slider?.evaluate((range) => range.getAttribute("aria-valuetext"));
    const first = (await said()) ?? "";
    if (expected instanceof RegExp) assert.match(first, expected);
    else assert.ok(first.startsWith(expected), `${first} | ${expected}`);
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await said(), first);
    assert.ok(await figure?.$(".kit-walk__frame"));
    assert.ok(await figure?.$("table tr:nth-child(2)"));
    const box = await (await figure?.$("svg"))?.boundingBox();
    assert.ok(box && box.width > 100 && box.height > 50, `${FIRST[index]} is drawn`);
    if (pictures) await figure?.screenshot({ path: path.join(pictures, `${index}.png`) });
  }
  if (name === "chromium") {
    await page.$$eval(`${at} details`, (folds) => {
      for (const fold of folds) fold.open = true;
    });
    await page.evaluate(axe);
    const found = await page.evaluate(async (selector) => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(selector);
      return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html}`);
    }, at);
    assert.deepEqual(found, []);
  }
  assertClosed(log, base);
} finally {
  await browser.close();
}

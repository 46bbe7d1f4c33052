/**
 * Opens a course with one damaged or missing file: the page must name it and go on.
 * Usage: node damaged.mjs BROWSER BASE_URL FILE_NAME
 */

import assert from "node:assert/strict";
import { LESSON, exercise, launch, openPage, press, text, waitState } from "./lib.mjs";

const [, , name = "chromium", base = "", file = ""] = process.argv;

const browser = await launch(name);
try {
  const { page } = await openPage(browser);
  await page.goto(`${base}en/${LESSON}/index.html`);
  await press(page, "rebuild-error", "start");
  await waitState(page, "rebuild-error", ["error"]);
  const said = await text(page, "rebuild-error", "feedback");
  assert.ok(said.includes(file), said);
  assert.match(said, base.startsWith("file:") ? /Copy the folder again/ : /again/, "what to do");
  await page.waitForSelector(`${exercise("rebuild-error")} [data-action="start"]:not([disabled])`);
  // Reading and the widget go on without Python.
  const map = '[data-widget="latent-map"]';
  await page.$eval(map, (node) => node.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`${map} [tabindex="0"]`);
} finally {
  await browser.close();
}

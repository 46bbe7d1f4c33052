/**
 * A language whose script no font of the device has: its letters come from the course's font, in
 * its own pages and where other pages name it. Run it without fonts of that script.
 * Usage: node fonts.mjs BROWSER BASE_URL CODE
 */

import assert from "node:assert/strict";
import { assertClosed, launch, openPage } from "./lib.mjs";

const [, , name = "chromium", base = "", code = ""] = process.argv;
const OWN = `[lang="${code}"]`;

const browser = await launch(name);
try {
  for (const path of [`${code}/index.html`, "en/index.html"]) {
    const { page, log } = await openPage(browser);
    await page.goto(`${base}${path}`);
    await page.$eval(".kit-switcher summary", (fold) => fold.click());
    await page.waitForFunction(() => {
      const own = [...document.fonts].filter(({ family }) => /^"?Kit script"?$/.test(family));
      return own.length === 1 && own[0].status === "loaded";
    });
    if (name === "chromium") await lettersAreShown(page, `.kit-switcher a${OWN}`);
    if (name === "chromium" && path.startsWith(code)) await lettersAreShown(page, "#lessons");
    assertClosed(log, base);
    await page.close();
  }
} finally {
  await browser.close();
}

/**
 * A font may be loaded and its letters still be boxes: Chromium says what it draws them with.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 */
async function lettersAreShown(page, selector) {
  const client = await page.createCDPSession();
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const { root } = await client.send("DOM.getDocument", { depth: -1 });
  const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
  const letters = await page.$eval(selector, (node) => node.textContent?.replace(/ /g, "").length);
  const drawn = fonts.filter((font) => font.isCustomFont).map((font) => font.glyphCount);
  assert.deepEqual(drawn, [letters], `${selector}: ${JSON.stringify(fonts)}`);
}

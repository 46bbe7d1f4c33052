/** What a learner does with the first exercise of page.html, for the tests of the page. */

export const FIRST = '[data-exercise="lesson/first"]';

/** @typedef {import("puppeteer-core").Page} Page */

export const at = (/** @type {string} */ rest) => `${FIRST} ${rest}`;
export const button = (/** @type {string} */ action) => at(`[data-action="${action}"]`);

/** @param {Page} page @param {string} selector */
export const text = (page, selector) => page.$eval(selector, (found) => found.textContent);

/** @param {Page} page @param {string} state */
export const state = (page, state) =>
  page.waitForSelector(`${FIRST}[data-state="${state}"]`, { timeout: 5000 });

/** @param {Page} page */
export const message = (page) =>
  page.$eval(at('[data-part="feedback"]'), (found) => found.dataset.message);

/** The program, in textarea and editor alike. @param {Page} page */
export const program = (page) =>
  page.$eval(at('[data-part="code"]'), (code) =>
    code instanceof HTMLTextAreaElement
      ? code.value
      : [...code.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );

/** @param {Page} page @param {string} code */
export async function fill(page, code) {
  await page.focus(at('[data-part="code"]'));
  await press(page, "Control", "a");
  await page.keyboard.sendCharacter(code);
}

/**
 * Presses the last key while the others are held.
 * @param {Page} page
 * @param {import("puppeteer-core").KeyInput[]} keys
 */
export async function press(page, ...keys) {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(keys[keys.length - 1]);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

/** @param {Page} page @param {string} code @param {"run" | "check"} action @param {string} end */
export async function perform(page, code, action, end) {
  await fill(page, code);
  await page.click(button(action));
  await state(page, end);
}

/** Python started and the editor in place. @param {Page} page */
export async function startPython(page) {
  await page.click(button("start"));
  await state(page, "ready");
  await page.waitForSelector(at(".cm-content"));
  return page;
}

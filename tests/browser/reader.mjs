/**
 * What a keyboard and a screen reader meet on a page: the element that has the focus, by role and
 * name, and what its live regions announce.
 */

import assert from "node:assert/strict";

/** @typedef {import("puppeteer-core").Page} Page */

const HEARD_MS = 10_000;
const SEEN_MS = 2_000; // a browser moves the focus, draws its line and scrolls a moment after the key

/**
 * Begins to note what is announced. Call it before the page is opened.
 * @param {Page} page
 */
export const listen = (page) => page.evaluateOnNewDocument(watch);

/**
 * Runs in the page: notes each text that a live region would have a screen reader say. A status
 * speaks only when it was there before its text; an alert also when it comes with it.
 */
function watch() {
  const LIVE = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]";
  const WHOLE = "[aria-atomic=true], [role=status], [role=alert]";
  /** @type {string[]} */
  const said = [];
  Object.assign(globalThis, { testHeard: said });
  const isShown = (/** @type {Element} */ one) =>
    one.getClientRects().length > 0 && !one.closest("[aria-hidden=true]");
  const textOf = (/** @type {Element} */ one) => {
    const text = one instanceof HTMLElement ? one.innerText : one.textContent; // a drawing has no other
    return (text ?? "").replace(/\s+/g, " ").trim();
  };
  const say = (/** @type {string} */ text) => text && text !== said.at(-1) && said.push(text);

  /** @param {MutationRecord} change */
  function hear({ target, addedNodes, type }) {
    const element = target instanceof Element ? target : target.parentElement;
    const region = element?.closest(LIVE);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      const alerts = [node, ...node.querySelectorAll("*")].filter((one) =>
        one.matches("[role=alert]"),
      );
      for (const alert of alerts) if (isShown(alert)) say(textOf(alert));
    }
    if (!region || !isShown(region)) return;
    if (region.matches(WHOLE) || type !== "childList") return void say(textOf(region));
    for (const node of addedNodes) {
      say((node instanceof Element ? textOf(node) : (node.textContent ?? "")).trim());
    }
  }
  const observer = new MutationObserver((changes) => changes.forEach(hear));
  const what = { subtree: true, childList: true, characterData: true };
  observer.observe(document, { ...what, attributes: true, attributeFilter: ["hidden"] });
}

/**
 * Waits until something is announced that fits; forgets what was announced up to then.
 * @param {Page} page
 * @param {RegExp} text
 * @returns {Promise<string>} what was announced
 */
export async function heard(page, text) {
  const find = (/** @type {string} */ source, /** @type {string} */ flags) => {
    const { testHeard } = /** @type {{testHeard: string[]}} */ (
      /** @type {unknown} */ (globalThis)
    );
    const at = testHeard.findIndex((said) => new RegExp(source, flags).test(said));
    return at < 0 ? null : (testHeard.splice(0, at + 1).at(-1) ?? null);
  };
  try {
    const options = { timeout: HEARD_MS };
    const found = await page.waitForFunction(find, options, text.source, text.flags);
    return String(await found.jsonValue());
  } catch {
    throw new Error(`nothing like ${text} was announced, but: ${await allHeard(page)}`);
  }
}

/** All that was announced and not asked for yet. @param {Page} page */
export const allHeard = (page) =>
  page.evaluate(
    () => /** @type {{testHeard: string[]}} */ (/** @type {unknown} */ (globalThis)).testHeard,
  );

/**
 * Waits until keys reach the page: a window that opens or changes its page has the focus only
 * after a while, and a browser without a screen gives it back for a moment.
 * @param {Page} page
 */
export async function takesKeys(page) {
  const has = () =>
    page
      .evaluate(() => document.readyState === "complete" && document.hasFocus())
      .catch(() => false);
  const end = Date.now() + HEARD_MS;
  for (let row = 0; row < 4 && Date.now() < end; row = (await has()) ? row + 1 : 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.ok(await has(), "the page never had the focus");
}

/**
 * The element that has the focus, as "button: Run". Fails when a keyboard reader would not see
 * it: outside the window, behind something, or without a line around it.
 * @param {Page} page
 */
export async function focused(page) {
  const end = Date.now() + SEEN_MS;
  let { name, hidden } = await page.evaluate(describe);
  while (hidden && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ({ name, hidden } = await page.evaluate(describe));
  }
  assert.equal(hidden, "", `the focus on "${name}"`);
  return name;
}

/** Runs in the page. @returns {{name: string, hidden: string}} hidden: why it cannot be seen */
function describe() {
  const one = /** @type {HTMLElement} */ (document.activeElement);
  if (!one || one === document.body) return { name: "the page", hidden: "" };
  const tidy = (/** @type {string | null | undefined} */ text) =>
    (text ?? "").replace(/\s+/g, " ").trim();
  const byIds = (/** @type {string | null} */ ids) =>
    (ids ?? "")
      .split(" ")
      .map((id) => tidy(document.getElementById(id)?.textContent))
      .join(" ");
  const labels = /** @type {{labels?: NodeListOf<HTMLElement>}} */ (one).labels;
  const role =
    one.getAttribute("role") ??
    { A: "link", TEXTAREA: "field", SELECT: "list", SUMMARY: "fold" }[one.tagName] ??
    (one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase());
  const name =
    tidy(one.getAttribute("aria-label")) ||
    tidy(byIds(one.getAttribute("aria-labelledby"))) ||
    tidy(labels?.[0]?.innerText) ||
    tidy(one.innerText);
  return { name: `${role}: ${name}`, hidden: whyHidden() };

  function whyHidden() {
    // A round button that is drawn by its label shows the line there.
    const seen = [one, labels?.[0], one.closest(".kit-editor")].filter((part) => part) ?? [];
    const lined = seen.some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(/** @type {Element} */ (part));
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    if (!lined && !(one instanceof SVGElement)) return "has no line around it";
    const { left, top, right, bottom } = one.getBoundingClientRect();
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return "is outside";
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const above = document.elementFromPoint(x, y);
    const same = above && (one.contains(above) || above.contains(one));
    return same ? "" : `is behind ${above?.outerHTML.slice(0, 80)}`;
  }
}

/**
 * Goes on by Tab until the focused element fits.
 * @param {Page} page
 * @param {RegExp} name as focused() gives it
 * @param {number} most steps
 * @returns {Promise<string[]>} every element on the way
 */
export async function tabTo(page, name, most = 60) {
  const way = [];
  await takesKeys(page);
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    way.push(await focused(page));
    if (name.test(way.at(-1) ?? "")) return way;
  }
  throw new Error(`no ${name} by Tab, but: ${way.join(" | ")}`);
}

/**
 * Explore widgets: each is one classic script, loaded when its place on the page comes near, so
 * that a page that is only read loads none. The script holds the widget's code (widgets/), as
 * lampkitWidget with start(element, data), and a call of lampkitExplore(name, data).
 */

import { make } from "./dom.js";
import { missingText } from "./line-texts.js";
import { addSource } from "./page.js";

const NEAR = "600px";

/** @typedef {{start: (element: HTMLElement, data: unknown) => void}} Widget */
/** @typedef {{widget: Widget, data: unknown}} Loaded */

/** @type {Map<string, (loaded: Loaded) => void>} scripts on their way, by widget */
const waiting = new Map();

/** @type {Map<string, Promise<Loaded>>} by widget: a page may show one twice */
const asked = new Map();

/**
 * Starts a widget as soon as the reader is near it.
 * @param {HTMLElement} element with data-widget and data-src
 * @returns {Promise<void>}
 */
export async function startWidget(element) {
  await near(element);
  const { widget: name = "", src = "" } = element.dataset;
  const { widget, data } = await load(name, src).catch((error) => {
    const file = src.replace(/^.*\b_kit\//, "");
    element.append(make("p", { role: "status", dir: "auto" }, missingText(file)));
    throw error;
  });
  widget.start(element, data);
}

/**
 * @param {HTMLElement} element
 * @returns {Promise<void>} resolves when the reader comes near it
 */
export function near(element) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
  });
}

/**
 * @param {string} name
 * @param {string} source
 * @returns {Promise<Loaded>}
 */
function load(name, source) {
  const loaded =
    asked.get(name) ??
    new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      Object.assign(globalThis, { lampkitExplore: receive });
      addSource(source).catch(reject);
    });
  asked.set(name, loaded);
  return loaded;
}

/**
 * @param {string} name
 * @param {unknown} data
 */
function receive(name, data) {
  const { lampkitWidget: widget } = /** @type {{lampkitWidget: Widget}} */ (
    /** @type {unknown} */ (globalThis)
  );
  waiting.get(name)?.({ widget, data });
}

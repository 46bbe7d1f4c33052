/**
 * Data of Explore widgets: classic scripts of one call each, lampkitExplore(name, data), loaded
 * when their widget comes near, so that a page that is only read loads none.
 */

const NEAR = "600px";

/** @type {Map<string, (data: unknown) => void>} widgets that wait, by name */
const waiting = new Map();

/**
 * The data of a widget, as soon as the reader is near it.
 * @param {HTMLElement} element with data-widget and data-src
 * @returns {Promise<unknown>}
 */
export async function loadWhenNear(element) {
  await near(element);
  return load(element.dataset["widget"] ?? "", element.dataset["src"] ?? "");
}

/**
 * @param {HTMLElement} element
 * @returns {Promise<void>}
 */
function near(element) {
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
 * @returns {Promise<unknown>}
 */
function load(name, source) {
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    Object.assign(globalThis, { lampkitExplore: receive });
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("error", () => reject(new Error(`Not loaded: ${source}`)));
    document.head.append(script);
  });
}

/**
 * @param {string} name
 * @param {unknown} data
 */
function receive(name, data) {
  waiting.get(name)?.(data);
  waiting.delete(name);
}

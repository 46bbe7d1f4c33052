/**
 * What the built page says about itself, on its html element, and what the browser says of the line.
 */

/** Whether the page was opened from a folder by double click: no fetch, no shared storage. */
export const FROM_FOLDER = location.protocol === "file:";

/** Whether the reader has asked the browser to load no more than what is asked for. */
export const SAVE_DATA = Boolean(
  /** @type {{connection?: {saveData?: boolean}}} */ (globalThis.navigator ?? {}).connection
    ?.saveData,
);

/** The address of _kit/, relative to the page, ending in a slash. */
export const kitRoot = () => document.documentElement.dataset["kitRoot"] ?? "_kit/";

/**
 * The hashed name of a script by its logical name, if the build wrote one into the page.
 * @param {string} name for instance "locale"
 * @returns {string | null} relative to _kit/
 */
export function namedScript(name) {
  const files = JSON.parse(document.documentElement.dataset["scripts"] ?? "{}");
  return typeof files[name] === "string" ? files[name] : null;
}

/**
 * The hashed name of a script that every page has.
 * @param {string} name for instance "python"
 */
export const scriptFile = (name) => namedScript(name) ?? `${name}.js`;

/**
 * Adds a classic script by its address; resolves when it has run.
 * @param {string} url
 * @returns {Promise<void>}
 */
export function addSource(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(url));
    });
    document.head.append(script);
  });
}

/**
 * What the built page says about itself, on its html element, and the one way to add a script.
 */

/** Whether the page was opened from a folder by double click: no fetch, no shared storage. */
export const FROM_FOLDER = location.protocol === "file:";

/** The address of _kit/, relative to the page, ending in a slash. */
export const kitRoot = () => document.documentElement.dataset["kitRoot"] ?? "_kit/";

/**
 * The hashed name of a script by its logical name, as the build wrote it into the page.
 * @param {string} name for instance "python"
 * @returns {string}
 */
export function scriptFile(name) {
  const files = JSON.parse(document.documentElement.dataset["scripts"] ?? "{}");
  return String(files[name] ?? `${name}.js`);
}

/**
 * Adds a classic script from _kit/; resolves when it has run.
 * @param {string} file
 * @returns {Promise<void>}
 */
export function addScript(file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = kitRoot() + file;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(file));
    });
    document.head.append(script);
  });
}

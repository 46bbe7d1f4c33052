/**
 * What the built page says about itself, on its html element, and the one way to add a script.
 */

/** Whether the page was opened from a folder by double click: no fetch, no shared storage. */
export const FROM_FOLDER = location.protocol === "file:";

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
 * Adds a classic script from _kit/; resolves when it has run.
 * @param {string} file
 * @returns {Promise<void>}
 */
export const addScript = (file) => addSource(kitRoot() + file, file);

/**
 * Adds a large script that the build has compressed too: over http its short form is fetched.
 * @param {string} file
 * @returns {Promise<void>}
 */
export async function addLargeScript(file) {
  if (FROM_FOLDER) return addScript(file);
  const response = await fetch(kitRoot() + file.replace(/\.js$/, ".bin")).catch(() => null);
  if (!response?.ok || !response.body) return addScript(file);
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  const source = await new Response(unpacked).blob().catch(() => null);
  if (!source) return addScript(file);
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return addSource(url, file).finally(() => URL.revokeObjectURL(url));
}

/**
 * @param {string} url
 * @param {string} file for the error
 * @returns {Promise<void>}
 */
function addSource(url, file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
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

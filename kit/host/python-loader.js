/**
 * The small part of the Python client that every page carries: it fetches the rest when asked.
 */

import { missingText } from "./line-texts.js";
import { scriptFile } from "./page.js";
import { addScript } from "./scripts.js";

/** @typedef {import("./python-client.js").Python} Python */

/** @type {Promise<Python> | null} */
let loading = null;

/**
 * The page's one Python client; the first call adds its script.
 * @param {import("./line.js").Line} line
 * @returns {Promise<Python>}
 */
export function loadPython(line) {
  loading ??= addClient(line).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** @param {import("./line.js").Line} line */
async function addClient(line) {
  const file = scriptFile("python");
  const scope = /** @type {{lampkitPython?: Python}} */ (globalThis);
  await addScript(file, line).catch(() => undefined);
  if (scope.lampkitPython) return scope.lampkitPython;
  throw new Error(missingText(file));
}

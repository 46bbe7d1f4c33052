/**
 * The small part of the Python client that every page carries: it fetches the rest when asked.
 */

import { addLargeScript, scriptFile } from "./page.js";
import { t } from "./strings.js";

/** @typedef {import("./python-client.js").Python} Python */

/** @type {Promise<Python> | null} */
let loading = null;

/**
 * The page's one Python client; the first call adds its script.
 * @returns {Promise<Python>}
 */
export function loadPython() {
  loading ??= addClient().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function addClient() {
  const file = scriptFile("python");
  const scope = /** @type {{lampkitPython?: Python}} */ (globalThis);
  await addLargeScript(file).catch(() => undefined);
  if (scope.lampkitPython) return scope.lampkitPython;
  throw new Error(
    t("The file {file} did not arrive. Check the connection or copy the folder again.", {
      file: `_kit/${file}`,
    }),
  );
}

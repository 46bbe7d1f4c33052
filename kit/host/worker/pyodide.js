/**
 * Starts Pyodide from files in memory and hands back the Python functions that run programs.
 * No address is ever asked: the worker answers Pyodide's own requests from memory.
 */

import { WHILE_STARTING, harden } from "./harden.js";
import { emptyZip, unzip } from "./archive.js";
import { decodeBase64 } from "./unpack.js";

/**
 * kit.browser, seen from here.
 * @typedef {{run: (code: string) => string, check: (code: string, check: string) => string,
 *   tidy: () => void, set_catalogue: (compiled: unknown) => void, compile_some: (seconds: number) => boolean,
 *   compiled_archive: (known: number) => {toJs: () => Uint8Array<ArrayBuffer>, destroy: () => void}}} Browser
 */

/** @typedef {{output: Function, figure: Function}} HostFunctions */

/**
 * What works when Python has started; install unpacks further packs and empties the map; known
 * is the number of compiled files that an earlier start had kept.
 * @typedef {{browser: Browser, install: (files: Map<string, ArrayBuffer>) => void,
 *   known: number, bytes: () => number}} Python
 */

// Pyodide wants an address to resolve file names against; nothing is ever sent to it.
const BASE = "https://lampkit.invalid/";
const EMPTY = "empty.zip";
const LIBRARY = "/lib/python3.13/";
const SITE_PACKAGES = `${LIBRARY}site-packages/`;
// Python runs this before its first other module: what it compiles from here on can be kept.
const KEEP_COMPILED = "import sys; sys.dont_write_bytecode = False";

/**
 * Runs a script through a blob URL, because eval is refused by the policy. Under file:// Chromium
 * loads only one that was made here, WebKit only one that the page made.
 * @param {ArrayBuffer} bytes
 * @param {(bytes: ArrayBuffer) => Promise<string>} borrow a blob URL from the page
 */
async function runScript(bytes, borrow) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  try {
    importScripts(url);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "NetworkError") throw error;
    importScripts(await borrow(bytes));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {Map<string, ArrayBuffer>} files
 * @returns {typeof fetch}
 */
function memoryFetch(files) {
  return async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    const name = url.startsWith(BASE) ? url.slice(BASE.length) : "";
    const bytes = name === EMPTY ? emptyZip() : files.get(name);
    if (!bytes)
      return new Response(null, { status: 404, statusText: `${url} is not in the packs` });
    files.delete(name); // each is asked for once; the copy here is memory that the page needs
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(bytes, { headers: { "content-type": type } });
  };
}

/**
 * Puts a harmless stand-in where harden() took the real thing, until harden() is called again.
 * @param {object} scope
 * @param {string} name
 * @param {Function} value
 */
function lend(scope, name, value) {
  Object.defineProperty(scope, name, { value, configurable: true, writable: true });
}

/**
 * @param {Map<string, ArrayBuffer>} files by pack name
 * @param {string} name
 * @returns {ArrayBuffer}
 */
function take(files, name) {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`pack ${name} is missing`);
  files.delete(name);
  return bytes;
}

/**
 * Puts what the archives hold where Python imports it from; takes them out of the map. Pyodide's
 * own way, in Python, takes a quarter of a second; extension modules are loaded when imported.
 * @param {import("./archive.js").FileSystem} FS
 * @param {Map<string, ArrayBuffer>} files
 */
function putArchives(FS, files) {
  for (const [name, bytes] of files) {
    if (!/\.(zip|whl)$/.test(name)) continue;
    unzip(FS, SITE_PACKAGES, bytes);
    files.delete(name);
  }
}

/**
 * @param {Map<string, ArrayBuffer>} files unpacked packs by name; emptied on the way
 * @param {{lock: string, catalogue: string | null, compiled: ArrayBuffer | null,
 *   host: HostFunctions, borrow: (script: ArrayBuffer) => Promise<string>}} options lock: the text
 *   of pyodide-lock.json; catalogue: a .mo file by gzip, in base64, null for English; compiled: what an
 *   earlier start kept; borrow: a blob URL of the page for a script
 * @returns {Promise<Python>}
 */
export async function startPyodide(files, { lock, catalogue, compiled, host, borrow }) {
  await runScript(take(files, "pyodide.js"), borrow);
  await runScript(take(files, "pyodide.asm.js"), borrow);
  let known = 0;
  const library = take(files, "python_stdlib.zip");
  harden(WHILE_STARTING);
  const scope = /** @type {any} */ (globalThis);
  lend(scope, "fetch", memoryFetch(files));
  lend(scope, "importScripts", () => undefined); // Pyodide looks for it to know where it runs
  const pyodide = await scope.loadPyodide({
    indexURL: BASE,
    // The library lies in files, not in a zip: so Python finds what was compiled beside it.
    stdLibURL: BASE + EMPTY,
    fsInit: async (/** @type {import("./archive.js").FileSystem} */ FS) => {
      unzip(FS, LIBRARY, library);
      putArchives(FS, files);
      FS.writeFile(`${LIBRARY}sitecustomize.py`, KEEP_COMPILED);
      if (compiled) known = unzip(FS, "/", compiled);
    },
    lockFileContents: lock,
  });
  harden();
  pyodide.registerJsModule("lampkit_host", host);
  const browser = /** @type {Browser} */ (pyodide.pyimport("kit.browser"));
  pyodide.runPython("import kit.runtime, sys; sys.dont_write_bytecode = True");
  if (catalogue !== null) browser.set_catalogue(pyodide.toPy(decodeBase64(catalogue)));
  const install = (/** @type {Map<string, ArrayBuffer>} */ more) => {
    putArchives(pyodide.FS, more);
    pyodide.runPython("import importlib; importlib.invalidate_caches()");
  };
  return { browser, install, known, bytes: () => pyodide._module.HEAPU8.length };
}

/**
 * The bytes of Python that this browser keeps: chunks under their hash, and what was made of them
 * for a faster start. Over http only: a folder is on the device already.
 */

import { FROM_FOLDER, scriptFile } from "./page.js";
import { keyOf, shortForm } from "./scripts.js";
import { store } from "./store.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").Pack} Pack */

/** An older course that was used in these days may still be open in another tab. */
const OTHERS_MS = 2 * 24 * 3600 * 1000;

const QUIET_MS = 2000;
const MUCH = 128 * 2 ** 20;
let collecting = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

/** Where the browser refuses to keep a file, the page holds it while it is open. */
const held = /** @type {Map<string, ArrayBuffer>} */ (new Map());

/** Whether the browser has refused to keep a file since the page was opened. */
export const refused = () => held.size > 0;

/**
 * @param {string} file
 * @returns {Promise<ArrayBuffer | null>}
 */
export async function getBytes(file) {
  if (FROM_FOLDER) return null;
  const found = held.get(file) ?? (await store.get(keyOf(file)).catch(() => null));
  return found instanceof ArrayBuffer && found.byteLength ? found : null;
}

/**
 * Keeps bytes, and frees them here: who calls it needs them no more.
 * @param {string} file
 * @param {ArrayBuffer} bytes
 */
export async function putBytes(file, bytes) {
  if (FROM_FOLDER) return;
  await store.set(keyOf(file), bytes).catch(() => held.set(file, bytes));
  if (!held.has(file)) free(bytes);
}

/**
 * Keeps what only makes the next start faster; a browser that refuses it says nothing.
 * @param {string} file
 * @param {ArrayBuffer} bytes
 */
export async function putForm(file, bytes) {
  await store.set(keyOf(file), bytes).catch(() => undefined);
  free(bytes);
  collectSoon();
}

/**
 * Gives memory back at once, where the browser can: tens of megabytes would wait to be collected.
 * @param {ArrayBuffer & {transfer?: (length: number) => unknown}} bytes
 */
function free(bytes) {
  bytes.transfer?.(0);
}

/**
 * When all is quiet again, makes the browser look for memory that nothing uses. It would do so when
 * much more has piled up; so this asks for much, which costs nothing while nothing is written there.
 * Without it 20 to 40 MB of what was sent and kept lie about for half a minute.
 */
export function collectSoon() {
  clearTimeout(collecting);
  collecting = setTimeout(() => {
    try {
      new ArrayBuffer(MUCH);
    } catch {
      // a device with so little memory collects by itself
    }
  }, QUIET_MS);
}

/** @param {string} file */
export async function dropBytes(file) {
  held.delete(file);
  await store.remove(keyOf(file)).catch(() => undefined);
}

/** Files of the unpacked forms that are kept. */
export const keptForms = async () =>
  (FROM_FOLDER ? [] : await store.keys(keyOf("whole/")).catch(() => [])).map((key) =>
    key.slice(keyOf("").length),
  );

/** The unpacked form of a pack. @param {Pack} pack */
export const wholeFile = ({ chunks }) => `whole/${chunks[0]?.sha256.slice(0, 20)}`;

/** What Python compiled of its own library. */
export const compiledFile = () => `compiled/${scriptFile("packs-http")}`;

/**
 * After a good start: what no course in use asks for goes away.
 * @param {string[]} files of this course: chunks and forms
 */
export async function tidy(files) {
  if (FROM_FOLDER) return;
  const scripts = ["python", "editor", "packs-http", "exercises"].map((name) =>
    shortForm(scriptFile(name)),
  );
  const at = Date.now();
  await store.set(`uses/${scriptFile("packs-http")}`, { at, files: [...files, ...scripts] });
  const wanted = new Set(await filesInUse(at));
  const stems = new Set(scripts.map(stemOf));
  for (const key of await store.keys(keyOf(""))) {
    const file = key.slice(keyOf("").length);
    const ours = /^(packs|whole|compiled)\//.test(file) || stems.has(stemOf(file));
    if (ours && !wanted.has(file)) await store.remove(key);
  }
}

/**
 * Files of this course, and of older ones that were used lately.
 * @param {number} now
 * @returns {Promise<string[]>}
 */
async function filesInUse(now) {
  const files = [];
  for (const key of await store.keys("uses/")) {
    const use = await store.get(key);
    if (now - use?.at < OTHERS_MS && Array.isArray(use.files)) files.push(...use.files);
    else await store.remove(key);
  }
  return files;
}

/** A hashed name without its hash. @param {string} file */
const stemOf = (file) => file.replace(/\.[0-9a-f]{10}\.bin$/, "");

/**
 * Scripts that a page adds when they are asked for. Over http each has a short form beside it,
 * which is read patiently, kept, and never asked for again.
 */

import { MissingFile, readFile } from "./line.js";
import { FROM_FOLDER, addSource, kitRoot } from "./page.js";
import { store } from "./store.js";

/** @typedef {import("./line.js").Line} Line */

/** Wrong copies of a file that are taken for accidents of the line. */
export const WRONG_COPIES = 3;

/** The key of a file of _kit/ in the store. @param {string} file */
export const keyOf = (file) => `file/${file}`;

/** The short form of a script. @param {string} file */
export const shortForm = (file) => file.replace(/\.js$/, ".bin");

/** Scripts on their way, by file. @type {Map<string, Promise<void>>} */
const adding = new Map();

/**
 * Adds a classic script from _kit/; resolves when it has run.
 * @param {string} file
 * @param {Line} [line]
 * @returns {Promise<void>}
 */
export function addScript(file, line) {
  const added = adding.get(file) ?? add(file, line).finally(() => adding.delete(file));
  adding.set(file, added);
  return added;
}

/**
 * @param {string} file
 * @param {Line} [line]
 */
async function add(file, line) {
  const short = !FROM_FOLDER && globalThis.DecompressionStream;
  const source = short && (await readScript(shortForm(file), line));
  if (!source) return addSource(kitRoot() + file);
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return addSource(url).finally(() => URL.revokeObjectURL(url));
}

/**
 * @param {string} file
 * @param {Line} [line]
 * @returns {Promise<ArrayBuffer | null>} null where there is no such file
 */
async function readScript(file, line) {
  const kept = await store.get(keyOf(file)).catch(() => undefined);
  let source = kept && (await unpack(kept));
  for (let copy = 0; !source && copy < WRONG_COPIES; copy += 1) {
    const bytes = await readFile(file, { ...line, fresh: copy > 0 }).catch((error) => {
      if (error instanceof MissingFile) return null;
      throw error;
    });
    if (!bytes) return null;
    source = await unpack(bytes);
    if (source) void store.set(keyOf(file), bytes).catch(() => undefined);
  }
  return source || null;
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<ArrayBuffer | null>} null when they are not what the build wrote
 */
const unpack = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")))
    .arrayBuffer()
    .catch(() => null);

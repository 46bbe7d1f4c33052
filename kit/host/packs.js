/**
 * The two ways of getting bytes: binary over http, base64 by script tags (a folder opened by
 * double click, where fetch is blocked). Nothing else in the host knows which is in use.
 */

import { getBytes } from "./kept.js";
import { MissingFile, readFile } from "./line.js";
import { FROM_FOLDER, addSource, kitRoot, scriptFile } from "./page.js";
import { addScript } from "./scripts.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").Chunk} Chunk */
/** @typedef {import("./line.js").Line} Line */

/**
 * One copy of a chunk: bytes over http, base64 text from a folder. `kept`: not from the line.
 * @typedef {{data: ArrayBuffer | string, kept: boolean}} Copy
 */

/**
 * What the build wrote about the packs of this dress; a script in both.
 * @param {Line} line
 * @returns {Promise<Manifest>} rejects with MissingFile
 */
export async function loadManifest(line) {
  const file = scriptFile(FROM_FOLDER ? "packs-folder" : "packs-http");
  const scope = /** @type {{lampkitManifest?: Manifest}} */ (globalThis);
  if (!scope.lampkitManifest) await addScript(file, line).catch(() => undefined);
  if (!scope.lampkitManifest) throw new MissingFile(file);
  return scope.lampkitManifest;
}

/**
 * The file of a chunk, under _kit/.
 * @param {{sha256: string}} chunk
 */
export const chunkFile = ({ sha256 }) =>
  `packs/${sha256.slice(0, 20)}.${FROM_FOLDER ? "js" : "bin"}`;

/**
 * @param {Chunk} chunk
 * @param {Line} line
 * @returns {Promise<Copy>} rejects with MissingFile, or when the line's signal says so
 */
export async function readChunk(chunk, line) {
  const file = chunkFile(chunk);
  const { bytes: size } = chunk;
  if (FROM_FOLDER) {
    const data = await readScript(file);
    line.onBytes?.(size);
    return { data, kept: false };
  }
  const kept = await getBytes(file);
  if (kept) return { data: kept, kept: true };
  return { data: await readFile(file, { ...line, size }), kept: false };
}

/** Base64 of the chunks that have come, by the address of their script. */
const texts = /** @type {Map<string, string>} */ (new Map());

/** @param {string} file */
async function readScript(file) {
  const scope = /** @type {{lampkitChunk?: (base64: string) => void}} */ (globalThis);
  scope.lampkitChunk ??= (base64) => {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    texts.set(src, base64);
  };
  const url = new URL(kitRoot() + file, document.baseURI).href;
  await addSource(url).catch(() => {
    throw new MissingFile(file);
  });
  const text = texts.get(url) ?? "";
  texts.delete(url);
  return text;
}

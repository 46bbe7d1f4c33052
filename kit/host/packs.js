/**
 * The two ways of getting bytes: binary by fetch (http), base64 by script tags (a folder opened
 * by double click, where fetch is blocked). Nothing else in the host knows which is in use.
 */

import { FROM_FOLDER, addScript, kitRoot, scriptFile } from "./page.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").Pack} Pack */

/** A pack that did not arrive. `file` is its name under _kit/. */
export class MissingPack extends Error {
  /** @param {string} file */
  constructor(file) {
    super(file);
    this.file = file;
  }
}

/**
 * What the build wrote about the packs of this dress; a script in both.
 * @returns {Promise<Manifest>} rejects with MissingPack
 */
export async function loadManifest() {
  const file = scriptFile(FROM_FOLDER ? "packs-folder" : "packs-http");
  const scope = /** @type {{lampkitManifest?: Manifest}} */ (globalThis);
  if (!scope.lampkitManifest) await addScript(file).catch(() => undefined);
  if (!scope.lampkitManifest) throw new MissingPack(file);
  return scope.lampkitManifest;
}

/**
 * The file of a chunk, under _kit/.
 * @param {string} sha256
 */
export const chunkFile = (sha256) => `packs/${sha256.slice(0, 20)}.${FROM_FOLDER ? "js" : "bin"}`;

/**
 * One chunk: bytes over http, base64 text from a folder.
 * @param {string} sha256
 * @param {(bytes: number) => void} onBytes told as they arrive, before base64
 * @returns {Promise<ArrayBuffer | string>}
 */
export async function readChunk(sha256, onBytes) {
  return FROM_FOLDER ? readScript(sha256, onBytes) : readHttp(sha256, onBytes);
}

/**
 * @param {string} sha256
 * @param {(bytes: number) => void} onBytes
 */
async function readHttp(sha256, onBytes) {
  const file = chunkFile(sha256);
  const response = await fetch(kitRoot() + file).catch(() => null);
  if (!response?.ok || !response.body) throw new MissingPack(file);
  const parts = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new MissingPack(file);
    });
    if (done) break;
    parts.push(value);
    onBytes(value.length);
  }
  return new Blob(parts).arrayBuffer();
}

/**
 * @param {string} sha256
 * @param {(bytes: number) => void} onBytes
 */
async function readScript(sha256, onBytes) {
  const file = chunkFile(sha256);
  const scope = /** @type {{lampkitChunk?: (text: string) => void}} */ (globalThis);
  let text = "";
  // Chunks are read one at a time, so the script that runs next is the one asked for.
  scope.lampkitChunk = (base64) => {
    text = base64;
  };
  await addScript(file).catch(() => {
    throw new MissingPack(file);
  });
  delete scope.lampkitChunk;
  onBytes(Math.floor((text.length * 3) / 4));
  return text;
}

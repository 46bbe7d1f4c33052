/** What a delivery sends: packs that were kept unpacked as they are, the others in chunks. */

import { dropBytes, getBytes, keptForms, wholeFile } from "./kept.js";
import { missingText } from "./line-texts.js";
import { MissingFile } from "./line.js";
import { chunkFile, readChunk } from "./packs.js";
import { failedText } from "./python-texts.js";

/** @typedef {import("./protocol.js").Pack} Pack */
/** @typedef {import("./packs.js").Copy} Copy */
/** @typedef {import("./line.js").Line} Line */
/** @typedef {import("./loading.js").Loading} Loading */
/** @typedef {{kind: "chunk", pack: Pack, index: number}} ChunkItem */
/** @typedef {ChunkItem | {kind: "file", pack: Pack}} Item */

/**
 * @param {Pack[]} packs
 * @returns {Promise<Item[]>} in the order in which they are sent
 */
export async function itemsOf(packs) {
  const whole = await keptForms();
  return packs.flatMap((pack) =>
    whole.includes(wholeFile(pack))
      ? { kind: /** @type {const} */ ("file"), pack }
      : chunksOf(pack),
  );
}

/**
 * @param {Pack} pack
 * @returns {Item[]}
 */
const chunksOf = (pack) => pack.chunks.map((_, index) => ({ kind: "chunk", pack, index }));

/** @param {ChunkItem} item */
export function chunkOf({ pack, index }) {
  const chunk = pack.chunks[index];
  if (chunk) return chunk;
  throw new Error(`${pack.name} has no chunk ${index}`);
}

/**
 * @param {Item} item
 * @param {Loading} loading told what was found
 * @param {Line} line
 * @returns {Promise<Copy>} rejects with an Error whose message is for the learner
 */
export async function readItem(item, loading, line) {
  if (item.kind === "file") {
    const data = await getBytes(wholeFile(item.pack));
    if (data?.byteLength !== item.pack.size) throw new Error(failedText(wholeFile(item.pack)));
    loading.found(item.pack.bytes);
    return { data, kept: true };
  }
  const chunk = chunkOf(item);
  const copy = await readChunk(chunk, line).catch((error) => {
    throw error instanceof MissingFile ? new Error(missingText(error.file)) : error;
  });
  if (copy.kept) loading.found(chunk.bytes);
  return copy;
}

/**
 * Another copy of a chunk whose first one was damaged, past all that is kept.
 * @param {ChunkItem} item
 * @param {Loading} loading
 * @param {Line} line
 */
export async function readItemAgain(item, loading, line) {
  await dropBytes(chunkFile(chunkOf(item)));
  return readItem(item, loading, { ...line, fresh: true });
}

/**
 * Forgets the unpacked forms of packs: one of them may be why Python did not start.
 * @param {Pack[]} packs
 */
export const forgetWhole = (packs) => Promise.all(packs.map((pack) => dropBytes(wholeFile(pack))));

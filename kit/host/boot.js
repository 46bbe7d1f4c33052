/**
 * Brings a fresh worker to the point where it runs programs: sends it every pack, chunk by chunk,
 * and waits until its Python is there. Errors are sentences for the learner.
 */

import { loadLocale } from "./locale.js";
import { MissingPack, chunkFile, loadManifest, readChunk } from "./packs.js";
import { scriptFile } from "./page.js";
import { damagedText, failedText, missingText } from "./python-texts.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").Pack} Pack */
/** @typedef {{loaded: number, total: number, stage: "reading" | "starting"}} Progress */

/**
 * @param {Worker} worker
 * @param {(progress: Progress) => void} report
 * @returns {Promise<void>} rejects with an Error whose message is for the learner
 */
export async function boot(worker, report) {
  const manifest = await loadManifest(scriptFile("packs")).catch(() => {
    throw new Error(missingText(scriptFile("packs")));
  });
  const locale = await loadLocale();
  const wanted = new Set([...manifest.core, ...modelPacks()]);
  const packs = manifest.packs.filter((pack) => wanted.has(pack.name));
  const life = { over: false };
  const ready = untilReady(worker, packs).finally(() => {
    life.over = true;
  });
  ready.catch(() => undefined); // sending may fail first
  worker.postMessage({
    type: "open",
    lock: manifest.lock,
    packs,
    catalogue: locale?.catalogue ?? null,
  });
  await Promise.race([sendPacks(worker, packs, report, life), ready]);
  await ready;
}

/** Names of the packs that this page's models need. */
const modelPacks = () =>
  (document.documentElement.dataset["models"] ?? "")
    .split(" ")
    .filter(Boolean)
    .map((name) => `model-${name}.zip`);

/**
 * @param {Worker} worker
 * @param {Pack[]} packs
 * @returns {Promise<void>}
 */
function untilReady(worker, packs) {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event) => {
      const message = /** @type {FromWorker} */ (event.data);
      if (message.type === "ready") resolve();
      else if (message.type === "damaged") reject(new Error(damagedText(fileOf(packs, message))));
      else if (message.type === "failed") reject(new Error(failedText(message.reason)));
    };
    worker.onerror = (event) => reject(new Error(failedText(event.message)));
  });
}

/**
 * @param {Pack[]} packs
 * @param {{pack: string, index: number}} place
 */
function fileOf(packs, { pack, index }) {
  const chunk = packs.find(({ name }) => name === pack)?.chunks[index];
  return chunk ? chunkFile(chunk.sha256) : pack;
}

/**
 * @param {Worker} worker
 * @param {Pack[]} packs
 * @param {(progress: Progress) => void} report
 * @param {{over: boolean}} life over: nobody waits for the rest any more
 */
async function sendPacks(worker, packs, report, life) {
  const total = packs.reduce((sum, pack) => sum + pack.bytes, 0);
  let loaded = 0;
  const onBytes = (/** @type {number} */ bytes) => {
    loaded += bytes;
    report({ loaded: Math.min(loaded, total), total, stage: "reading" });
  };
  for (const pack of packs) {
    for (const [index, chunk] of pack.chunks.entries()) {
      if (life.over) return;
      const data = await readChunk(chunk.sha256, onBytes).catch((error) => {
        throw new Error(missingText(error instanceof MissingPack ? error.file : chunk.sha256));
      });
      const transfer = typeof data === "string" ? [] : [data];
      worker.postMessage({ type: "chunk", pack: pack.name, index, data }, transfer);
    }
  }
  report({ loaded: total, total, stage: "starting" });
}

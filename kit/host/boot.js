/**
 * Brings packs to a worker, chunk by chunk: those that every page needs, at its start, and those
 * that a program asks for, later. Errors are sentences for the learner.
 */

import { loadLocale } from "./locale.js";
import { MissingPack, chunkFile, loadManifest, readChunk } from "./packs.js";
import { damagedText, failedText, missingText } from "./python-texts.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").Pack} Pack */
/** @typedef {{loaded: number, total: number, stage: "reading" | "starting"}} Progress */
/** @typedef {(progress: Progress) => void} Report */

// A name made while the program runs, as in kit.load(f"digits-{n}"), can mean any of the page's.
const NAME_MADE_LATER = /\bkit\.(?:load|model_path)\(\s*(?!["'])/;

/**
 * Brings a fresh worker to the point where it runs programs.
 * @param {Worker} worker
 * @param {string} program what will be run first; its packs come along
 * @param {Report} report
 * @returns {Promise<Set<string>>} names of the packs that are there; rejects with an Error whose
 *   message is for the learner
 */
export async function boot(worker, program, report) {
  const manifest = await readManifest();
  const locale = await loadLocale();
  const core = manifest.packs.filter(({ name }) => manifest.core.includes(name));
  const packs = [...core, ...asked(manifest, program)];
  await send(worker, packs, report, {
    type: "open",
    lock: manifest.lock,
    codec: manifest.codec,
    packs,
    catalogue: locale?.catalogue ?? null,
    keep: false,
    compiled: null,
  });
  return new Set(packs.map(({ name }) => name));
}

/**
 * Brings a working worker what a program needs besides.
 * @param {Worker} worker
 * @param {Set<string>} there names of packs; the new ones are added
 * @param {string} program
 * @param {Report} report
 * @returns {Promise<void>}
 */
export async function bring(worker, there, program, report) {
  const packs = asked(await readManifest(), program).filter(({ name }) => !there.has(name));
  if (!packs.length) return;
  await send(worker, packs, report, { type: "more", packs });
  for (const { name } of packs) there.add(name);
}

async function readManifest() {
  return loadManifest().catch((error) => {
    throw new Error(missingText(error instanceof MissingPack ? error.file : String(error)));
  });
}

/**
 * The packs beyond Python that a program needs.
 * @param {Manifest} manifest
 * @param {string} program
 */
function asked(manifest, program) {
  const ofPage = NAME_MADE_LATER.test(program) ? modelPacks() : [];
  return manifest.packs.filter(
    ({ name, when }) => (when && new RegExp(when).test(program)) || ofPage.includes(name),
  );
}

/** Names of the packs of this page's models. */
const modelPacks = () =>
  (document.documentElement.dataset["models"] ?? "")
    .split(" ")
    .filter(Boolean)
    .map((name) => `model-${name}.zip`);

/**
 * Announces packs to the worker, sends them, and waits until they are unpacked there.
 * @param {Worker} worker
 * @param {Pack[]} packs
 * @param {Report} report
 * @param {import("./protocol.js").ToWorker} announcement
 */
async function send(worker, packs, report, announcement) {
  const life = { over: false };
  const ready = untilReady(worker, packs).finally(() => {
    life.over = true;
  });
  ready.catch(() => undefined); // sending may fail first
  worker.postMessage(announcement);
  await Promise.race([sendPacks(worker, packs, report, life), ready]);
  await ready;
}

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
 * @param {Report} report
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

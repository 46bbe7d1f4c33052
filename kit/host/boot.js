/**
 * Which packs a worker is brought: those that every page needs, at its start, and those that a
 * program asks for, later. Errors are sentences for the learner.
 */

import { Delivery } from "./delivery.js";
import { idOf, needs, sum } from "./here.js";
import { forgetWhole } from "./items.js";
import { compiledFile, dropBytes, getBytes, tidy, wholeFile } from "./kept.js";
import { lostText, missingText } from "./line-texts.js";
import { MissingFile } from "./line.js";
import { Loading } from "./loading.js";
import { loadLocale } from "./locale.js";
import { chunkFile, loadManifest } from "./packs.js";
import { FROM_FOLDER } from "./page.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").Pack} Pack */
/** @typedef {import("./loading.js").Report} Report */

// A name made while the program runs, as in kit.load(f"digits-{n}"), can mean any of the page's.
const NAME_MADE_LATER = /\bkit\.(?:load|model_path)\(\s*(?!["'])/;

/**
 * Brings a fresh worker to the point where it runs programs.
 * @param {Worker} worker
 * @param {string} program what will be run first; its packs come along
 * @param {Report} report
 * @param {AbortSignal} signal ends it
 * @returns {Promise<Set<string>>} names of the packs that are there; rejects with an Error whose
 *   message is for the learner
 */
export async function boot(worker, program, report, signal) {
  const manifest = await readManifest(report, signal);
  const locale = await loadLocale({ signal });
  const core = manifest.packs.filter(({ name }) => manifest.core.includes(name));
  const packs = [...core, ...asked(manifest, program)];
  const compiled = await getBytes(compiledFile());
  const delivery = new Delivery(worker, packs, loadingOf(packs, manifest, report));
  const announcement = {
    type: /** @type {const} */ ("open"),
    lock: manifest.lock,
    codec: manifest.codec,
    packs,
    catalogue: locale?.catalogue ?? null,
    keep: !FROM_FOLDER,
    compiled,
  };
  await delivery.send(announcement, signal).catch(async (error) => {
    // What was kept for a faster start may be why there was none.
    if (!signal.aborted) await Promise.all([dropBytes(compiledFile()), forgetWhole(packs)]);
    throw error;
  });
  tidy(filesOf(manifest)).catch(() => undefined);
  return new Set(packs.map(({ name }) => name));
}

/**
 * Brings a working worker what a program needs besides.
 * @param {Worker} worker
 * @param {Set<string>} there names of packs; the new ones are added
 * @param {string} program
 * @param {Report} report
 * @param {AbortSignal} signal ends it
 * @returns {Promise<void>}
 */
export async function bring(worker, there, program, report, signal) {
  const manifest = await readManifest(report, signal);
  const packs = asked(manifest, program).filter(({ name }) => !there.has(name));
  if (!packs.length) return;
  const total = packs.reduce((bytes, pack) => bytes + pack.bytes, 0);
  const delivery = new Delivery(worker, packs, new Loading(report, { total, here: 0 }));
  await delivery.send({ type: "more", packs }, signal);
  for (const { name } of packs) there.add(name);
}

/**
 * @param {Report} report
 * @param {AbortSignal} signal
 */
function readManifest(report, signal) {
  const onWait = (/** @type {boolean} */ gone) => {
    if (gone) report({ text: lostText(), share: 0, gone });
  };
  return loadManifest({ signal, onWait }).catch((error) => {
    throw new Error(missingText(error instanceof MissingFile ? error.file : String(error)));
  });
}

/**
 * The start's own count: beside the packs the page has named scripts, which are here by now.
 * @param {Pack[]} packs
 * @param {Manifest} manifest
 * @param {Report} report
 */
function loadingOf(packs, manifest, report) {
  const scripts = FROM_FOLDER ? new Map() : needs();
  for (const { chunks } of manifest.packs) {
    for (const chunk of chunks) scripts.delete(idOf(chunkFile(chunk)));
  }
  const here = sum(scripts);
  const total = packs.reduce((bytes, pack) => bytes + pack.bytes, here);
  return new Loading(report, { total, here });
}

/** @param {Manifest} manifest */
const filesOf = ({ packs }) => [
  compiledFile(),
  ...packs.map(wholeFile),
  ...packs.flatMap(({ chunks }) => chunks.map(chunkFile)),
];

/**
 * The packs beyond Python that a program needs.
 * @param {Manifest} manifest
 * @param {string} program
 */
function asked(manifest, program) {
  const ofPage = NAME_MADE_LATER.test(program) ? modelPacks() : [];
  const language = languageOf(manifest);
  return manifest.packs.filter(
    ({ name, when, lang = language }) =>
      lang === language && ((when && new RegExp(when).test(program)) || ofPage.includes(name)),
  );
}

/**
 * The language whose packs the page gets: its own, where there are any, otherwise English.
 * @param {Manifest} manifest
 */
function languageOf({ packs }) {
  const own = document.documentElement.lang;
  return packs.some(({ lang }) => lang === own) ? own : "en";
}

/** Names of the packs of this page's models. */
const modelPacks = () =>
  (document.body.dataset["models"] ?? "")
    .split(" ")
    .filter(Boolean)
    .map((name) => `model-${name}.zip`);

/**
 * The files of the whole course in one language: which of them are on this device, fetching the
 * others, and removing all. Pages and what they show are in the service worker's cache, Python's
 * own bytes (`.bin`) in the store, each once.
 */

import { readFile } from "../line.js";
import { kitRoot } from "../page.js";
import { WRONG_COPIES, keyOf } from "../scripts.js";
import { store } from "../store.js";

/** @typedef {[path: string, bytes: number, digits: string]} File path from the site's top */
/** @typedef {import("../line.js").Line} Line */

/** A file that is not the one of the list: the course on the server has changed meanwhile. */
export class ChangedCourse extends Error {}

/** As the service worker names them. */
const scope = () => new URL("../", new URL(kitRoot(), location.href)).href;
const cacheName = () => `lampkit ${scope()}`;

/** @type {Record<string, string>} */
const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** A path as it is seen from _kit/. @param {string} path */
const fromKit = (path) => (path.startsWith("_kit/") ? path.slice(5) : `../${path}`);

/** @param {string} path */
const isPython = (path) => path.endsWith(".bin");

/**
 * @param {string} list its file under _kit/
 * @param {Line} line
 * @returns {Promise<File[]>}
 */
export async function readList(list, line) {
  const text = new TextDecoder().decode(await readFile(list, line));
  const { files } = JSON.parse(text);
  return files;
}

/**
 * Has what Python needs of a kept course stay, whichever course a page in another tab is of.
 * @param {string} course its name in the store
 * @param {File[]} files
 */
export function holdPython(course, files) {
  const held = files.filter(([path]) => isPython(path)).map(([path]) => fromKit(path));
  return store.set(`uses/${course}`, { at: Infinity, files: held });
}

/**
 * The files that are not here as the list has them.
 * @param {File[]} files
 * @returns {Promise<File[]>}
 */
export async function missingOf(files) {
  const cache = await caches.open(cacheName());
  const kept = new Set(await store.keys(keyOf("")));
  const missing = [];
  for (const file of files) {
    const [path, , digits] = file;
    if (isPython(path)) {
      if (!kept.has(keyOf(fromKit(path)))) missing.push(file);
      continue;
    }
    const found = await cache.match(scope() + path);
    if (!found || (await digitsOf(await found.arrayBuffer())) !== digits) missing.push(file);
  }
  return missing;
}

/**
 * Fetches a file and keeps it.
 * @param {File} file
 * @param {Line} line
 * @returns {Promise<void>} rejects when the browser has no room, or with ChangedCourse
 */
export async function fetchFile([path, size, digits], line) {
  for (let copy = 0; copy < WRONG_COPIES; copy += 1) {
    const bytes = await readFile(fromKit(path), { ...line, size, fresh: true });
    if ((await digitsOf(bytes)) === digits) return keep(path, bytes);
    line.onBytes?.(-bytes.byteLength);
  }
  throw new ChangedCourse(path);
}

/**
 * @param {string} path
 * @param {ArrayBuffer} bytes
 */
async function keep(path, bytes) {
  if (isPython(path)) return store.set(keyOf(fromKit(path)), bytes);
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const response = new Response(bytes, { headers: { "content-type": type } });
  return (await caches.open(cacheName())).put(scope() + path, response);
}

/** Removes everything of the course; the learner's own work stays. */
export async function removeCourse() {
  await caches.delete(cacheName());
  for (const start of [keyOf(""), "uses/", "course/"]) await store.clear(start);
}

/**
 * The first ten digits of the SHA-256; this is only offered where crypto.subtle is.
 * @param {ArrayBuffer} bytes
 */
async function digitsOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

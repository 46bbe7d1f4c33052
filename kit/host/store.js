/**
 * All lasting state: answers, progress, settings. IndexedDB over http; in a folder opened by
 * double click, one hidden frame that owns the database, because Firefox gives every file its own.
 */

import { FROM_FOLDER, kitRoot } from "./page.js";
import { openDatabase } from "./store-database.js";

/** @typedef {import("./store-database.js").Request} Request */

const FRAME_TIMEOUT_MS = 8000;

/** Another copy of the course on the same origin keeps its own work. */
const prefix = () => `lampkit/${new URL(kitRoot(), location.href).pathname}/`;

/** @type {Promise<(request: Request) => Promise<unknown>> | null} */
let backend = null;

function connect() {
  backend ??= FROM_FOLDER ? openFrame() : openDatabase();
  return backend;
}

/**
 * Asks the hidden frame. Under file:// every origin is "null", so the frame is known by its window.
 * @returns {Promise<(request: Request) => Promise<unknown>>}
 */
function openFrame() {
  const frame = document.createElement("iframe");
  frame.src = `${kitRoot()}store.html`;
  frame.hidden = true; // to everybody: it needs no title
  /** @type {Map<number, {resolve: (value: unknown) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let id = 0;
  const ask = (/** @type {Request} */ request) =>
    new Promise((/** @type {(value: unknown) => void} */ resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      frame.contentWindow?.postMessage({ id, request }, "*");
    });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("the storage page did not answer")),
      FRAME_TIMEOUT_MS,
    );
    addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow) return;
      const { id: answered, value, error, ready, refused } = Object(event.data);
      if (ready || refused !== undefined) clearTimeout(timer);
      if (ready) resolve(ask);
      if (refused !== undefined) reject(new Error(String(refused)));
      const job = waiting.get(answered);
      waiting.delete(answered);
      if (error !== undefined) job?.reject(new Error(String(error)));
      else job?.resolve(value);
    });
    document.body.append(frame);
  });
}

/** @param {Request} request */
const send = async (request) => (await connect())(request);

export const store = {
  /**
   * @param {string} key
   * @returns {Promise<any>} undefined when nothing is kept under the key
   */
  get: (key) => send({ do: "get", key: prefix() + key }),
  /**
   * @param {string} key
   * @param {unknown} value structured-cloneable
   * @returns {Promise<void>} rejects when the browser refuses to keep it
   */
  set: async (key, value) => void (await send({ do: "set", key: prefix() + key, value })),
  /** @param {string} key */
  remove: async (key) => void (await send({ do: "remove", key: prefix() + key })),
  /** @param {string} start everything under keys that begin with it goes, or nothing does */
  clear: async (start) => void (await send({ do: "clear", key: prefix() + start })),
  /**
   * @param {string} start
   * @returns {Promise<string[]>} keys that begin with it, without the site's own prefix
   */
  keys: async (start) => {
    const found = /** @type {string[]} */ (await send({ do: "keys", key: prefix() + start }));
    return found.map((key) => key.slice(prefix().length));
  },
};

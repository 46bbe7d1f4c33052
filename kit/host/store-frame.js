/** Entry of store.html: keeps the database for the pages of a folder opened by double click. */

import { openDatabase } from "./store-database.js";

const KEYS = "lampkit/";

/**
 * @param {MessageEvent} event
 * @param {(request: import("./store-database.js").Request) => Promise<unknown>} ask
 */
async function answer(event, ask) {
  const { id, request } = Object(event.data);
  if (typeof id !== "number" || !String(request?.key).startsWith(KEYS)) return;
  try {
    parent.postMessage({ id, value: await ask(request) }, "*");
  } catch (error) {
    parent.postMessage({ id, error: String(error) }, "*");
  }
}

openDatabase().then(
  (ask) => {
    addEventListener("message", (event) => {
      if (event.source === parent) void answer(event, ask);
    });
    parent.postMessage({ ready: true }, "*");
  },
  (error) => parent.postMessage({ refused: String(error) }, "*"),
);

/** The database behind store.js: one object store in IndexedDB, asked by small requests. */

const NAME = "lampkit";
const TABLE = "kept";

/** @typedef {{do: "get" | "set" | "remove" | "clear" | "keys", key: string, value?: unknown}} Request */

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/**
 * Resolves when the change is on the disk, not only accepted.
 * @param {IDBTransaction} transaction
 * @returns {Promise<void>}
 */
function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error));
  });
}

/** @returns {Promise<(request: Request) => Promise<unknown>>} */
export async function openDatabase() {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(TABLE));
  const database = await settled(opening);
  // A newer page in another tab may want to change the database: let it.
  database.addEventListener("versionchange", () => database.close());
  return (request) => answer(database, request);
}

/**
 * @param {IDBDatabase} database
 * @param {Request} request
 */
async function answer(database, request) {
  const writes = request.do !== "get" && request.do !== "keys";
  // A learner's work is on the disk when the write ends, also when the power goes.
  const durability = request.value instanceof ArrayBuffer ? "relaxed" : "strict";
  const mode = writes ? "readwrite" : "readonly";
  const transaction = database.transaction(TABLE, mode, { durability });
  const table = transaction.objectStore(TABLE);
  if (request.do === "get") return settled(table.get(request.key));
  const beginning = IDBKeyRange.bound(request.key, `${request.key}\uffff`);
  if (request.do === "keys") return settled(table.getAllKeys(beginning));
  if (request.do === "set") table.put(request.value, request.key);
  else table.delete(request.do === "clear" ? beginning : request.key);
  transaction.commit(); // otherwise a page that is left at once takes the change with it
  return completed(transaction);
}

/** An IndexedDB in memory for tests without a browser: as much of it as store-database.js asks. */

/** What is kept, by whole key. @type {Map<string, unknown>} */
export const kept = new Map();

/** Set `error` to have every write refused, `room` to the number of values that still find room. */
export const refusal = { error: null, room: Infinity };

const emit = (target, type) => setImmediate(() => target.dispatchEvent(new Event(type)));

function request(result) {
  const asked = Object.assign(new EventTarget(), { result });
  emit(asked, "success");
  return asked;
}

/** The keys that a key or a range stands for. @param {string | {from: string, to: string}} key */
const allUnder = (key) =>
  typeof key === "string" ? [key] : [...kept.keys()].filter((k) => k >= key.from && k <= key.to);

function transaction() {
  const going = Object.assign(new EventTarget(), { error: refusal.error });
  setImmediate(() => going.dispatchEvent(new Event(going.error ? "abort" : "complete")));
  const write = (work) => {
    if (!going.error) work();
    return request(undefined);
  };
  return Object.assign(going, {
    commit: () => undefined,
    objectStore: () => ({
      get: (key) => request(structuredClone(kept.get(key))),
      getAllKeys: (range) => request(allUnder(range)),
      put: (value, key) => {
        refusal.room -= 1;
        if (refusal.room < 0) going.error ??= new Error("full");
        return write(() => kept.set(key, structuredClone(value)));
      },
      delete: (key) => write(() => allUnder(key).forEach((found) => kept.delete(found))),
    }),
  });
}

globalThis.IDBKeyRange = { bound: (from, to) => ({ from, to }) };
globalThis.indexedDB = {
  open: () => request(Object.assign(new EventTarget(), { transaction, close: () => undefined })),
};

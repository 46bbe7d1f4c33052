/**
 * Takes away from the worker what learner code must not reach: network, storage, new workers.
 * Python's `import js` sees the worker's own global object, prototypes included.
 */

const GLOBALS = [
  "indexedDB",
  "caches",
  "BroadcastChannel",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "Worker",
  "SharedWorker",
  "importScripts",
  "postMessage",
  "RTCPeerConnection",
  "IDBFactory",
  "CacheStorage",
];

const NAVIGATOR = [
  "storage",
  "serviceWorker",
  "locks",
  "sendBeacon",
  "connection",
  "usb",
  "serial",
];

/**
 * Removes `names` from `object` and from everything it inherits from; what cannot be deleted is
 * covered by an own property that is undefined and stays so.
 * @param {object} object
 * @param {string[]} names
 */
function removeAll(object, names) {
  for (const name of names) {
    /** @type {object | null} */
    let owner = object;
    while (owner && owner !== Object.prototype) {
      Reflect.deleteProperty(owner, name);
      owner = Object.getPrototypeOf(owner);
    }
    if (name in object) {
      Object.defineProperty(object, name, {
        value: undefined,
        writable: false,
        configurable: true,
      });
    }
  }
}

/** Closes the worker's ways out. What the host still needs it must have taken before. */
export function harden() {
  removeAll(globalThis, GLOBALS);
  removeAll(globalThis.navigator, NAVIGATOR);
}

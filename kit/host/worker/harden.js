/**
 * Takes away from the worker what learner code must not reach: network, storage, new workers,
 * scripts. Python's `import js` sees the worker's own global object, prototypes included, so only
 * names on a list stay: a browser's next way out is closed before it is known.
 */

/** The language itself, and what Pyodide needs while it runs. */
export const KEPT = new Set(
  (
    "Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol " +
    "Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError " +
    "TypeError URIError InternalError SuppressedError globalThis JSON Math Intl ArrayBuffer " +
    "Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array " +
    "BigInt64Array Uint8ClampedArray Float16Array Float32Array Float64Array DataView Map BigInt " +
    "Set Iterator WeakMap WeakSet Proxy Reflect FinalizationRegistry WeakRef DisposableStack " +
    "AsyncDisposableStack Temporal decodeURI decodeURIComponent encodeURI encodeURIComponent " +
    "escape unescape eval isFinite isNaN WebAssembly console TextEncoder TextDecoder Crypto " +
    "crypto performance atob btoa queueMicrotask structuredClone setTimeout clearTimeout " +
    "setInterval clearInterval MessageChannel MessagePort MessageEvent Event EventTarget " +
    "ErrorEvent DOMException AbortController AbortSignal navigator location self name origin " +
    "isSecureContext crossOriginIsolated"
  ).split(" "),
);

/** What Pyodide's start needs besides; gone when learner code runs. */
export const WHILE_STARTING = (
  "Request Response Headers URL URLSearchParams ReadableStream Blob WorkerGlobalScope " +
  "DedicatedWorkerGlobalScope WorkerNavigator WorkerLocation loadPyodide _createPyodideModule"
).split(" ");

const KEPT_OF_NAVIGATOR = new Set(
  "userAgent language languages hardwareConcurrency platform onLine appCodeName appName".split(" "),
);

/**
 * Removes from `object` and what it inherits every name that is not kept. A name that cannot be
 * deleted (a script's own `var`) is emptied.
 * @param {object} object
 * @param {(name: string) => boolean} kept
 */
function removeOthers(object, kept) {
  /** @type {any} */
  let owner = object;
  while (owner && owner !== Object.prototype && owner !== globalThis.EventTarget?.prototype) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!kept(name) && !Reflect.deleteProperty(owner, name)) Reflect.set(owner, name, undefined);
    }
    owner = Object.getPrototypeOf(owner);
  }
}

/**
 * Closes the worker's ways out. What the host still needs it must have taken before.
 * @param {string[]} [besides] more names to keep for now
 */
export function harden(besides = []) {
  removeOthers(globalThis.navigator, (name) => KEPT_OF_NAVIGATOR.has(name));
  removeOthers(globalThis, (name) => KEPT.has(name) || besides.includes(name));
}

/**
 * Whether this browser can run Python in the page, found by trying features, not by its name.
 */

/** A module that needs reference types (Chrome 96, Firefox 79, Safari 15). */
const REFERENCE_TYPES = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 112, 26, 11,
];

/** @typedef {{WebAssembly?: {validate: (bytes: Uint8Array<ArrayBuffer>) => boolean},
 *   DecompressionStream?: unknown, Worker?: unknown, BigInt64Array?: unknown}} Scope */

/**
 * True from Chrome 96, Firefox 113 and Safari 16.4 on. DecompressionStream came last in the latter.
 * @param {Scope} scope the page's globalThis
 */
export function canRunPython({ WebAssembly, DecompressionStream, Worker, BigInt64Array }) {
  if (!WebAssembly || !DecompressionStream || !Worker || !BigInt64Array) return false;
  return WebAssembly.validate(new Uint8Array(REFERENCE_TYPES));
}

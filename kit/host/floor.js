/**
 * Whether this browser can run Python in the page, found by trying features, not by its name.
 */

/** A module that needs reference types (Chrome 96, Firefox 79, Safari 15). */
const REFERENCE_TYPES = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 112, 26, 11,
];

/** @typedef {{WebAssembly?: {validate: (bytes: Uint8Array<ArrayBuffer>) => boolean,
 *   Module: new (bytes: Uint8Array<ArrayBuffer>) => unknown},
 *   DecompressionStream?: unknown, Worker?: unknown, BigInt64Array?: unknown}} Scope */

/**
 * True from Chrome 97, Firefox 113 and Safari 16.4 on. DecompressionStream came last in the latter;
 * the first had to learn 'wasm-unsafe-eval', without which the page's own policy refuses modules.
 * @param {Scope} scope the page's globalThis
 */
export function canRunPython({ WebAssembly, DecompressionStream, Worker, BigInt64Array }) {
  if (!WebAssembly || !DecompressionStream || !Worker || !BigInt64Array) return false;
  const bytes = new Uint8Array(REFERENCE_TYPES);
  if (!WebAssembly.validate(bytes)) return false;
  try {
    return Boolean(new WebAssembly.Module(bytes));
  } catch {
    return false;
  }
}

/**
 * Chunks in, unpacked files out: decodes, checks and inflates off the main thread.
 * Knows nothing of Python.
 */

import { sha256 as slowSha256 } from "@noble/hashes/sha2";
import { XzReadableStream } from "xz-decompress";

// Taken before harden() closes the worker: packs also come while programs run.
const { DecompressionStream, Response, TransformStream } = globalThis;

/** A chunk whose bytes are not the ones that the build wrote. */
export class DamagedChunk extends Error {
  /**
   * @param {string} pack
   * @param {number} index
   */
  constructor(pack, index) {
    super(`chunk ${index} of ${pack} is damaged`);
    this.pack = pack;
    this.index = index;
  }
}

/**
 * Bytes of base64 text. `Uint8Array.from(text, fn)` would take a second for a few megabytes.
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function decodeBase64(text) {
  const native = /** @type {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} */ (
    /** @type {unknown} */ (Uint8Array)
  );
  if (native.fromBase64) return native.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * SHA-256 in hex. crypto.subtle is missing on a classroom box that is reached by plain http.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<string>}
 */
export async function sha256Hex(bytes) {
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : slowSha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets go of the decoder's memory, until there is something to decode again. */
export function forgetDecoder() {
  Object.assign(XzReadableStream, {
    _moduleInstance: undefined,
    _moduleInstancePromise: undefined,
  });
}

/**
 * One pack while its chunks arrive, in order.
 */
export class Unpacker {
  /**
   * @param {import("../protocol.js").Pack} pack
   * @param {import("../protocol.js").Codec} codec
   */
  constructor(pack, codec) {
    this.pack = pack;
    this.codec = codec;
    this.next = 0;
    /** @type {WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>> | null} */
    this.writer = null;
    /** @type {Promise<ArrayBuffer>} */
    this.unpacked = Promise.resolve(new ArrayBuffer());
  }

  /** Only now: the decoder for xz serves one stream at a time. */
  #open() {
    const { readable, writable } = new TransformStream();
    const inflated =
      this.codec === "xz"
        ? new XzReadableStream(readable)
        : readable.pipeThrough(new DecompressionStream("gzip"));
    this.unpacked = new Response(inflated).arrayBuffer();
    // A damaged chunk aborts the stream: the error is reported where the chunk was added.
    this.unpacked.catch(() => undefined);
    return writable.getWriter();
  }

  /**
   * Adds the next chunk; resolves to the whole file after the last one, else to null.
   * @param {number} index
   * @param {ArrayBuffer | string} data
   * @param {() => void} [onGood] called as soon as the chunk is known to be whole
   * @returns {Promise<ArrayBuffer | null>}
   */
  async add(index, data, onGood) {
    const expected = this.pack.chunks[index];
    const bytes = this.#decode(index, data);
    if (index !== this.next || !expected || (await sha256Hex(bytes)) !== expected.sha256) {
      throw new DamagedChunk(this.pack.name, index);
    }
    onGood?.();
    this.next += 1;
    this.writer ??= this.#open();
    await this.writer.write(bytes);
    if (this.next < this.pack.chunks.length) return null;
    await this.writer.close();
    return this.unpacked;
  }

  /**
   * @param {number} index
   * @param {ArrayBuffer | string} data
   */
  #decode(index, data) {
    if (typeof data !== "string") return new Uint8Array(data);
    try {
      return decodeBase64(data);
    } catch {
      throw new DamagedChunk(this.pack.name, index);
    }
  }
}

/**
 * Packs on their way to the worker: one chunk after the other, each kept when the worker has said
 * that it is good. A damaged one is asked for again, and reported when that does not help.
 */

import { chunkOf, itemsOf, readItem, readItemAgain } from "./items.js";
import { putBytes, putForm, wholeFile } from "./kept.js";
import { chunkFile } from "./packs.js";
import { FROM_FOLDER } from "./page.js";
import { damagedText, failedText } from "./python-texts.js";
import { WRONG_COPIES } from "./scripts.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").Pack} Pack */
/** @typedef {import("./packs.js").Copy} Copy */
/** @typedef {import("./items.js").Item} Item */
/** @typedef {import("./items.js").ChunkItem} ChunkItem */

/** A copy from a folder is always the same one. */
const COPIES = FROM_FOLDER ? 1 : WRONG_COPIES;

/** Read while the worker looks at one; a line is to carry no more than what a drop may lose. */
const AHEAD = FROM_FOLDER ? 4 : 1;

/** One announcement of packs, until the worker has unpacked them all. */
export class Delivery {
  #worker;
  #packs;
  #loading;
  #stop = new AbortController();
  /** @type {(good: boolean) => void} */
  #judged = () => undefined;

  /**
   * @param {Worker} worker
   * @param {Pack[]} packs
   * @param {import("./loading.js").Loading} loading told what comes
   */
  constructor(worker, packs, loading) {
    this.#worker = worker;
    this.#packs = packs;
    this.#loading = loading;
  }

  /**
   * @param {import("./protocol.js").ToWorker} announcement
   * @param {AbortSignal} signal ends it: the worker is gone, or the learner does not want it
   * @returns {Promise<void>} rejects with an Error whose message is for the learner
   */
  async send(announcement, signal) {
    const ready = this.#listen(signal);
    try {
      this.#worker.postMessage(announcement);
      await Promise.race([Promise.all([this.#sendAll(), ready]), ready]);
    } finally {
      this.#stop.abort();
    }
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<void>} resolves when the worker is ready
   */
  #listen(signal) {
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("stopped")));
      this.#worker.onmessage = (event) => {
        const message = /** @type {FromWorker} */ (event.data);
        if (message.type === "ready") resolve();
        else if (message.type === "good") this.#judged(true);
        else if (message.type === "damaged") this.#judged(false);
        else if (message.type === "address") this.#lend(message.data);
        else if (message.type === "unpacked") this.#keepWhole(message);
        else if (message.type === "failed") reject(new Error(failedText(message.reason)));
      };
      this.#worker.onerror = (event) => reject(new Error(failedText(event.message)));
    });
  }

  async #sendAll() {
    const items = await itemsOf(this.#packs);
    const read = (/** @type {Item} */ item) => {
      const copy = readItem(item, this.#loading, this.#line);
      copy.catch(() => undefined); // it may never be asked for
      return copy;
    };
    const reading = items.slice(0, AHEAD).map(read);
    for (const [at, item] of items.entries()) {
      const data = await /** @type {Promise<Copy>} */ (reading.shift());
      reading.push(...items.slice(at + AHEAD, at + AHEAD + 1).map(read));
      if (item.kind === "chunk") await this.#sendChunk(item, data);
      else this.#sendWhole(item.pack, data.data);
    }
    this.#loading.end();
  }

  /**
   * @param {Pack} pack
   * @param {ArrayBuffer | string} data
   */
  #sendWhole({ name }, data) {
    if (typeof data !== "string") this.#post({ type: "file", pack: name, data }, [data]);
  }

  /**
   * Sends a chunk until a copy of it is good.
   * @param {ChunkItem} item
   * @param {Copy} copy
   */
  async #sendChunk(item, copy) {
    const chunk = chunkOf(item);
    for (let wrong = 0; !(await this.#isGood(item, copy)); ) {
      if (!copy.kept) wrong += 1;
      if (wrong === COPIES) throw new Error(damagedText(chunkFile(chunk)));
      this.#loading.found(-lengthOf(copy, chunk.bytes));
      copy = await readItemAgain(item, this.#loading, this.#line);
    }
    if (!copy.kept && typeof copy.data !== "string") void putBytes(chunkFile(chunk), copy.data);
  }

  /**
   * @param {ChunkItem} item
   * @param {Copy} copy
   * @returns {Promise<boolean>}
   */
  #isGood({ pack, index }, { data }) {
    return new Promise((resolve) => {
      this.#judged = resolve;
      this.#post({ type: "chunk", pack: pack.name, index, data });
    });
  }

  /**
   * Lends the worker a blob URL for a script: WebKit refuses the worker's own under file://.
   * @param {ArrayBuffer} script
   */
  #lend(script) {
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    this.#stop.signal.addEventListener("abort", () => URL.revokeObjectURL(url));
    this.#post({ type: "address", url });
  }

  /** @param {Extract<FromWorker, {type: "unpacked"}>} message */
  #keepWhole({ pack: name, data }) {
    const pack = this.#packs.find((one) => one.name === name);
    if (pack) void putForm(wholeFile(pack), data);
  }

  /**
   * @param {import("./protocol.js").ToWorker} message
   * @param {Transferable[]} [transfer]
   */
  #post(message, transfer = []) {
    if (!this.#stop.signal.aborted) this.#worker.postMessage(message, transfer);
  }

  get #line() {
    return {
      signal: this.#stop.signal,
      onWait: (/** @type {boolean} */ gone) => this.#loading.wait(gone),
      onBytes: (/** @type {number} */ bytes) => this.#loading.came(bytes),
    };
  }
}

/**
 * @param {Copy} copy
 * @param {number} expected
 */
const lengthOf = ({ data, kept }, expected) =>
  kept || typeof data === "string" ? expected : data.byteLength;

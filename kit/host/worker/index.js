/**
 * The worker: unpacks what the page sends, starts Pyodide from memory, runs programs.
 * Started from a Blob, so that the page's policy holds here too.
 */

import { holdLife } from "../alive.js";
import { readResult } from "../protocol.js";
import { begin, flush, host } from "./output.js";
import { DamagedChunk, Unpacker, forgetDecoder } from "./unpack.js";
import { startPyodide } from "./pyodide.js";

/** @typedef {import("../protocol.js").FromWorker} FromWorker */

const SPENT_BYTES = 512 * 2 ** 20;
// While Python waits for its first program it compiles for the next start, and listens in between.
const PIECE_SECONDS = 0.02;
const PAUSE_MS = 20;

const send = self.postMessage.bind(self);
/**
 * @param {FromWorker} message
 * @param {Transferable[]} transfer
 */
const post = (message, transfer = []) => send(message, transfer);

/** @type {Map<string, Unpacker>} */
const unpackers = new Map();
/** @type {Map<string, ArrayBuffer>} */
const files = new Map();
let lock = "";
/** @type {string | null} */
let catalogue = null;
/** @type {import("./pyodide.js").Python | null} */
let python = null;
/** @type {import("../protocol.js").Codec} */
let codec = "gzip";
let lent = (/** @type {string} */ _url) => {};
let keep = false;
/** @type {ArrayBuffer | null} */
let compiled = null;
/** What is compiled for the next start must come before any program of the learner. */
let untouched = true;

/**
 * @param {number} id
 * @param {(browser: import("./pyodide.js").Browser) => string} work
 */
function answer(id, work) {
  if (!python) return;
  // A program waits: what is little more than an earlier start kept is not worth its time.
  if (keep && !python.known) keepCompiled(python);
  untouched = false;
  begin(id);
  const result = readResult(JSON.parse(work(python.browser)));
  flush();
  post({ type: "result", id, result, spent: python.bytes() > SPENT_BYTES });
  python.browser.tidy();
}

/** @param {Extract<import("../protocol.js").ToWorker, {type: "chunk"}>} message */
async function receive(message) {
  const unpacker = unpackers.get(message.pack);
  if (!unpacker) throw new DamagedChunk(message.pack, message.index);
  const { pack, index, data } = message;
  const file = await unpacker.add(index, data, () => post({ type: "good", pack, index }));
  if (!file) return;
  if (keep && !python) post({ type: "unpacked", pack: message.pack, data: file });
  await put(message.pack, file);
}

/**
 * A pack is whole: with the last one Python starts, or gets what it lacked.
 * @param {string} pack
 * @param {ArrayBuffer} file
 */
async function put(pack, file) {
  unpackers.delete(pack);
  files.set(pack, file);
  if (unpackers.size) return;
  forgetDecoder();
  if (python) {
    python.install(files);
  } else {
    python = await startPyodide(files, { lock, catalogue, compiled, host, borrow });
    compiled = null;
    if (keep) setTimeout(compileSome, PAUSE_MS);
  }
  post({ type: "ready" });
}

/** Compiles in small pieces while nobody waits for Python. */
function compileSome() {
  if (!python || !untouched) return;
  if (python.browser.compile_some(PIECE_SECONDS)) setTimeout(compileSome, PAUSE_MS);
  else keepCompiled(python);
}

/**
 * Sends what was compiled to the page, once.
 * @param {import("./pyodide.js").Python} python
 */
function keepCompiled({ browser, known }) {
  if (!untouched) return;
  untouched = false;
  const made = browser.compiled_archive(known);
  const { buffer } = made.toJs();
  made.destroy();
  if (buffer.byteLength) post({ type: "compiled", data: buffer }, [buffer]);
}

/**
 * A blob URL that the page makes for a script.
 * @param {ArrayBuffer} data
 * @returns {Promise<string>}
 */
function borrow(data) {
  post({ type: "address", data });
  return new Promise((resolve) => {
    lent = resolve;
  });
}

/** @param {import("../protocol.js").Pack[]} packs */
function announce(packs) {
  for (const pack of packs) unpackers.set(pack.name, new Unpacker(pack, codec));
}

/** @param {import("../protocol.js").ToWorker} message */
async function handle(message) {
  if (message.type === "open") {
    ({ lock, catalogue, codec, keep, compiled } = message);
    announce(message.packs);
  } else if (message.type === "more") {
    announce(message.packs);
  } else if (message.type === "chunk") {
    await receive(message);
  } else if (message.type === "file") {
    await put(message.pack, message.data);
  } else if (message.type === "run") {
    answer(message.id, (browser) => browser.run(message.code));
  } else if (message.type === "check") {
    answer(message.id, (browser) => browser.check(message.code, message.check));
  }
}

/** @param {unknown} error */
function report(error) {
  if (error instanceof DamagedChunk)
    post({ type: "damaged", pack: error.pack, index: error.index });
  else post({ type: "failed", reason: String(error) });
}

holdLife();

// One after the other: a pack's chunks must be inflated in order.
let queue = Promise.resolve();
self.addEventListener("message", (/** @type {MessageEvent} */ event) => {
  if (event.data.type === "address") return lent(event.data.url); // the queue waits for it
  queue = queue.then(() => handle(event.data)).catch(report);
});

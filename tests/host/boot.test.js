import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

globalThis.location ??= new URL("file:///course/index.html");
globalThis.document ??= { documentElement: { dataset: {} } };
const { boot } = await import("../../kit/host/boot.js");

/** A worker that is ready at once; keeps what it was sent. */
class ReadyWorker {
  sent = [];

  postMessage(message) {
    this.sent.push(message);
    setImmediate(() => this.onmessage({ data: { type: "ready" } }));
  }
}

const OPEN = { type: "open", lock: "{}", codec: "xz", packs: [], keep: false, compiled: null };

const begin = async () => {
  globalThis.lampkitManifest = { codec: "xz", lock: "{}", core: [], packs: [] };
  const worker = new ReadyWorker();
  await boot(worker, "", () => undefined, new AbortController().signal);
  return worker.sent;
};

afterEach(() => {
  delete globalThis.lampkitLocale;
});

test("the catalogue of the page's language goes to the worker before anything else", async () => {
  globalThis.lampkitLocale = { catalogue: "3hIElQ==", solutions: {} };
  assert.deepEqual(await begin(), [{ ...OPEN, catalogue: "3hIElQ==" }]);
});

test("in English there is none", async () => {
  assert.deepEqual(await begin(), [{ ...OPEN, catalogue: null }]);
});

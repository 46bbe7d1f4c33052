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

const pack = (name, lang) => ({ name, when: "load_words", bytes: 0, chunks: [], ...lang });

for (const [own, wanted] of [
  ["es", "words-es.zip"],
  ["en", "words-en.zip"],
  ["qu", "words-en.zip"],
]) {
  test(`a page in ${own} gets ${wanted} of the packs that languages have`, async () => {
    document.documentElement.lang = own;
    const packs = [
      pack("kit-words.zip"),
      pack("words-en.zip", { lang: "en" }),
      pack("words-es.zip", { lang: "es" }),
    ];
    globalThis.lampkitManifest = { codec: "xz", lock: "{}", core: [], packs };
    const worker = new ReadyWorker();
    const there = await boot(
      worker,
      "kit.load_words()",
      () => undefined,
      new AbortController().signal,
    );
    assert.deepEqual([...there], ["kit-words.zip", wanted]);
    delete document.documentElement.lang;
  });
}

test("in English there is none", async () => {
  assert.deepEqual(await begin(), [{ ...OPEN, catalogue: null }]);
});

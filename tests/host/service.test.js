/** The service worker, with stand-ins for the cache and the line. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const SCOPE = "http://box/a/b/";

/** @type {Map<string, string>} */
const kept = new Map();
/** @type {Record<string, (event: any) => void>} */
const listeners = {};
let asked = [];
/** @type {(url: string) => Promise<{status: number, text: string}>} */
let line = async () => ({ status: 200, text: "new" });

const urlOf = (request) => (typeof request === "string" ? request : request.url);

function response(text, status = 200) {
  const made = new Response(text, { status });
  Object.defineProperty(made, "type", { value: "basic" });
  return made;
}

globalThis.self = {
  registration: { scope: SCOPE },
  clients: { claim: async () => undefined },
  addEventListener: (type, listener) => void (listeners[type] = listener),
};
globalThis.caches = {
  open: async () => ({
    match: async (request) =>
      kept.has(urlOf(request)) ? response(kept.get(urlOf(request))) : undefined,
    put: async (request, copy) => void kept.set(urlOf(request), await copy.text()),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async ({ url }) => kept.delete(url),
  }),
};
globalThis.fetch = async (request) => {
  asked.push(urlOf(request));
  const { status, text } = await line(urlOf(request));
  return response(text, status);
};
await import("../../kit/host/offline/service.js");

/** Asks for a file; undefined when the worker lets it pass. */
async function ask(path, more = {}) {
  const waits = [];
  let answer;
  listeners.fetch({
    request: {
      method: "GET",
      url: SCOPE + path,
      headers: new Headers(),
      cache: "default",
      ...more,
    },
    respondWith: (promised) => void (answer = promised),
    waitUntil: (promised) => void waits.push(promised),
  });
  const text = answer && (await (await answer).text());
  await Promise.all(waits);
  return text;
}

const gone = async () => {
  throw new TypeError("no line");
};

beforeEach(() => {
  kept.clear();
  asked = [];
  line = async () => ({ status: 200, text: "new" });
});

test("a page comes from the line while there is one, and is kept", async () => {
  kept.set(`${SCOPE}en/index.html`, "old");
  assert.equal(await ask("en/index.html"), "new");
  assert.equal(kept.get(`${SCOPE}en/index.html`), "new");
});

test("without a line, or from a server in trouble, a page that was read is shown", async () => {
  kept.set(`${SCOPE}en/index.html`, "old");
  line = gone;
  assert.equal(await ask("en/index.html"), "old");
  line = async () => ({ status: 503, text: "busy" });
  assert.equal(await ask("en/index.html"), "old");
  assert.equal(kept.get(`${SCOPE}en/index.html`), "old");
});

test("what has a hash is asked for once", async () => {
  for (const _ of [1, 2]) assert.equal(await ask("_kit/host.0123456789.js"), "new");
  assert.equal(asked.length, 1);
});

test("Python's bytes, parts of files, other folders and the page's own re-reading pass", async () => {
  assert.equal(await ask("_kit/packs/0123456789abcdef0123.bin"), undefined);
  assert.equal(await ask("a.html", { headers: new Headers({ range: "bytes=1-" }) }), undefined);
  assert.equal(await ask("a.html", { cache: "reload" }), undefined);
  assert.equal(await ask("", { url: "http://box/a/other/index.html" }), undefined);
});

test("a new version removes what no kept page needs, and nothing that one needs", async () => {
  const files = {
    "en/index.html": '<link href="../_kit/style.aaaaaaaaaa.css">',
    "_kit/style.aaaaaaaaaa.css": "src: url(letters.bbbbbbbbbb.woff2)",
    "_kit/letters.bbbbbbbbbb.woff2": "",
    "_kit/style.cccccccccc.css": "src: url(old.dddddddddd.woff2)",
    "_kit/old.dddddddddd.woff2": "",
  };
  for (const [path, text] of Object.entries(files)) kept.set(SCOPE + path, text);
  await new Promise((resolve) => listeners.activate({ waitUntil: (all) => all.then(resolve) }));
  assert.deepEqual(
    [...kept.keys()].map((url) => url.slice(SCOPE.length)),
    ["en/index.html", "_kit/style.aaaaaaaaaa.css", "_kit/letters.bbbbbbbbbb.woff2"],
  );
});

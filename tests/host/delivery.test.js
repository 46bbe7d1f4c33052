/** How packs reach a worker and the store: boot.js down to the line, with a stand-in for both ends. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, test } from "node:test";
import { SITE, serve } from "./http-page.js";
import { kept, refusal } from "./memory-database.js";

const { boot, bring } = await import("../../kit/host/boot.js");
const { refused } = await import("../../kit/host/kept.js");

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
const BYTES = [0, 1, 2].map((n) => new Uint8Array(50 + n).fill(n));
const chunks = BYTES.map((bytes) => ({ sha256: hash(bytes), bytes: bytes.length }));
const files = chunks.map(({ sha256 }) => `packs/${sha256.slice(0, 20)}.bin`);
const PACK = { name: "a.zip", bytes: 101, size: 9, when: "", chunks: chunks.slice(0, 2) };
const MORE = { name: "b.zip", bytes: 52, size: 9, when: "more", chunks: chunks.slice(2) };
const keys = () => [...kept.keys()].map((key) => key.replace(SITE, ""));

/** A worker that checks what it is sent, and is ready when it has all. */
class CheckingWorker {
  sent = [];
  left = 0;

  postMessage(message) {
    this.sent.push(message.type);
    if (message.packs) {
      this.packs = message.packs;
      this.left = message.packs.flatMap((pack) => pack.chunks).length;
    }
    if (message.type === "chunk") setImmediate(() => this.judge(structuredClone(message)));
    if (message.type === "file") this.take(message, 2);
  }

  judge({ pack, index, data }) {
    const { sha256 } = this.packs.find(({ name }) => name === pack).chunks[index];
    const good = hash(new Uint8Array(data)) === sha256;
    this.onmessage({ data: { type: good ? "good" : "damaged", pack, index } });
    if (good) this.take({ pack }, 1);
  }

  take({ pack }, count) {
    this.left -= count;
    if (this.left) return;
    this.onmessage({ data: { type: "unpacked", pack, data: new ArrayBuffer(9) } });
    setImmediate(() => this.onmessage({ data: { type: "ready" } }));
  }
}

/** @param {AbortSignal} [signal] */
async function start(signal = new AbortController().signal, report = () => undefined) {
  const worker = new CheckingWorker();
  const there = await boot(worker, "", report, signal);
  await new Promise((resolve) => setTimeout(resolve, 20)); // what is kept is kept by now
  return { worker, there };
}

let server = serve({});

beforeEach(() => {
  kept.clear();
  refusal.error = null;
  globalThis.lampkitManifest = { codec: "xz", lock: "{}", core: ["a.zip"], packs: [PACK, MORE] };
  server = serve(Object.fromEntries(files.map((file, index) => [file, BYTES[index]])));
});

test("every good chunk is kept at once, and never asked for again", async () => {
  await start();
  assert.equal(server.asked.length, 2);
  assert.ok(keys().includes(`file/${files[0]}`) && keys().includes(`file/${files[1]}`));
  kept.delete(`${SITE}file/whole/${chunks[0].sha256.slice(0, 20)}`);
  const { worker } = await start();
  assert.equal(server.asked.length, 2);
  assert.deepEqual(worker.sent, ["open", "chunk", "chunk"]);
});

test("a pack that was kept unpacked is sent as it is", async () => {
  await start();
  const { worker } = await start();
  assert.deepEqual(worker.sent, ["open", "file"]);
});

test("a wrong copy is asked for again, past the browser's own", async () => {
  let wrong = 2;
  server.answer = ({ file }) => {
    if (file !== files[1] || wrong === 0) return null;
    wrong -= 1;
    return new Response(new Uint8Array(51).fill(9), { headers: { "content-length": "51" } });
  };
  const heard = [];
  await start(undefined, ({ text }) => heard.push(text));
  const asked = server.asked.filter(({ file }) => file === files[1]);
  assert.deepEqual(
    asked.map(({ cache }) => cache),
    ["default", "reload", "reload"],
  );
  assert.equal(heard.at(-1), "Everything is here. Python is starting.");
});

test("a file that is wrong three times is named, and is not kept", async () => {
  server.answer = ({ file }) =>
    file === files[1] ? new Response(new Uint8Array(51).fill(9)) : null;
  await assert.rejects(start(), (error) => error.message.includes(files[1]));
  assert.ok(!keys().includes(`file/${files[1]}`));
  assert.ok(keys().includes(`file/${files[0]}`));
});

test("a kept chunk that went bad on the disk is asked for again", async () => {
  kept.set(`${SITE}file/${files[0]}`, new Uint8Array(50).fill(7).buffer);
  await start();
  assert.equal(server.asked.filter(({ file }) => file === files[0]).length, 1);
  assert.deepEqual(new Uint8Array(kept.get(`${SITE}file/${files[0]}`)), BYTES[0]);
});

test("a cancelled start keeps what has come, and the next one goes on from there", async () => {
  const stop = new AbortController();
  server.answer = ({ file, signal }) => {
    if (file !== files[1]) return null;
    setTimeout(() => stop.abort(), 30);
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error())));
  };
  await assert.rejects(start(stop.signal));
  server.answer = null;
  await start();
  assert.equal(server.asked.filter(({ file }) => file === files[0]).length, 1);
});

test("what a program needs besides is brought later", async () => {
  const { worker, there } = await start();
  await bring(worker, there, "more", () => undefined, new AbortController().signal);
  assert.deepEqual([...there], ["a.zip", "b.zip"]);
  assert.equal(server.asked.at(-1)?.file, files[2]);
});

test("after a good start chunks go away that no course in use asks for", async () => {
  const old = { at: Date.now() - 3 * 24 * 3600 * 1000, files: ["packs/old.bin"] };
  const open = { at: Date.now() - 1000, files: ["packs/open.bin"] };
  kept.set(`${SITE}uses/packs-http.0000000000.js`, old);
  kept.set(`${SITE}uses/packs-http.2222222222.js`, open);
  kept.set(`${SITE}uses/course/en`, { at: Infinity, files: ["packs/course.bin"] });
  const others = [
    "packs/old.bin",
    "packs/open.bin",
    "packs/course.bin",
    "python.0000000000.bin",
    "exercises/x.0000000000.bin",
  ];
  for (const file of others) kept.set(`${SITE}file/${file}`, new ArrayBuffer(1));
  kept.set(`${SITE}answer/lesson/one`, { code: "mine" });
  kept.set("lampkit//other/_kit//file/packs/theirs.bin", new ArrayBuffer(1));
  await start();
  assert.ok(!keys().includes("file/packs/old.bin"));
  assert.ok(!keys().includes("file/python.0000000000.bin"));
  assert.ok(keys().includes("file/packs/open.bin"), "another tab may have the older course open");
  assert.ok(keys().includes("file/packs/course.bin"), "the whole course is to stay");
  assert.ok(keys().includes("file/exercises/x.0000000000.bin"), "of another lesson");
  assert.ok(keys().includes("answer/lesson/one"));
  assert.ok(
    kept.has("lampkit//other/_kit//file/packs/theirs.bin"),
    "of another copy of the course",
  );
});

test("where the browser keeps nothing, Python starts and the page holds what has come", async () => {
  refusal.error = new DOMException("full", "QuotaExceededError");
  await start();
  assert.equal(refused(), true);
  await start();
  assert.equal(server.asked.length, 2);
});

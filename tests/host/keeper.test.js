import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeeper, createKept } from "../../kit/host/components/keeper.js";

/** A write that ends when the test says so. */
function slowWrite() {
  const written = [];
  const ends = [];
  const write = (value) => {
    written.push(value);
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  };
  return { written, ends, write };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("the first value is written at once; of the following only the newest", async () => {
  const { written, ends, write } = slowWrite();
  const keeper = createKeeper(write, assert.fail);
  for (const value of ["a", "b", "c"]) keeper.put(value);
  assert.deepEqual(written, ["a"]);
  ends[0].resolve();
  await settle();
  assert.deepEqual(written, ["a", "c"]);
});

test("flush writes what waits without waiting for the write before", () => {
  const { written, write } = slowWrite();
  const keeper = createKeeper(write, assert.fail);
  for (const value of ["a", "b"]) keeper.put(value);
  keeper.flush();
  keeper.flush();
  assert.deepEqual(written, ["a", "b"]);
});

test("a refused write is told, and the next one is tried", async () => {
  const { written, ends, write } = slowWrite();
  const errors = [];
  const keeper = createKeeper(write, (error) => errors.push(error.message));
  keeper.put("a");
  keeper.put("b");
  ends[0].reject(new Error("full"));
  await settle();
  assert.deepEqual([errors, written], [["full"], ["a", "b"]]);
});

/** @param {Record<string, unknown>} items */
function memoryStore(items) {
  return {
    get: async (key) => items[key],
    set: async (key, value) => void (items[key] = value),
    remove: async (key) => void delete items[key],
  };
}

test("a start program is kept as nothing, so that a corrected one is shown", async () => {
  const items = { "answer/l/e": { code: "mine" } };
  const kept = createKept(memoryStore(items), "l/e", assert.fail);
  kept.answer.put(null);
  await settle();
  assert.deepEqual(items, {});
});

test("kept values of another shape count as nothing", async () => {
  const items = {
    "answer/l/e": { code: 5 },
    "undo/l/e": { programs: ["a", 7] },
    "passed/l/e": { at: "2026" },
  };
  const kept = createKept(memoryStore(items), "l/e", assert.fail);
  assert.deepEqual(await kept.load(), { code: null, replaced: ["a"], passed: true });
});

test("a browser that keeps nothing is said once for the whole page", async () => {
  const said = [];
  const refuse = () => Promise.reject(new Error("denied"));
  const store = { get: refuse, set: refuse, remove: refuse };
  for (const name of ["l/e", "l/f"])
    await createKept(store, name, (text) => said.push(text)).load();
  assert.equal(said.length, 1);
  assert.match(said[0], /cannot be kept in this browser/);
});

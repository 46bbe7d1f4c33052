import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

globalThis.location ??= new URL("file:///course/index.html");
const { readFile, writeFile, MOST_BYTES } = await import("../../kit/host/progress/file.js");
const { unreadNames } = await import("../../kit/host/progress/line-words.js");
const { merge } = await import("../../kit/host/progress/merge.js");
const { nothing, readBox, writeBox } = await import("../../kit/host/progress/entries.js");

const ONE = "1-2-squeeze-and-rebuild/rebuild-error";
const TWO = "1-2-squeeze-and-rebuild/random-code";
const old = (version) =>
  readFileSync(new URL(`fixtures/progress-${version}.json`, import.meta.url), "utf8");

/** A box in memory. */
function memoryBox() {
  const items = new Map();
  return {
    items,
    get: async (key) => items.get(key),
    set: async (key, value) => void items.set(key, value),
    remove: async (key) => void items.delete(key),
    keys: async (start) => [...items.keys()].filter((key) => key.startsWith(start)),
  };
}

test("a file of version 1, keys of the store as they were before learners, is read whole", () => {
  const { file } = readFile(old(1));
  assert.deepEqual(file.progress.exercises, {
    [ONE]: {
      code: "def rebuild_error(model, picture):\n    return 0\n",
      changed: "2026-11-19T10:00:00.000Z",
      replaced: ["print(1)"],
    },
    [TWO]: { passed: "2026-11-19T11:00:00.000Z", guess: "2.72" },
  });
  assert.deepEqual([file.learner, file.newer], [{ name: "", picture: "" }, false]);
});

test("a file of version 2 is read whole, exercises of other editions included", () => {
  const { file } = readFile(old(2));
  assert.deepEqual(file.learner, { name: "Amina", picture: "boat" });
  assert.equal(file.progress.exercises["a-lesson-of-later/some-exercise"].passed, "");
  assert.equal(file.progress.recall["1-2-squeeze-and-rebuild"]["why-square"].box, 2);
  assert.deepEqual(file.progress.clock, { last: "2026-11-23", sitting: 5 });
});

test("of a newer file what is known is read, and the rest is named", () => {
  const { file } = readFile(old(9));
  assert.deepEqual(file.progress.exercises, { [ONE]: { passed: "2030-11-22T10:01:00.000Z" } });
  assert.deepEqual([file.newer, file.unread], [true, ["circles"]]);
  assert.deepEqual(file.learner, { name: "Ben", picture: "" });
});

test("what is written is read again, through a box and through a file", async () => {
  const { progress, learner } = readFile(old(2)).file;
  const box = memoryBox();
  await writeBox(box, progress);
  assert.deepEqual(await readBox(box), progress);
  const again = readFile(writeFile(learner, progress, "2026-11-23T09:00:00.000Z")).file;
  assert.deepEqual([again.progress, again.learner, again.saved], [progress, learner, "2026-11-23"]);
});

test("files from an unknown hand are refused or cleaned", () => {
  const refused = (text) => readFile(text).refused;
  const head = '{"format":"lampkit-progress","version":2,"exercises":';
  assert.equal(refused("not json"), "json");
  assert.equal(refused("[".repeat(200_000)), "json");
  assert.equal(refused(" ".repeat(MOST_BYTES + 1)), "size");
  assert.equal(refused('{"format":"other","version":2}'), "kind");
  assert.equal(refused('{"format":"lampkit-progress","version":"2"}'), "kind");
  assert.equal(refused("null"), "kind");
  assert.equal(refused(`${head}{"__proto__":{"code":"x"}}}`), "keys");
  assert.equal(refused(`${head}${"[".repeat(20)}${"]".repeat(20)}}`), "depth");
  const dirty = `${head}{"${ONE}":{"code":7,"passed":{"x":1},"replaced":[1,"a"],"html":"<b>"},"../up/x":{"passed":""},"constructor":{"passed":""}},"learner":{"name":"\\u202eA\\u0000\\nB${"x".repeat(80)}","picture":"__proto__"}}`;
  const { progress, learner } = readFile(dirty).file;
  assert.deepEqual(progress.exercises, { [ONE]: { replaced: ["a"] } });
  assert.deepEqual([learner.name, learner.picture], [`A B${"x".repeat(21)}`, ""]);
  assert.equal({}.code, undefined);
});

test("of two programs the newer one stays, and the older one is under Undo", () => {
  const mine = {
    ...nothing(),
    exercises: { [ONE]: { code: "a", changed: "2026-01-02", replaced: ["o"] } },
  };
  const theirs = { ...nothing(), exercises: { [ONE]: { code: "b", changed: "2026-01-03" } } };
  for (const [left, right] of [
    [mine, theirs],
    [theirs, mine],
  ]) {
    const entry = merge(left, right).exercises[ONE];
    assert.deepEqual([entry.code, entry.changed, entry.replaced], ["b", "2026-01-03", ["o", "a"]]);
  }
});

test("nothing that was passed is lost, in either order, and a second time changes nothing", () => {
  const parts = [
    {},
    { passed: "" },
    { passed: "2026-01-01" },
    { passed: "2026-02-01", code: "x", changed: "" },
    { code: "y", changed: "2026-03-01", replaced: ["x", "z"] },
    { guess: "more" },
  ];
  for (const a of parts) {
    for (const b of parts) {
      const mine = { ...nothing(), exercises: { [ONE]: a } };
      const theirs = { ...nothing(), exercises: { [ONE]: b, [TWO]: { passed: "" } } };
      const both = merge(mine, theirs);
      const entry = both.exercises[ONE];
      assert.equal("passed" in entry, "passed" in a || "passed" in b);
      const programs = [entry.code, ...(entry.replaced ?? [])];
      for (const code of [a.code, b.code, ...(a.replaced ?? []), ...(b.replaced ?? [])]) {
        assert.ok(code === undefined || programs.includes(code));
      }
      assert.equal(both.exercises[TWO].passed, "");
      assert.deepEqual(merge(both, theirs), both);
      assert.deepEqual(merge(both, mine), both);
    }
  }
});

test("of two cards the later answer counts; on one day the more careful one", () => {
  const cards = (box, at) => ({ ...nothing(), recall: { l: { q: { box, at, sitting: 1 } } } });
  const box = (a, b) => merge(a, b).recall.l.q.box;
  assert.equal(box(cards(3, "2026-01-01"), cards(1, "2026-01-02")), 1);
  assert.equal(box(cards(3, "2026-01-01"), cards(1, "2026-01-01")), 1);
});

test("only a date or a yes in a file is a pass", () => {
  const passed = (value) => {
    const exercises = { [ONE]: { code: "a", passed: value } };
    const second = JSON.stringify({ format: "lampkit-progress", version: 2, exercises });
    const kept = { [`passed/${ONE}`]: value };
    const first = JSON.stringify({ format: "lampkit-progress", version: 1, kept });
    return [second, first].map((text) => readFile(text).file.progress.exercises[ONE]?.passed);
  };
  for (const no of [false, null, 0, 1, []]) assert.equal(passed(no)[0], undefined);
  for (const no of [false, null, 0, 1]) assert.equal(passed(no)[1], undefined);
  assert.deepEqual(passed(true), ["", ""]);
  assert.deepEqual(passed("2026-01-01"), ["2026-01-01", "2026-01-01"]);
});

test("a program of any length is written; a file's one beyond the limit is named as not read", async () => {
  const long = "x".repeat(100_001);
  const box = memoryBox();
  await box.set(`answer/${ONE}`, { code: long, changed: "2026-01-01" });
  await box.set(`undo/${TWO}`, { programs: ["a", long] });
  await box.set(`passed/${ONE}`, { at: "2026-01-02" });
  const progress = await readBox(box);
  assert.equal(progress.exercises[ONE].code, long);
  assert.deepEqual(progress.exercises[TWO].replaced, ["a", long]);
  const { file } = readFile(writeFile({ name: "", picture: "" }, progress, ""));
  assert.deepEqual(file.progress.exercises, {
    [ONE]: { passed: "2026-01-02" },
    [TWO]: { replaced: ["a"] },
  });
  assert.deepEqual(file.unread, ["rebuild-error", "random-code"]);
  const first = {
    format: "lampkit-progress",
    version: 1,
    kept: { [`answer/${ONE}`]: { code: long } },
  };
  assert.deepEqual(readFile(JSON.stringify(first)).file.unread, ["rebuild-error"]);
});

test("at most five names of what was not read are told, of thirty letters each", () => {
  assert.equal(unreadNames(["circles", "b"]), "circles, b");
  const many = Array.from({ length: 9 }, (_, at) => `${at}${"é".repeat(50)}`);
  const said = unreadNames(many).split(", ");
  assert.equal(said.length, 6);
  assert.equal(said[0], `0${"é".repeat(29)}…`);
  assert.equal(said[5], "…");
});

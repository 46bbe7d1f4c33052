import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { SITE } from "./http-page.js";
import { kept, refusal } from "./memory-database.js";

const { store } = await import("../../kit/host/store.js");
const { boxOf } = await import("../../kit/host/learner.js");
const { addLearner, choose, readLearners, removeLearner, rename } = await import(
  "../../kit/host/progress/learners.js"
);
const { guestBox } = await import("../../kit/host/progress/guest.js");

const amina = { name: "Amina", picture: "boat" };
const answer = { code: "print(1)", changed: "2026-11-23T08:00:00.000Z" };

beforeEach(() => {
  kept.clear();
  refusal.error = null;
});

/** Keys without the site's own part. */
const keys = () => [...kept.keys()].map((key) => key.slice(SITE.length));

test("nobody has chosen: nothing is listed, and the work stands under its own keys", async () => {
  assert.deepEqual(await readLearners(store), { list: [], now: "" });
  await boxOf("").set("answer/l/e", answer);
  assert.deepEqual(keys(), ["answer/l/e"]);
  assert.deepEqual((await readLearners(store)).list, [{ id: "", name: "", picture: "" }]);
});

test("the first name is given to the place that needs none; the second gets its own", async () => {
  assert.equal(await addLearner(store, amina), "");
  const id = await addLearner(store, { name: "Ben", picture: "key" });
  assert.match(id, /^[a-z0-9]{6}$/);
  await boxOf(id).set("answer/l/e", answer);
  assert.ok(keys().includes(`learner/${id}/answer/l/e`));
  assert.deepEqual(await boxOf("").keys("answer/"), []);
  assert.deepEqual(await boxOf(id).keys("answer/"), ["answer/l/e"]);
  assert.equal((await readLearners(store)).now, id);
});

test("work from before there were learners stays where it was, and can be named", async () => {
  await store.set("answer/l/e", answer);
  await store.set("passed/l/f", { at: "2026" });
  assert.notEqual(await addLearner(store, amina), "");
  const { list } = await readLearners(store);
  assert.deepEqual(
    list.map(({ name }) => name),
    ["", "Amina"],
  );
  await rename(store, { id: "", name: "Zoe", picture: "leaf" });
  assert.equal((await readLearners(store)).list[0].name, "Zoe");
  assert.deepEqual(await store.get("answer/l/e"), answer);
});

test("a place with work that is not on the list is listed: a list can be damaged", async () => {
  const id = await addLearner(store, amina);
  const other = await addLearner(store, { name: "Ben", picture: "key" });
  await boxOf(other).set("passed/l/e", { at: "2026" });
  for (const damage of [undefined, "x", { list: 5 }, { list: [{ id: 7 }, null] }]) {
    await store.set("learners", damage);
    const { list } = await readLearners(store);
    assert.deepEqual(
      list.map((one) => one.id),
      [other],
    );
  }
  assert.equal(id, "");
});

test("a list of a newer course keeps what this one does not know", async () => {
  await store.set("learners", { version: 7, theme: "dark", list: [{ id: "", ...amina }] });
  await addLearner(store, { name: "Ben", picture: "key" });
  const { version, theme, list } = await store.get("learners");
  assert.deepEqual([version, theme, list.length], [7, "dark", 2]);
});

test("deleting a learner removes all of that work and nothing else", async () => {
  await addLearner(store, amina);
  await boxOf("").set("answer/l/e", answer);
  const id = await addLearner(store, { name: "Ben", picture: "key" });
  for (const key of ["answer/l/e", "undo/l/e", "recall/l", "clock"]) await boxOf(id).set(key, {});
  await removeLearner(store, id);
  const { list, now } = await readLearners(store);
  assert.deepEqual([list.map(({ name }) => name), now], [["Amina"], ""]);
  assert.deepEqual(
    keys().filter((key) => key.startsWith("learner/")),
    [],
  );
  assert.deepEqual(await boxOf("").get("answer/l/e"), answer);
});

test("a guest leaves nothing in the store, and the next guest finds nothing", async () => {
  await choose(store, "guest");
  await guestBox().set("answer/l/e", answer);
  assert.deepEqual(await guestBox().get("answer/l/e"), answer);
  assert.deepEqual(keys(), ["now"]);
  await choose(store, "guest");
  assert.deepEqual(await guestBox().keys(""), []);
});

test("where the browser keeps nothing, adding says so", async () => {
  refusal.error = new Error("full");
  await assert.rejects(addLearner(store, amina));
});

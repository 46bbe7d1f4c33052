import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { SITE } from "./http-page.js";
import { kept, refusal } from "./memory-database.js";

const { store } = await import("../../kit/host/store.js");
const { boxOf } = await import("../../kit/host/learner.js");
const { addLearner, choose, readLearners, removeLearner, rename } = await import(
  "../../kit/host/progress/learners.js"
);
const { readShown } = await import("../../kit/host/progress/whose.js");
const { openWork } = await import("../../kit/host/progress/sitting.js");
const { readBox } = await import("../../kit/host/progress/entries.js");
const { PICTURES } = await import("../../kit/host/progress/picture-names.js");
const { guestBox } = await import("../../kit/host/progress/guest.js");

const amina = { name: "Amina", picture: "boat" };
const answer = { code: "print(1)", changed: "2026-11-23T08:00:00.000Z" };

beforeEach(() => {
  kept.clear();
  Object.assign(refusal, { error: null, room: Infinity });
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

/** Names and pictures on the list. */
const listed = async () => (await readLearners(store)).list.map((one) => [one.name, one.picture]);

test("of two learners with one name and picture the second gets a free picture", async () => {
  await addLearner(store, amina);
  await addLearner(store, { name: "amina", picture: "boat" });
  await addLearner(store, { name: "Ben", picture: "boat" });
  assert.deepEqual(await listed(), [
    ["Amina", "boat"],
    ["amina", "lamp"],
    ["Ben", "boat"],
  ]);
  const [, , { id }] = (await readLearners(store)).list;
  await rename(store, { id, name: "Ben", picture: "boat" });
  assert.deepEqual((await listed())[2], ["Ben", "boat"]);
  await rename(store, { id, name: "AMINA", picture: "boat" });
  assert.deepEqual((await listed())[2], ["AMINA", "leaf"]);
});

test("when no picture is free a number tells two learners apart, also without a name", async () => {
  for (const picture of PICTURES) await addLearner(store, { name: "", picture });
  await addLearner(store, { name: "Amina", picture: "lamp" });
  for (const name of ["Amina", "Amina", "", ""]) await addLearner(store, { name, picture: "lamp" });
  const all = await listed();
  assert.deepEqual(all.slice(PICTURES.length), [
    ["Amina", "lamp"],
    ["Amina (2)", "lamp"],
    ["Amina (3)", "lamp"],
    ["Lamp (2)", "lamp"],
    ["Lamp (3)", "lamp"],
  ]);
});

const course = {
  l: { title: "1.1 L", url: "", exercises: ["e"], questions: ["q"], recall: "" },
};

test("where no more can be written, all that is there is read and shown", async () => {
  await addLearner(store, amina);
  await boxOf("").set("answer/l/e", answer);
  await boxOf("").set("passed/l/e", { at: "2026-11-23" });
  refusal.error = new Error("full");
  const { progress, now } = await openWork(boxOf(""), "", course);
  const entry = { ...answer, passed: "2026-11-23" };
  assert.deepEqual(progress.exercises, { "l/e": entry });
  assert.ok(progress.recall.l.q);
  assert.equal(now.odd, false);
  const shown = await readShown();
  assert.deepEqual([shown.id, shown.learner.name], ["", "Amina"]);
  assert.deepEqual(shown.progress.exercises, { "l/e": entry });
});

test("only where nothing can be read is there no work to show", async () => {
  const closed = { ...boxOf(""), get: () => Promise.reject(new Error("closed")) };
  await assert.rejects(openWork(closed, "", course), /closed/);
  const full = { ...boxOf(""), set: () => Promise.reject(new Error("full")) };
  assert.deepEqual((await openWork(full, "", course)).progress.exercises, {});
});

test("whose work it is, and the work, are read afresh each time", async () => {
  await addLearner(store, amina);
  await boxOf("").set("answer/l/e", answer);
  assert.deepEqual(Object.keys((await readShown()).progress.exercises), ["l/e"]);
  const id = await addLearner(store, { name: "Ben", picture: "key" });
  const shown = await readShown();
  assert.deepEqual([shown.id, shown.learner.name, shown.progress.exercises], [id, "Ben", {}]);
});

test("a new learner brings work; where it has no room nobody is added and nobody changes", async () => {
  await addLearner(store, amina);
  await boxOf("").set("answer/l/e", answer);
  const exercises = { "l/e": answer, "l/f": { passed: "" } };
  const progress = { exercises, recall: {}, clock: { last: "", sitting: 0 } };
  const before = [...kept];
  for (const room of [0, 1, 3]) {
    refusal.room = room;
    await assert.rejects(addLearner(store, { name: "Ben", picture: "key" }, progress));
    assert.deepEqual([...kept], before);
  }
  refusal.room = Infinity;
  const id = await addLearner(store, { name: "Ben", picture: "key" }, progress);
  assert.deepEqual((await readBox(boxOf(id))).exercises, exercises);
  assert.deepEqual(await listed(), [
    ["Amina", "boat"],
    ["Ben", "key"],
  ]);
});

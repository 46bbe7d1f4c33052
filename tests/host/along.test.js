/** Taking the work along, on the start page: what is saved, and where what is read goes. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { kept, refusal } from "./memory-database.js";
import { makeElement } from "./mini-dom.js";

const { store } = await import("../../kit/host/store.js");
const { boxOf } = await import("../../kit/host/learner.js");
const { Along } = await import("../../kit/host/progress/along.js");
const { readFile, writeFile } = await import("../../kit/host/progress/file.js");
const { addLearner, choose, readLearners } = await import("../../kit/host/progress/learners.js");
const { readBox } = await import("../../kit/host/progress/entries.js");
const { readShown } = await import("../../kit/host/progress/whose.js");
const { writeLines } = await import("../../kit/host/progress/line.js");

const own = { code: "print(1)", changed: "2026-11-23T08:00:00.000Z" };
const brought = { code: "print(2)", changed: "2026-11-24T08:00:00.000Z" };
const file = writeFile(
  { name: "Zoe", picture: "cup" },
  { exercises: { "l/f": brought }, recall: {}, clock: { last: "", sitting: 0 } },
  "",
);

mock.timers.enable({ apis: ["setTimeout"] }); // a download is held for a minute

/** @type {Blob[]} */
const saved = [];
URL.createObjectURL = (blob) => `blob:${saved.push(blob)}`;

beforeEach(async () => {
  kept.clear();
  saved.length = 0;
  Object.assign(refusal, { error: null, room: Infinity });
  await addLearner(store, { name: "Amina", picture: "boat" });
  await boxOf("").set("answer/l/e", own);
});

/** Until all that was asked of the store is answered. */
const settle = async () => {
  for (let turn = 0; turn < 400; turn += 1) await new Promise((done) => setImmediate(done));
};

/** The two ways on a page, and what the reader does there. */
function open() {
  const place = Object.assign(makeElement(), { dataset: { exercises: "l/e l/f" } });
  const along = new Along(place, async () => along.show(await readShown()));
  const one = (name, value) => place.with(name, value);
  return {
    place,
    along,
    button: (action) => one("data-action", action),
    said: () => place.all().filter(({ attributes }) => attributes.role === "status"),
    async press(action) {
      one("data-action", action).click();
      await settle();
    },
    async choose(text) {
      const field = one("type", "file");
      field.files = [{ size: text.length, text: async () => text }];
      field.dispatchEvent(new Event("change"));
      await settle();
    },
    async type(line) {
      one("type", "text").value = line;
      const form = place.all().find((part) => part.children.includes(one("type", "submit")));
      form.dispatchEvent(new Event("submit"));
      await settle();
    },
  };
}

const names = async (id) => Object.keys((await readBox(boxOf(id))).exercises).sort();

test("nothing is offered while nothing has been read", async () => {
  const { place, along } = open();
  assert.equal(place.children.length, 0);
  along.show(await readShown());
  assert.equal(place.children.length, 2);
});

test("a file holds what the store has when it is saved, also on a full disk", async () => {
  const page = open();
  page.along.show(await readShown());
  await boxOf("").set("answer/l/f", { ...own, code: "x".repeat(150_000) });
  refusal.error = new Error("full");
  await page.press("save");
  const text = await saved[0].text();
  const { learner, exercises } = JSON.parse(text);
  assert.equal(learner.name, "Amina");
  assert.deepEqual(exercises["l/e"], own);
  assert.equal(exercises["l/f"].code.length, 150_000);
  assert.deepEqual(readFile(text).file.unread, ["f"]);
});

test("after a refused write the work goes to who works then, and nothing is written over", async () => {
  const page = open();
  page.along.show(await readShown());
  await page.choose(file);
  refusal.room = 0;
  await page.press("add-new");
  assert.match(page.said()[0].textContent, /no room/);
  refusal.room = Infinity;
  assert.equal((await readLearners(store)).now, "");
  const ben = await addLearner(store, { name: "Ben", picture: "key" });
  await choose(store, "");
  await page.choose(file);
  await choose(store, ben); // in another tab
  await page.press("add-here");
  assert.deepEqual([await names(""), await names(ben)], [["l/e"], []]);
  assert.equal(page.button("add-here").textContent, "Add it to the work of Ben");
  await boxOf(ben).set("answer/l/f", { ...brought, code: "newer", changed: "2026-12-01" });
  await page.press("add-here");
  const { code, replaced } = (await readBox(boxOf(ben))).exercises["l/f"];
  assert.deepEqual([code, replaced], ["newer", ["print(2)"]]);
  assert.deepEqual((await readBox(boxOf(""))).exercises, { "l/e": own });
});

test("a line is added to the work of who works now, as it is now", async () => {
  const page = open();
  page.along.show(await readShown());
  const ben = await addLearner(store, { name: "Ben", picture: "key" });
  await boxOf(ben).set("answer/l/e", brought);
  await page.type(writeLines([0])[0]);
  const { code, passed } = (await readBox(boxOf(ben))).exercises["l/e"];
  assert.equal(code, brought.code);
  assert.ok(passed);
  assert.deepEqual((await readBox(boxOf(""))).exercises, { "l/e": own });
});

test("both buttons rest from the first press on: a file goes in once", async () => {
  const page = open();
  page.along.show(await readShown());
  await page.choose(file);
  page.button("add-new").click();
  assert.deepEqual(
    [page.button("add-new").disabled, page.button("add-here").disabled],
    [true, true],
  );
  page.button("add-new").click();
  await page.press("add-here");
  const { list } = await readLearners(store);
  assert.deepEqual(
    list.map(({ name }) => name),
    ["Amina", "Zoe"],
  );
  assert.deepEqual(await names(""), ["l/e"]);
});

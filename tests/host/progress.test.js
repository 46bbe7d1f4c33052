import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.location ??= new URL("file:///course/index.html");
const { begunLessons } = await import("../../kit/host/progress/list.js");
const { planToday, toIntroduce } = await import("../../kit/host/progress/today.js");
const { byLesson, readRows, withLine } = await import("../../kit/host/progress/class-rows.js");
const { writeLines } = await import("../../kit/host/progress/line.js");
const { nothing } = await import("../../kit/host/progress/entries.js");

const lesson = (title, exercises, questions = []) => ({
  title,
  url: "a.html",
  exercises,
  questions,
  recall: "b.html",
});
const course = {
  "1-2-squeeze": lesson("1.2 Squeeze", ["one", "two"], ["q", "r", "s"]),
  "1-3-game": lesson("1.3 Game", ["one"], ["q", "r", "s"]),
  "1-4-fog": lesson("1.4 Fog", ["one"]),
};
const now = { day: "2026-11-23", sitting: 3, odd: false };
const work = (exercises, recall = {}) => ({ ...nothing(), exercises, recall });

test("lessons come in the course's order, with what was passed; untouched ones do not", () => {
  const progress = work({
    "1-3-game/one": { passed: "" },
    "1-2-squeeze/two": { code: "" },
    "1-4-fog/gone": { passed: "" },
  });
  const begun = begunLessons(course, progress).map(({ id, passed }) => [id, passed]);
  assert.deepEqual(begun, [
    ["1-2-squeeze", 0],
    ["1-3-game", 1],
  ]);
});

test("today begins with the first lesson", () => {
  assert.deepEqual(planToday(course, nothing(), now), {
    goOn: null,
    lookBack: [],
    next: "1-2-squeeze",
  });
});

test("today goes on with the exercise that was tried last, else with the first one left", () => {
  const tried = work({
    "1-2-squeeze/two": { code: "a", changed: "2026-11-02" },
    "1-3-game/one": { code: "b", changed: "2026-11-01" },
  });
  assert.deepEqual(planToday(course, tried, now).goOn, { id: "1-2-squeeze", slug: "two" });
  const passed = work({ "1-2-squeeze/one": { passed: "", code: "a" } });
  assert.deepEqual(planToday(course, passed, now).goOn, { id: "1-2-squeeze", slug: "two" });
  assert.equal(planToday(course, passed, now).next, "1-3-game");
});

test("four questions at most are asked in one go, from all lessons", () => {
  const card = { box: 0, at: "2026-11-22", sitting: 1 };
  const cards = { q: card, r: card, s: card };
  const progress = work({}, { "1-2-squeeze": cards, "1-3-game": cards });
  assert.deepEqual(planToday(course, progress, now).lookBack, [
    { id: "1-2-squeeze", count: 3 },
    { id: "1-3-game", count: 1 },
  ]);
});

test("when everything is passed there is nothing left", () => {
  const all = ["1-2-squeeze/one", "1-2-squeeze/two", "1-3-game/one", "1-4-fog/one"];
  const progress = work(Object.fromEntries(all.map((name) => [name, { passed: "" }])));
  assert.deepEqual(planToday(course, progress, now), { goOn: null, lookBack: [], next: null });
});

test("questions of a lesson come into the plan when something of it was passed", () => {
  const progress = work({ "1-2-squeeze/one": { passed: "" }, "1-3-game/one": { code: "" } });
  assert.deepEqual(toIntroduce(course, progress), ["1-2-squeeze"]);
  const card = { box: 0, at: "", sitting: 0 };
  const known = work(progress.exercises, { "1-2-squeeze": { q: card, r: card, s: card } });
  assert.deepEqual(toIntroduce(course, known), []);
});

test("a class list keeps both learners of one name, and counts a line that is there once", () => {
  const add = (rows, name, line) => withLine(rows, name, line).rows;
  const rows = add(add([], "Zoe", "0000"), "Amina", "2600 0R9K");
  const second = withLine(rows, "zoe", "2600 0R9K");
  assert.equal(second.name, "zoe (2)");
  assert.deepEqual(second.rows, [
    { name: "Amina", lines: ["2600 0R9K"] },
    { name: "Zoe", lines: ["0000"] },
    { name: "zoe (2)", lines: ["2600 0R9K"] },
  ]);
  assert.equal(withLine(second.rows, "Zoe", writeLines([1])[0]).name, "Zoe (3)");
  assert.deepEqual(withLine(second.rows, "ZOE", "26oo-or9k"), second);
  const long = "A".repeat(24);
  const twice = add(add([], long, "0000"), long, "2600 0R9K");
  assert.deepEqual(readRows({ rows: twice }), twice);
  assert.equal(twice[0].name, `${"A".repeat(20)} (2)`);
});

test("a line of another page goes to the learner's own row", () => {
  const [first, next] = writeLines([0, 95]);
  const { rows } = withLine(withLine([], "Zoe", first).rows, "Zoe", next);
  assert.deepEqual(rows, [{ name: "Zoe", lines: [first, next] }]);
});

test("a kept class list of another shape loses only what is not sound", () => {
  const kept = {
    rows: [
      { name: "A", lines: ["2600 0R9K", "2600 0R9L"] },
      { name: 5 },
      null,
      { name: "B", lines: [] },
    ],
  };
  assert.deepEqual(readRows(kept), [{ name: "A", lines: ["2600 0R9K"] }]);
  assert.deepEqual(readRows("x"), []);
});

test("passed exercises are named by lesson and letter", () => {
  const passed = new Set(["1-2-squeeze/two", "1-3-game/one"]);
  assert.deepEqual(
    byLesson(course, (name) => passed.has(name)),
    [
      { number: "1.2", letters: "B" },
      { number: "1.3", letters: "A" },
    ],
  );
});

import assert from "node:assert/strict";
import test from "node:test";
import { standings } from "../../kit/host/components/lessons.js";

const lesson = (/** @type {string[]} */ exercises) =>
  /** @type {any} */ ({ title: "", url: "", exercises, questions: [], recall: "" });
const COURSE = { a: lesson(["one", "two"]), b: lesson(["three"]), c: lesson([]) };

test("a lesson is passed, begun, next, or none of these", () => {
  const exercises = {
    "a/one": { passed: "" },
    "a/two": { code: "x" },
    "b/three": { passed: "2026-01-01" },
    "gone/four": { passed: "" },
  };
  assert.deepEqual(standings(COURSE, { exercises }, "c"), {
    a: { state: "begun", passed: 1, n: 2 },
    b: { state: "passed", passed: 1, n: 1 },
    c: { state: "next", passed: 0, n: 0 },
  });
});

test("nothing is passed where there is nothing to pass", () => {
  const found = standings(COURSE, { exercises: {} }, null);
  assert.deepEqual(
    Object.values(found).map(({ state }) => state),
    ["", "", ""],
  );
});

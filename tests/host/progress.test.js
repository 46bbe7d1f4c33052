import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.location ??= new URL("file:///course/index.html");
const { begunLessons } = await import("../../kit/host/components/progress.js");

const lessons = {
  "1-2-squeeze": { title: "Squeeze", url: "a.html", exercises: ["one", "two"] },
  "1-3-game": { title: "Game", url: "b.html", exercises: ["one"] },
  "1-4-fog": { title: "Fog", url: "c.html", exercises: ["one"] },
};

test("lessons come in the course's order, with what was passed; untouched ones do not", () => {
  const keys = ["passed/1-3-game/one", "answer/1-2-squeeze/two"];
  const begun = begunLessons(lessons, keys).map(({ id, passed }) => [id, passed]);
  assert.deepEqual(begun, [
    ["1-2-squeeze", 0],
    ["1-3-game", 1],
  ]);
});

test("exercises that the course no longer has are not counted", () => {
  assert.deepEqual(begunLessons(lessons, ["passed/1-4-fog/gone"]), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Tries,
  isLook,
  keepReplaced,
  lineToExplain,
  splitName,
  stateAfter,
  undoReplaced,
} from "../../kit/host/components/exercise-state.js";

test("each outcome leads to one state", () => {
  const outcomes = ["done", "right", "wrong", "error", "died", "stopped"];
  const states = ["ready", "passed", "failed", "error", "error", "stopped"];
  assert.deepEqual(outcomes.map(stateAfter), states);
});

test("a name is parted into lesson and slug", () => {
  assert.deepEqual(splitName("1-2-squeeze/rebuild-error"), {
    lesson: "1-2-squeeze",
    slug: "rebuild-error",
  });
  assert.throws(() => splitName("rebuild-error"), /expected <lesson>\/<slug>/);
});

test("the answer is offered after three different failed programs", () => {
  const tries = new Tries();
  for (const program of ["a", "a ", "b"]) tries.record("wrong", program);
  assert.equal(tries.offerAnswer, false);
  tries.record("error", "c");
  assert.equal(tries.offerAnswer, true);
});

test("a guess is asked after three failures in a row, no longer after a pass", () => {
  const tries = new Tries();
  for (let count = 0; count < 3; count += 1) tries.record("wrong", "a");
  assert.equal(tries.askGuess, true);
  tries.record("stopped", "a");
  assert.equal(tries.askGuess, true);
  tries.record("right", "b");
  assert.equal(tries.askGuess, false);
});

test("the start program is not kept as replaced, and no program is kept twice", () => {
  assert.deepEqual(keepReplaced(["a"], "start", "start"), ["a"]);
  assert.deepEqual(keepReplaced(["a", "b"], "a", "start"), ["b", "a"]);
});

test("undo goes round all replaced programs and loses none", () => {
  let state = { program: "start", replaced: ["a", "b"] };
  const seen = [];
  for (let press = 0; press < 3; press += 1) {
    state = undoReplaced(state.replaced, state.program, "start");
    seen.push(state.program);
  }
  assert.deepEqual(seen, ["b", "a", "b"]);
  assert.deepEqual(state.replaced, ["a"]);
});

test("the question is about the first working line that the learner had to write", () => {
  const start = "import numpy as np\n\ndef f(x):\n    return None\n";
  const solution =
    "import numpy as np\n\ndef f(x):\n    # why\n    y = x * x\n    return y.mean()\n";
  assert.deepEqual(lineToExplain(solution, start), { number: 5, text: "y = x * x" });
  assert.equal(lineToExplain(start, start), null);
  const longer =
    'guess = "s"\ndef f(a):\n  made = 0\n  for b in a:\n    made += b\n  return made\n';
  assert.deepEqual(lineToExplain(longer, start), { number: 5, text: "made += b" });
  assert.equal(lineToExplain("guess = 3\n", ""), null);
});

test("a program that was only looked at is no failure", () => {
  const wrong = (/** @type {string} */ key) => /** @type {const} */ ({ outcome: "wrong", key });
  assert.equal(isLook(wrong("kit.as-given"), false), true);
  assert.equal(isLook(wrong("seen-twice"), false), true);
  assert.equal(isLook(wrong("too-low"), true), true);
  assert.equal(isLook(wrong("too-low"), false), false);
  assert.equal(isLook(wrong("unseen"), false), false);
  assert.equal(isLook({ outcome: "error", key: "kit.raised" }, true), false);
});

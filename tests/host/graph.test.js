import assert from "node:assert/strict";
import { test } from "node:test";
import { nextPart } from "../../kit/host/components/graph.js";

// 0 leads to 1 and 2, these lead to 3.
const DIAMOND = [[1, 2], [3], [3], []];

test("down and up follow the lines, and stay where no line leads on", () => {
  assert.equal(nextPart("ArrowDown", 0, DIAMOND), 1);
  assert.equal(nextPart("ArrowDown", 2, DIAMOND), 3);
  assert.equal(nextPart("ArrowDown", 3, DIAMOND), 3);
  assert.equal(nextPart("ArrowUp", 3, DIAMOND), 1);
  assert.equal(nextPart("ArrowUp", 2, DIAMOND), 0);
  assert.equal(nextPart("ArrowUp", 0, DIAMOND), 0);
});

test("right and left go through all parts, Home and End to the ends", () => {
  assert.equal(nextPart("ArrowRight", 1, DIAMOND), 2);
  assert.equal(nextPart("ArrowRight", 3, DIAMOND), 3);
  assert.equal(nextPart("ArrowLeft", 2, DIAMOND), 1);
  assert.equal(nextPart("ArrowLeft", 0, DIAMOND), 0);
  assert.equal(nextPart("Home", 2, DIAMOND), 0);
  assert.equal(nextPart("End", 0, DIAMOND), 3);
});

test("other keys are left to the browser", () => {
  assert.equal(nextPart("Tab", 0, DIAMOND), null);
  assert.equal(nextPart("a", 0, DIAMOND), null);
});

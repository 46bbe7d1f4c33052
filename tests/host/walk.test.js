import assert from "node:assert/strict";
import { test } from "node:test";
import { pointsOf, wordsOf } from "../../kit/host/components/walk.js";

const TABLE = [
  ["epoch", "training", "test"],
  ["0", "3", "4"],
  ["1", "2", ""],
];

/** A drawing whose marks stand in these cells. @param {string[]} cells */
const drawing = (cells) => ({
  querySelectorAll: () => cells.map((cell) => ({ getAttribute: () => cell })),
});

const places = (/** @type {string[]} */ cells) =>
  pointsOf(drawing(cells), TABLE).map((points) => points.map(({ row, column }) => [row, column]));

test("marks are ordered by series, and stay in the order of the drawing", () => {
  assert.deepEqual(places(["0 2", "0 1", "1 1"]), [
    [
      [0, 1],
      [1, 1],
    ],
    [[0, 2]],
  ]);
  assert.deepEqual(places(["0", "1"]), [
    [
      [0, -1],
      [1, -1],
    ],
  ]);
});

test("marks that the table does not hold are left out", () => {
  assert.deepEqual(places(["9 1", "0 9", "x"]), []);
});

test("a point says what stands before the series, then its own value", () => {
  assert.equal(wordsOf(TABLE, { row: 0, column: 2 }, 1), "epoch 0, test 4");
  assert.equal(wordsOf(TABLE, { row: 1, column: -1 }, -1), "epoch 1, training 2, test");
  const heat = [
    ["", "cup"],
    ["ring", "0.5"],
  ];
  assert.equal(wordsOf(heat, { row: 0, column: 1 }, 1), "ring, cup 0.5");
});

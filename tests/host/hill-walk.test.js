import assert from "node:assert/strict";
import { test } from "node:test";
import { lossAt, slopeAt, verdict } from "../../kit/host/widgets/hill-walk.js";

/** @type {[number, number][]} */
const SEEDLINGS = [
  [1, 3],
  [2, 6],
];

test("loss and slope are those of the worked example", () => {
  assert.deepEqual(
    [1, 2, 2.5, 3].map((w) => lossAt(SEEDLINGS, w)),
    [10, 2.5, 0.625, 0],
  );
  assert.deepEqual(
    [1, 2, 4].map((w) => slopeAt(SEEDLINGS, w)),
    [-10, -5, 5],
  );
});

test("a step is called by what it did", () => {
  const said = (/** @type {number} */ from, /** @type {number} */ rate) => {
    const slope = slopeAt(SEEDLINGS, from);
    const to = from - rate * slope;
    return verdict({
      before: lossAt(SEEDLINGS, from),
      after: lossAt(SEEDLINGS, to),
      slope,
      next: slopeAt(SEEDLINGS, to),
    });
  };
  assert.match(said(1, 0.01), /only a little/);
  assert.equal(said(1, 0.1), "Downhill.");
  assert.equal(said(1, 0.2), "Downhill.");
  assert.match(said(1, 0.3), /landed lower/);
  assert.match(said(1, 0.4), /same height/);
  assert.match(said(1, 0.5), /too large/);
  assert.match(said(3, 0.5), /nowhere/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, shuffled } from "../../kit/host/components/order-state.js";

const CARDS = ["a", "b", "c", "d", "e", "f"];

test("the disorder is the same for the same name, and holds every card once", () => {
  const first = shuffled(CARDS, "0-1-tell/pots");
  assert.deepEqual(shuffled(CARDS, "0-1-tell/pots"), first);
  assert.deepEqual([...first].sort(), CARDS);
  assert.notDeepEqual(shuffled(CARDS, "0-1-tell/paths"), first);
});

test("the disorder is never the right order", () => {
  for (let number = 0; number < 3000; number += 1) {
    const cards = CARDS.slice(0, 3);
    assert.notDeepEqual(shuffled(cards, `lesson/${number}`), cards);
  }
});

test("a card moves one place, and never beyond the ends", () => {
  assert.deepEqual(moved(CARDS, 2, 1), ["a", "c", "b", "d", "e", "f"]);
  assert.deepEqual(moved(CARDS, 2, 3), ["a", "b", "d", "c", "e", "f"]);
  assert.equal(moved(CARDS, 0, -1), CARDS);
  assert.equal(moved(CARDS, 5, 6), CARDS);
});

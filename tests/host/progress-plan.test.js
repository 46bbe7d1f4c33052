import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, readClock, tick } from "../../kit/host/progress/clock.js";
import { answered, dueOf, isDue, readCards, withNew } from "../../kit/host/progress/plan.js";

const at = (day, sitting = 1, odd = false) => ({ day, sitting, odd });

/** A day so many days after 1 November 2026. */
const day = (number) => dayOf(new Date(2026, 10, 1 + number, 12));

test("a question known each time returns after 1, 3, 7 and 21 days, then every 21", () => {
  let card = withNew({}, ["q"], at(day(0))).q;
  let asked = 0;
  const days = [];
  for (let today = 0; today < 80; today += 1) {
    if (!isDue(card, at(day(today)))) continue;
    days.push(today - asked);
    asked = today;
    card = answered(card, true, at(day(today)));
  }
  assert.deepEqual(days, [1, 3, 7, 21, 21, 21]);
});

test("a miss sends it back to 1", () => {
  const card = answered({ box: 3, at: day(0), sitting: 1 }, false, at(day(30)));
  assert.deepEqual(card, { box: 0, at: day(30), sitting: 1 });
  assert.equal(isDue(card, at(day(30))), false);
  assert.equal(isDue(card, at(day(31))), true);
});

test("a right answer before its time is no recall; a miss is one", () => {
  const card = { box: 2, at: day(0), sitting: 1 };
  assert.equal(answered(card, true, at(day(6))), card);
  assert.equal(answered(card, false, at(day(6))).box, 0);
});

test("what was never in the plan moves on by a first right answer", () => {
  assert.equal(answered(undefined, true, at(day(0))).box, 1);
});

test("where the clock stands still or is reset, sittings are counted", () => {
  let { clock, now } = tick(readClock(undefined), "2010-01-01", true);
  assert.equal(now.odd, true);
  const card = withNew({}, ["q"], now).q;
  const due = [];
  for (let sitting = 2; sitting < 6; sitting += 1) {
    ({ clock, now } = tick(clock, "2010-01-01", true));
    if (isDue(card, now)) due.push(sitting);
  }
  assert.deepEqual(due, [2, 3, 4, 5]);
  const known = { box: 1, at: "2010-01-01", sitting: 1 };
  assert.equal(isDue(known, at("2010-01-01", 3, true)), false);
  assert.equal(isDue(known, at("2010-01-01", 4, true)), true);
});

test("a clock that goes back or jumps far is odd once, and believed again from then on", () => {
  const steps = [
    "2026-11-01",
    "2026-11-02",
    "2026-10-20",
    "2026-10-21",
    "2029-01-01",
    "2029-01-02",
  ];
  let clock = readClock({});
  const odd = steps.map((today) => {
    const read = tick(clock, today, false);
    clock = read.clock;
    return read.now.odd;
  });
  assert.deepEqual(odd, [false, false, true, false, true, false]);
});

test("a card from the future of this clock waits for sittings", () => {
  const card = { box: 0, at: "2099-01-01", sitting: 7 };
  assert.equal(isDue(card, at(day(3), 7)), false);
  assert.equal(isDue(card, at(day(3), 8)), true);
});

test("questions are asked the least known first, and those that are gone never", () => {
  const cards = readCards({
    known: { box: 2, at: day(0), sitting: 1 },
    fresh: { box: 0, at: day(0), sitting: 1 },
    gone: { box: 0, at: day(0), sitting: 1 },
    later: { box: 3, at: day(0), sitting: 1 },
  });
  assert.deepEqual(dueOf(cards, ["known", "later", "fresh", "new"], at(day(8))), [
    "fresh",
    "known",
  ]);
});

test("kept values of another shape count as nothing", () => {
  assert.deepEqual(readClock("x"), { last: "", sitting: 0 });
  assert.deepEqual(readClock({ last: "yesterday", sitting: -1 }), { last: "", sitting: 0 });
  const cards = { a: { box: 9 }, b: null, "C c": { box: 1 }, d: { box: 1, at: 5, sitting: "x" } };
  assert.deepEqual(readCards(cards), { d: { box: 1, at: "5", sitting: 0 } });
  assert.deepEqual(readCards(null), {});
});

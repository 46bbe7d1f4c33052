import assert from "node:assert/strict";
import { test } from "node:test";
import { Adam } from "../../kit/host/machines/adam.js";
import { chanceFrom, normal } from "../../kit/host/machines/chance.js";
import { Game, groupsReached, realPoints } from "../../kit/host/machines/game.js";
import {
  LONGEST,
  MARK,
  chances,
  countLetters,
  likeliest,
  makeWord,
  stepsOf,
  wordsOf,
} from "../../kit/host/machines/letters.js";
import { forgetSlopes, makeNetwork, pushBack, run } from "../../kit/host/machines/network.js";
import { LEVELS, SIDE, pathOf, placesOf, viewOf } from "../../kit/host/machines/plot.js";

const STEP = 1e-3; // smaller ones drown in the rounding of 32-bit numbers
/** @param {number} score */
const softplus = (score) => Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
/** @param {Iterable<number>} values */
const mean = (values) => {
  const list = [...values];
  return list.reduce((sum, value) => sum + value, 0) / list.length;
};

/**
 * Asserts that slopes are those of `loss` by changing each number a little, both ways.
 * @param {Float32Array} numbers
 * @param {Float32Array} slopes
 * @param {() => number} loss
 * @param {string} name
 */
function assertSlopes(numbers, slopes, loss, name) {
  for (let at = 0; at < numbers.length; at += 1) {
    const before = numbers[at] ?? 0;
    numbers[at] = before + STEP;
    const more = loss();
    numbers[at] = before - STEP;
    const less = loss();
    numbers[at] = before;
    const measured = (more - less) / (2 * STEP);
    const given = slopes[at] ?? 0;
    const limit = 4e-3 + 0.02 * Math.abs(measured);
    assert.ok(Math.abs(measured - given) < limit, `${name} ${at}: ${given}, measured ${measured}`);
  }
}

test("the slopes of a network are those of finite differences, for its numbers and its inputs", () => {
  const chance = chanceFrom(3);
  const layers = makeNetwork([3, 7, 5, 2], chance);
  for (const { biases } of layers) biases.set(biases.map(() => 0.3 * normal(chance)));
  const batch = Float32Array.from({ length: 3 * 4 }, () => normal(chance));
  const pull = Float32Array.from({ length: 2 * 4 }, () => normal(chance));
  const loss = () =>
    run(layers, batch).reduce((sum, value, at) => sum + value * (pull[at] ?? 0), 0);
  loss();
  forgetSlopes(layers);
  const back = pushBack(layers, pull);
  assertSlopes(batch, back, loss, "input");
  layers.forEach(({ weights, weightSlopes, biases, biasSlopes }, at) => {
    assertSlopes(weights, weightSlopes, loss, `weight of layer ${at}`);
    assertSlopes(biases, biasSlopes, loss, `bias of layer ${at}`);
  });
});

test("both players go down the slope of the loss that the lesson names", () => {
  const game = new Game(5);
  for (let round = 0; round < 20; round += 1) game.play();
  const real = realPoints(30, chanceFrom(1));
  const made = run(game.maker, game.noise(30)).slice();
  const judgeLoss = () =>
    mean(run(game.judge, real).map((score) => softplus(-score))) +
    mean(run(game.judge, made).map((score) => softplus(score)));
  game.judgeSteps.step = () => {}; // leave the slopes to be looked at
  game.teachJudge(real, made);
  for (const { weights, weightSlopes } of game.judge) {
    assertSlopes(weights, weightSlopes.slice(), judgeLoss, "judge");
  }
  const noise = game.noise(30);
  const makerLoss = () =>
    mean(run(game.judge, run(game.maker, noise)).map((score) => softplus(-score)));
  game.makerSteps.step = () => {};
  game.teachMaker(noise);
  for (const { weights, weightSlopes } of game.maker) {
    assertSlopes(weights, weightSlopes.slice(), makerLoss, "maker");
  }
});

test("the maker learns without changing the judge, and the judge without changing the maker", () => {
  const game = new Game(2);
  const numbers = (/** @type {import("../../kit/host/machines/network.js").Layer[]} */ network) =>
    network.flatMap(({ weights, biases }) => [...weights, ...biases]);
  const [maker, judge] = [numbers(game.maker), numbers(game.judge)];
  game.teachMaker(game.noise(8));
  assert.deepEqual(numbers(game.judge), judge);
  const taught = numbers(game.maker);
  assert.notDeepEqual(taught, maker);
  game.teachJudge(realPoints(8, game.chance), game.made());
  assert.deepEqual(numbers(game.maker), taught);
  assert.notDeepEqual(numbers(game.judge), judge);
});

test("steps of Adam find the lowest place of a bowl", () => {
  const [layer] = makeNetwork([2, 1], chanceFrom(1));
  assert.ok(layer);
  const steps = new Adam([layer], 0.05);
  const lowest = [1.5, -0.5];
  for (let step = 0; step < 500; step += 1) {
    layer.weightSlopes.set(layer.weights.map((weight, at) => 2 * (weight - (lowest[at] ?? 0))));
    steps.step();
  }
  layer.weights.forEach((weight, at) => assert.ok(Math.abs(weight - (lowest[at] ?? 0)) < 0.02));
});

test("within its rounds the maker reaches most groups, from any of several seeds", () => {
  for (const seed of [1, 2, 3]) {
    const game = new Game(seed);
    assert.ok(groupsReached(game.made()) <= 3);
    while (game.round < 1500) game.play();
    const groups = groupsReached(game.made());
    assert.ok(groups >= 6, `seed ${seed}: ${groups} groups`);
  }
});

test("real points lie in all eight groups; one heap of points is one group", () => {
  assert.equal(groupsReached(realPoints(400, chanceFrom(1))), 8);
  assert.equal(groupsReached(new Float32Array(20).map((_, at) => (at % 2 ? 0 : 0.75))), 1);
  assert.equal(groupsReached(new Float32Array(20)), 0);
});

test("a game is the same each time for one seed, and another for another", () => {
  const [one, again, other] = [new Game(1), new Game(1), new Game(4)];
  for (const game of [one, again, other]) for (let at = 0; at < 5; at += 1) game.play();
  assert.deepEqual(one.made(), again.made());
  assert.notDeepEqual(one.made(), other.made());
});

test("chance is even, and the normal curve has mean 0 and spread 1", () => {
  const chance = chanceFrom(9);
  const even = Array.from({ length: 20_000 }, chance);
  assert.ok(Math.abs(mean(even) - 0.5) < 0.01);
  assert.ok(Math.min(...even) >= 0 && Math.max(...even) < 1);
  const curve = Array.from({ length: 20_000 }, () => normal(chance));
  assert.ok(Math.abs(mean(curve)) < 0.03);
  assert.ok(Math.abs(mean(curve.map((value) => value ** 2)) - 1) < 0.04);
});

test("a drawing shows x to the right and y upwards, and every place of the judge's view once", () => {
  assert.deepEqual(
    placesOf(Float32Array.from([0, 0, 0.6, 0.6, 5, 0]))
      .flat()
      .map(Math.round),
    [SIDE / 2, SIDE / 2, (3 * SIDE) / 4, SIDE / 4],
  );
  assert.equal(pathOf([[1.26, 2]]), "M1.3 2h.01");
  assert.equal(pathOf([[1.26, 2]], 0), "M1 2h.01");
  const levels = viewOf(new Game(1).judge);
  assert.equal(levels.length, LEVELS);
  assert.equal(new Set(levels.flat().map(String)).size, 13 * 13);
});

const WORDS = ["ana", "anna", "banana"];

test("letters are counted after the two before them, with a mark at both ends", () => {
  const table = countLetters(WORDS);
  assert.deepEqual(Object.fromEntries(table.get("an") ?? []), { a: 3, n: 1 });
  assert.deepEqual(Object.fromEntries(table.get("na") ?? []), { [MARK]: 3, n: 1 });
  assert.deepEqual(Object.fromEntries(table.get(MARK + MARK) ?? []), { a: 2, b: 1 });
});

test("chances add to 1: cold favours the frequent, hot evens out, and 1 is as counted", () => {
  const counts = new Map([
    ["a", 4],
    ["b", 3],
    ["c", 1],
  ]);
  const share = (/** @type {number} */ temperature) => [...chances(counts, temperature).values()];
  for (const temperature of [0.1, 0.5, 1, 3]) {
    const total = share(temperature).reduce((sum, value) => sum + value, 0);
    assert.ok(Math.abs(total - 1) < 1e-12);
  }
  assert.deepEqual(share(1), [0.5, 0.375, 0.125]);
  assert.ok((share(0.1)[0] ?? 0) > 0.94);
  assert.ok((share(3)[2] ?? 0) > 0.2);
});

test("at temperature 0 and near it only the most frequent are left, and nothing breaks", () => {
  const counts = new Map([
    ["a", 4],
    ["b", 4],
    ["c", 1],
  ]);
  for (const temperature of [0, 1e-9, 0.001]) {
    assert.deepEqual([...chances(counts, temperature).values()], [0.5, 0.5, 0]);
    assert.deepEqual(likeliest(counts, temperature), [
      ["a", 0.5],
      ["b", 0.5],
    ]);
  }
});

test("with a memory of one letter the likeliest come first, and are at most five", () => {
  const table = countLetters(WORDS, 1);
  assert.deepEqual(Object.fromEntries(table.get("n") ?? []), { a: 4, n: 1 });
  assert.deepEqual(likeliest(table.get("n") ?? new Map(), 1), [
    ["a", 0.8],
    ["n", 0.2],
  ]);
  const many = new Map(Array.from("abcdefg", (letter, at) => [letter, at + 1]));
  assert.deepEqual(
    likeliest(many, 1).map(([letter]) => letter),
    ["g", "f", "e", "d", "c"],
  );
});

test("a made word takes only steps that were counted, and ends or is cut", () => {
  const table = countLetters(WORDS);
  for (let seed = 0; seed < 200; seed += 1) {
    const word = makeWord(table, 2, chanceFrom(seed));
    assert.ok(word.length >= 1 && word.length <= LONGEST, word);
    for (const step of stepsOf(table, word, 2))
      assert.ok(step.chance > 0, `${word}: ${step.after}`);
  }
});

test("letters of every script are counted as letters", () => {
  assert.equal(
    makeWord(countLetters(["\u{1e900}\u{1e901}"]), 1, chanceFrom(1)),
    "\u{1e900}\u{1e901}",
  );
});

test("cold words repeat, and the temperature alone changes what one draw of chance gives", () => {
  const table = countLetters([...WORDS, "bandana", "cabana", "nab", "can"]);
  const different = (/** @type {number} */ temperature) =>
    new Set(wordsOf(table, temperature, 1)).size;
  assert.ok(different(0.1) < different(3));
  assert.deepEqual(wordsOf(table, 1, 1), wordsOf(table, 1, 1));
  assert.notDeepEqual(wordsOf(table, 1, 1), wordsOf(table, 1, 2));
});

/**
 * What the machines of the start page show before any script runs, by the very code that the page
 * runs. Usage: node first_states.mjs words|dial|points < JSON; prints JSON.
 */

import { text } from "node:stream/consumers";
import { Game, GROUPS, LAST_ROUND, SEED, groupsReached } from "../../../kit/host/machines/game.js";
import {
  MADE,
  MARK,
  SEED as DRAW,
  countLetters,
  likeliest,
  stepsOf,
  wordsOf,
} from "../../../kit/host/machines/letters.js";
import { SIDE, pathOf, placesOf, viewOf } from "../../../kit/host/machines/plot.js";

const UNITS = 8; // rows of the table of numbers
const makers = { words, dial, points };
const [, , name] = process.argv;
console.log(JSON.stringify(makers[name](JSON.parse(await text(process.stdin)))));

/** @param {{words: string[], temperature: number}} asked */
function words({ words: learnt, temperature }) {
  const table = countLetters(learnt);
  const made = wordsOf(table, temperature, DRAW);
  return {
    made,
    count: MADE,
    different: new Set(made).size,
    copied: made.filter((word) => learnt.includes(word)).length,
    rows: stepsOf(table, made[0], temperature),
  };
}

/** @param {{words: string[], temperature: number}} asked */
function dial({ words: learnt, temperature }) {
  const table = countLetters(learnt, 1);
  const rows = [...table.keys()].sort();
  const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const letters = rows.filter((letter) => letter !== MARK);
  const after = letters.reduce((most, letter) =>
    total(table.get(letter)) > total(table.get(most)) ? letter : most,
  );
  return { letters, mark: MARK, after, likeliest: likeliest(table.get(after), temperature) };
}

/** Before the game, and after its last round. */
function points() {
  const game = new Game(SEED);
  const numbers = (network) =>
    network.reduce((sum, { weights, biases }) => sum + weights.length + biases.length, 0);
  const before = { ...stand(game), ...picture(game) };
  const [{ weights, biases }] = game.judge;
  const units = Array.from({ length: UNITS }, (_, at) => [
    weights[2 * at],
    weights[2 * at + 1],
    biases[at],
  ]);
  while (game.round < LAST_ROUND) game.play();
  return {
    side: SIDE,
    all: GROUPS,
    numbers: { judge: numbers(game.judge), maker: numbers(game.maker) },
    units,
    before,
    after: stand(game),
  };
}

/** @param {Game} game */
function stand(game) {
  return { round: game.round, groups: groupsReached(game.made()), right: game.judgeIsRight() };
}

/** @param {Game} game */
function picture(game) {
  return {
    judge: viewOf(game.judge).map((places) => pathOf(places, 0)),
    real: pathOf(placesOf(game.real), 0),
    made: pathOf(placesOf(game.made()), 0),
  };
}

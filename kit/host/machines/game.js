/**
 * The game of two players on points in a plane (a GAN). The maker turns four numbers of chance
 * into a point. The judge gives each point a score: above 0 for "real". The maker never gets a
 * real point: all that it learns from is the slope of the judge's score. Lesson 1.3.
 * Source: Goodfellow et al. 2014; the maker's loss is the second one of their section 3.
 */

import { Adam } from "./adam.js";
import { chanceFrom, normal } from "./chance.js";
import { forgetSlopes, makeNetwork, pushBack, run } from "./network.js";

export const SEED = 1; // of the game that stands in the page before any script runs
export const GROUPS = 8;
export const LAST_ROUND = 1500; // by then not much changes any more
const RADIUS = 0.75; // of the ring on which the groups lie
const SPREAD = 0.05; // of a group
const NEAR = 4 * SPREAD; // as far from its middle a point still lies in a group
const REACHED = 3; // points in a group for it to count as reached
const NOISE = 4; // numbers of chance from which the maker makes a point
const BATCH = 64;
const WIDTH = 24;
const RATE = 0.002;
const SHOWN = 80;

/** @param {number} score of the judge @returns {number} 0 to 1: how sure it is that a point is real */
const sureness = (score) => 1 / (1 + Math.exp(-score));

/** @param {number} group */
function middleOf(group) {
  const angle = (2 * Math.PI * group) / GROUPS;
  return { x: RADIUS * Math.cos(angle), y: RADIUS * Math.sin(angle) };
}

/**
 * Real points, one after the other: x, y, x, y.
 * @param {number} count
 * @param {import("./chance.js").Chance} chance
 */
export function realPoints(count, chance) {
  const points = new Float32Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    const { x, y } = middleOf(Math.floor(GROUPS * chance()));
    points[2 * at] = x + SPREAD * normal(chance);
    points[2 * at + 1] = y + SPREAD * normal(chance);
  }
  return points;
}

/**
 * How many of the groups hold at least REACHED of the points.
 * @param {Float32Array} points
 */
export function groupsReached(points) {
  const counts = new Array(GROUPS).fill(0);
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = points.subarray(at, at + 2);
    const turn = Math.atan2(y, x) / (2 * Math.PI);
    const nearest = (Math.round(turn * GROUPS) + GROUPS) % GROUPS;
    const middle = middleOf(nearest);
    if (Math.hypot(x - middle.x, y - middle.y) < NEAR) counts[nearest] += 1;
  }
  return counts.filter((count) => count >= REACHED).length;
}

export class Game {
  /** @param {number} seed */
  constructor(seed) {
    this.chance = chanceFrom(seed);
    this.round = 0;
    this.maker = makeNetwork([NOISE, WIDTH, WIDTH, 2], this.chance);
    this.judge = makeNetwork([2, WIDTH, WIDTH, 1], this.chance);
    this.makerSteps = new Adam(this.maker, RATE);
    this.judgeSteps = new Adam(this.judge, RATE);
    this.real = realPoints(SHOWN, this.chance);
    this.shown = this.noise(SHOWN);
  }

  /** @param {number} count */
  noise(count) {
    return Float32Array.from({ length: NOISE * count }, () => normal(this.chance));
  }

  /** One round: a step of the judge, then one of the maker. */
  play() {
    this.teachJudge(realPoints(BATCH, this.chance), run(this.maker, this.noise(BATCH)));
    this.teachMaker(this.noise(BATCH));
    this.round += 1;
  }

  /**
   * The judge's loss: softplus(-score) of real points plus softplus(score) of made ones, mean.
   * @param {Float32Array} real
   * @param {Float32Array} made as many as real
   */
  teachJudge(real, made) {
    forgetSlopes(this.judge);
    const count = real.length / 2;
    pushBack(
      this.judge,
      run(this.judge, real).map((score) => (sureness(score) - 1) / count),
    );
    pushBack(
      this.judge,
      run(this.judge, made).map((score) => sureness(score) / count),
    );
    this.judgeSteps.step();
  }

  /**
   * The maker's loss: softplus(-score) of its own points, mean. Its slopes come through the judge,
   * whose numbers stay as they are.
   * @param {Float32Array} noise
   */
  teachMaker(noise) {
    forgetSlopes(this.maker);
    const scores = run(this.judge, run(this.maker, noise));
    const slopes = scores.map((score) => (sureness(score) - 1) / scores.length);
    pushBack(this.maker, pushBack(this.judge, slopes));
    this.makerSteps.step();
  }

  /** What the maker makes now of the same numbers of chance, so that its points are seen moving. */
  made() {
    return run(this.maker, this.shown);
  }

  /** Of 100 points, half of them real, how many the judge gets right. */
  judgeIsRight() {
    const real = run(this.judge, this.real).filter((score) => score > 0).length;
    const made = run(this.judge, this.made()).filter((score) => score < 0).length;
    return Math.round((100 * (real + made)) / (2 * SHOWN));
  }
}

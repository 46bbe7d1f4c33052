/** The game of points as a drawing: a square of SIDE units, x to the right, y upwards. */

import { run } from "./network.js";

export const SIDE = 120;
const EDGE = 1.2; // the square shows -EDGE to EDGE both ways
const CELLS = 13; // of the judge's view, each way
export const LEVELS = 5; // sizes of the judge's dots

/** @param {number} value */
const place = (value) => ((value + EDGE) / (2 * EDGE)) * SIDE;

/**
 * Points as places in the drawing; those outside are left out.
 * @param {Float32Array} points x, y, x, y
 * @returns {[number, number][]}
 */
export function placesOf(points) {
  /** @type {[number, number][]} */
  const places = [];
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = points.subarray(at, at + 2);
    if (Math.max(Math.abs(x), Math.abs(y)) < EDGE) places.push([place(x), place(-y)]);
  }
  return places;
}

/**
 * Places as an SVG path of the shortest lines: their ends are what is seen.
 * @param {[number, number][]} places
 * @param {number} [decimals] 1 for what moves; a page that is written needs none
 */
export const pathOf = (places, decimals = 1) => {
  const round = (/** @type {number} */ value) => Number(value.toFixed(decimals));
  return places.map(([x, y]) => `M${round(x)} ${round(y)}h.01`).join("");
};

/**
 * The judge's view: a grid of places, by how much it takes a point there for real; list 0 is the
 * least sure, and the larger the number, the larger the dot.
 * @param {import("./network.js").Layer[]} judge
 * @returns {[number, number][][]} LEVELS lists
 */
export function viewOf(judge) {
  const middle = (/** @type {number} */ at) => ((at + 0.5) / CELLS) * 2 * EDGE - EDGE;
  const grid = new Float32Array(2 * CELLS * CELLS);
  for (let at = 0; at < CELLS * CELLS; at += 1) {
    grid[2 * at] = middle(at % CELLS);
    grid[2 * at + 1] = middle(Math.floor(at / CELLS));
  }
  const scores = run(judge, grid);
  const places = placesOf(grid);
  /** @type {[number, number][][]} */
  const levels = Array.from({ length: LEVELS }, () => []);
  places.forEach((spot, at) => {
    const sure = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
    levels[Math.min(Math.floor(sure * LEVELS), LEVELS - 1)]?.push(spot);
  });
  return levels;
}

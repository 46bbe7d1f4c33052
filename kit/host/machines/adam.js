/** Steps downhill whose length adapts to each number (Adam: Kingma and Ba 2014, algorithm 1). */

import { get } from "./network.js";

const KEPT = 0.5; // of the direction, from step to step: games like it lower than the usual 0.9
const KEPT_SQUARES = 0.99;
const TINY = 1e-8;

export class Adam {
  /**
   * @param {import("./network.js").Layer[]} layers
   * @param {number} rate length of a step
   */
  constructor(layers, rate) {
    this.rate = rate;
    this.steps = 0;
    this.lists = layers.flatMap((layer) => [
      moving(layer.weights, layer.weightSlopes),
      moving(layer.biases, layer.biasSlopes),
    ]);
  }

  /** One step against the slopes that the layers hold. */
  step() {
    this.steps += 1;
    const full = 1 - KEPT ** this.steps;
    const fullSquares = 1 - KEPT_SQUARES ** this.steps;
    for (const { numbers, slopes, mean, squares } of this.lists) {
      for (let at = 0; at < numbers.length; at += 1) {
        const slope = get(slopes, at);
        mean[at] = KEPT * get(mean, at) + (1 - KEPT) * slope;
        squares[at] = KEPT_SQUARES * get(squares, at) + (1 - KEPT_SQUARES) * slope * slope;
        const size = Math.sqrt(get(squares, at) / fullSquares) + TINY;
        numbers[at] = get(numbers, at) - (this.rate * get(mean, at)) / full / size;
      }
    }
  }
}

/**
 * @param {Float32Array} numbers
 * @param {Float32Array} slopes
 */
const moving = (numbers, slopes) => ({
  numbers,
  slopes,
  mean: new Float32Array(numbers.length),
  squares: new Float32Array(numbers.length),
});

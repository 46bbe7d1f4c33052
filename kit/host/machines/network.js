/**
 * A small network of full layers, with its slopes: enough to train a picture of points in a page.
 * Numbers of many samples stand one after the other: a batch of n samples with k numbers each is
 * one list of n * k. Not here: what is learnt (game.js).
 */

import { normal } from "./chance.js";

/** How much of a number below 0 passes a bend (leaky ReLU). */
const LEAK = 0.2;

/**
 * One layer: `weights` by output and then input, and slopes of the loss beside all numbers.
 * `before` and `after` are what went in and came out in the last run; `bent`: whether it bends.
 * @typedef {{inputs: number, outputs: number, bent: boolean, weights: Float32Array, biases: Float32Array, weightSlopes: Float32Array, biasSlopes: Float32Array, before: Float32Array, after: Float32Array}} Layer
 */

/**
 * Layers of the given widths; all but the last bend. Weights begin small, from the normal curve.
 * @param {number[]} widths for instance [2, 24, 24, 1]
 * @param {import("./chance.js").Chance} chance
 * @returns {Layer[]}
 */
export function makeNetwork(widths, chance) {
  return widths.slice(1).map((outputs, index) => {
    const inputs = widths[index] ?? 0;
    const spread = Math.sqrt(2 / inputs);
    return {
      inputs,
      outputs,
      bent: index < widths.length - 2,
      weights: Float32Array.from({ length: inputs * outputs }, () => spread * normal(chance)),
      biases: new Float32Array(outputs),
      weightSlopes: new Float32Array(inputs * outputs),
      biasSlopes: new Float32Array(outputs),
      before: new Float32Array(0),
      after: new Float32Array(0),
    };
  });
}

/**
 * What the network gives for a batch; the layers keep what pushBack needs.
 * @param {Layer[]} layers
 * @param {Float32Array} batch
 * @returns {Float32Array}
 */
export const run = (layers, batch) => layers.reduce((values, layer) => mix(layer, values), batch);

/**
 * @param {Layer} layer
 * @param {Float32Array} values
 */
function mix(layer, values) {
  const { inputs, outputs, weights, biases, bent } = layer;
  const samples = values.length / inputs;
  const after = new Float32Array(samples * outputs);
  for (let sample = 0; sample < samples; sample += 1) {
    const from = sample * inputs;
    for (let output = 0; output < outputs; output += 1) {
      let sum = biases[output] ?? 0;
      const row = output * inputs;
      for (let input = 0; input < inputs; input += 1) {
        sum += get(weights, row + input) * get(values, from + input);
      }
      after[sample * outputs + output] = bent && sum < 0 ? LEAK * sum : sum;
    }
  }
  layer.before = values;
  layer.after = after;
  return after;
}

/**
 * Goes back through the last run: from the slopes of the loss for what came out to those for what
 * went in. Adds the slopes for all weights on the way.
 * @param {Layer[]} layers
 * @param {Float32Array} slopes
 * @returns {Float32Array}
 */
export const pushBack = (layers, slopes) =>
  layers.reduceRight((coming, layer) => unmix(layer, coming), slopes);

/**
 * @param {Layer} layer
 * @param {Float32Array} slopes
 */
function unmix(layer, slopes) {
  const { inputs, outputs, weights, weightSlopes, biasSlopes, before, after, bent } = layer;
  const back = new Float32Array(before.length);
  for (let at = 0; at < slopes.length; at += 1) {
    const output = at % outputs;
    const from = ((at - output) / outputs) * inputs;
    const through = bent && get(after, at) < 0 ? LEAK : 1;
    const slope = through * get(slopes, at);
    biasSlopes[output] = get(biasSlopes, output) + slope;
    for (let input = 0; input < inputs; input += 1) {
      const weight = output * inputs + input;
      weightSlopes[weight] = get(weightSlopes, weight) + slope * get(before, from + input);
      back[from + input] = get(back, from + input) + slope * get(weights, weight);
    }
  }
  return back;
}

/**
 * @param {Float32Array} list
 * @param {number} at a place inside the list
 */
export const get = (list, at) => /** @type {number} */ (list[at]);

/**
 * Sets all slopes to 0.
 * @param {Layer[]} layers
 */
export function forgetSlopes(layers) {
  for (const { weightSlopes, biasSlopes } of layers) {
    weightSlopes.fill(0);
    biasSlopes.fill(0);
  }
}

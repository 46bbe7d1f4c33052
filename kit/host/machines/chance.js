/** Chance from a seed: the same seed gives the same numbers in every browser. */

/** @typedef {() => number} Chance numbers from 0 up to, not including, 1 */

/**
 * Source: mulberry32 by Tommy Ettinger, 2017 (public domain).
 * @param {number} seed a whole number
 * @returns {Chance}
 */
export function chanceFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A number from the normal curve with mean 0 and spread 1 (Box and Muller).
 * @param {Chance} chance
 */
export const normal = (chance) =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

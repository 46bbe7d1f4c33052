/**
 * Arithmetic with the 27 symbols of a notebook line, so that check letters can be computed and a
 * wrong letter can be found: the field of 27 elements, as polynomials over 0, 1, 2 modulo
 * x³ + 2x + 1. An element is a number from 0 to 26 whose digits in base 3 are the coefficients.
 */

export const SIZE = 27;
const ORDER = SIZE - 1;

/**
 * Digit by digit in base 3, without carrying.
 * @param {number} a
 * @param {number} b
 * @param {number} sign 1 to add, 2 to take away
 */
function combine(a, b, sign) {
  const digit = (/** @type {number} */ place) =>
    ((Math.floor(a / place) % 3) + sign * (Math.floor(b / place) % 3)) % 3;
  return digit(1) + 3 * digit(3) + 9 * digit(9);
}

/**
 * @param {number} a
 * @param {number} b
 */
export const add = (a, b) => combine(a, b, 1);

/**
 * @param {number} a
 * @param {number} b
 */
export const minus = (a, b) => combine(a, b, 2);

/** Powers of x, which reach every element but 0. */
const powers = [1];
for (let step = 1; step < ORDER; step += 1) {
  const last = powers[step - 1] ?? 0;
  // Times x: shift by one digit; x³ is x + 2 here.
  const top = Math.floor(last / 9);
  powers.push(add((last % 9) * 3, [0, 5, 7][top] ?? 0));
}

/** @type {number[]} the exponent of each element; that of 0 is never asked for */
const exponents = [];
powers.forEach((element, exponent) => void (exponents[element] = exponent));

/** The generator to a power, which may be negative. @param {number} exponent */
export const power = (exponent) => powers[((exponent % ORDER) + ORDER) % ORDER] ?? 1;

/** The power of the generator that an element is. @param {number} element not 0 */
export const logarithm = (element) => exponents[element] ?? 0;

/**
 * @param {number} a
 * @param {number} b
 */
export const times = (a, b) => (a && b ? power(logarithm(a) + logarithm(b)) : 0);

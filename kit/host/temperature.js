/** The temperature of a draw in words; for every dial that has one. */

import { formatNumber, t } from "./strings.js";

const COLD = 0.7;
const HOT = 1.4;
const ONE_PLACE = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** @param {number} temperature */
export function temperatureName(temperature) {
  const value = formatNumber(temperature, ONE_PLACE);
  if (temperature < COLD) return t("{value}, cold", { value });
  return temperature > HOT ? t("{value}, hot", { value }) : t("{value}, mild", { value });
}

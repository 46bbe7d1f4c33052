/** Numbers of the machines' tables. */

import { formatNumber } from "../strings.js";

/**
 * At most two decimals, as kitbuild.site.machines writes them; -0 is 0.
 * @param {number} value
 */
export const twoPlaces = (value) =>
  formatNumber(Math.round(100 * value) / 100 || 0, { maximumFractionDigits: 2 });

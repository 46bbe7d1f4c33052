/** The names of the pictures by which learners are known; the drawings are in pictures.js. */

import { t } from "../strings.js";

/** @type {Record<string, () => string>} */
const NAMES = {
  lamp: () => t("Lamp"),
  leaf: () => t("Leaf"),
  boat: () => t("Boat"),
  fish: () => t("Fish"),
  cup: () => t("Cup"),
  hill: () => t("Hill"),
  drop: () => t("Drop"),
  key: () => t("Key"),
  kite: () => t("Kite"),
  house: () => t("House"),
  flower: () => t("Flower"),
  spoon: () => t("Spoon"),
};

export const PICTURES = Object.keys(NAMES);

/**
 * @param {unknown} picture
 * @returns {picture is string}
 */
export const isPicture = (picture) => typeof picture === "string" && Object.hasOwn(NAMES, picture);

/** @param {string} picture */
export const pictureName = (picture) => NAMES[picture]?.() ?? "";

/** What is wrong with a typed line or a chosen file, in words. */

import { t } from "../strings.js";

/** So many names of what was not read are told, of so many letters each. */
const MOST_NAMES = 5;
const LONGEST_PART = 30;

/** @param {import("./line.js").Mistake} mistake */
export function mistakeText(mistake) {
  if ("letter" in mistake) {
    return t("The sign {letter} is in no line. Lines have only Latin letters and digits.", mistake);
  }
  if ("length" in mistake) {
    return t(
      "This line has {length} letters. A line has groups of four letters, up to six groups. Look whether one is missing.",
      mistake,
    );
  }
  if ("groups" in mistake) {
    const groups = mistake.groups.join(", ");
    const { instead } = mistake;
    return t(
      "The line is not right yet. Look at group {groups}: does your notebook say {instead}?",
      { groups, instead },
    );
  }
  return t(
    "The line is not right yet. More than one letter differs. Compare each group with the notebook.",
  );
}

/** @param {import("./file.js").Refusal} refusal */
export function refusalText(refusal) {
  if (refusal === "size")
    return t("This file is too large to be a file of Lampkit. Nothing was read.");
  return t("This is no file of Lampkit, or it is damaged. Nothing was read.");
}

export const noRoomText = () => t("This browser has no room for it. What was here is unchanged.");

/**
 * What of a file was not read: its own words can be long and many.
 * @param {string[]} names
 */
export function unreadNames(names) {
  const short = names.slice(0, MOST_NAMES).map((name) => {
    const letters = [...name];
    return letters.length > LONGEST_PART ? `${letters.slice(0, LONGEST_PART).join("")}…` : name;
  });
  return [...short, ...(names.length > MOST_NAMES ? ["…"] : [])].join(", ");
}

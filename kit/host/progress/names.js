/** Names that learners give themselves: short, and nothing that disturbs the text around them. */

export const LONGEST_NAME = 24;

/** Joiners are letters' business in many scripts. */
const UNWANTED = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\s]/gu;

/**
 * A name without control letters and marks of direction; "" for anything that is no text.
 * @param {unknown} name
 */
export const cleanName = (name) =>
  typeof name === "string"
    ? [...name.normalize("NFC").replace(UNWANTED, " ").replace(/ +/g, " ").trim()]
        .slice(0, LONGEST_NAME)
        .join("")
        .trim()
    : "";

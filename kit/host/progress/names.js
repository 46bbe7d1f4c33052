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

/**
 * Whether two clean names are one to a reader: capital letters do not tell people apart.
 * @param {string} one
 * @param {string} other
 */
export const isSameName = (one, other) => one.toLowerCase() === other.toLowerCase();

/**
 * The name, or the first of "Amina (2)", "Amina (3)" and so on that fits; as long as a name may be.
 * @param {string} name a clean one
 * @param {(name: string) => boolean} fits
 */
export function numbered(name, fits) {
  let made = name;
  for (let number = 2; !fits(made); number += 1) {
    const end = ` (${number})`;
    made =
      [...name]
        .slice(0, LONGEST_NAME - end.length)
        .join("")
        .trim() + end;
  }
  return made;
}

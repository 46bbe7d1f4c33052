/** What the learner is told before Python starts. */

import { megabytes, t } from "../strings.js";

/** What would be shown as 0.0 MB. */
const LEAST_SAID = 50_000;

/**
 * What Python will cost, said before it starts.
 * @param {{bytes: number, here: number, fromFolder: boolean, saveData: boolean}} page
 */
export function costText({ bytes, here, fromFolder, saveData }) {
  if (fromFolder) return t("Python starts from this folder. Nothing is downloaded.");
  const text = sizeText(bytes, here);
  if (!saveData || here >= bytes) return text;
  return `${text} ${t("Your browser saves data, so the editor with colours is not loaded.")}`;
}

/**
 * @param {number} bytes
 * @param {number} here
 */
function sizeText(bytes, here) {
  if (!(bytes > 0)) return t("Python is loaded when you start it, not before.");
  if (here >= bytes) return t("Python is already here. Nothing is downloaded.");
  const fields = { size: megabytes(bytes), here: megabytes(here) };
  return here < LEAST_SAID
    ? t("Python needs {size} MB. It is loaded when you start it, not before.", fields)
    : t(
        "Python needs {size} MB, {here} MB are already here. The rest is loaded when you start it, not before.",
        fields,
      );
}

/** Said instead of the cost where the browser is too old. */
export const floorText = () =>
  t("Python needs a newer browser: Chrome 97, Firefox 113 or Safari 16.4. You can go on reading.");

/** Said when a file is not of the same course as the page. */
export const mixedText = () =>
  t("The files of this page do not fit together. Copy the folder again.");

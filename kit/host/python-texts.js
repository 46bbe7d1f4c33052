/** What the learner is told when Python does not start or does not go on. */

import { FROM_FOLDER } from "./page.js";
import { t } from "./strings.js";

/** @param {string} file under _kit/ */
export function missingText(file) {
  const fields = { file: `_kit/${file}` };
  return FROM_FOLDER
    ? t("The file {file} is missing from this folder. Copy the folder again.", fields)
    : t("The file {file} did not arrive. Check the connection, then start Python again.", fields);
}

/** @param {string} file under _kit/ */
export const damagedText = (file) =>
  t("The file {file} is damaged. Copy the folder again, or only this file.", {
    file: `_kit/${file}`,
  });

/** @param {string} reason */
export const failedText = (reason) =>
  t("Python could not start here: {reason}. You can go on reading without it.", { reason });

/**
 * The worker is gone without having been asked to stop.
 * @param {string} reason in the browser's words; may be empty
 */
export function diedText(reason) {
  if (/call stack|recursion/i.test(reason)) {
    return t(
      "Python stopped: a call inside a call inside a call went too deep. A fresh Python is starting, and your program is still here.",
    );
  }
  if (/memory/i.test(reason)) {
    return t(
      "Python stopped: memory ran out. A fresh Python is starting, and your program is still here.",
    );
  }
  return t("Python stopped by itself. A fresh one is starting, and your program is still here.");
}

/** What the learner is told when Python does not start or does not go on. */

import { FROM_FOLDER } from "./page.js";
import { t } from "./strings.js";

/** Said once, when Python works and the browser would not keep what was loaded. */
export const unkeptText = () =>
  t(
    "This browser has no room to keep Python, or does not allow it. Everything works, but next time it is loaded again.",
  );

/** @param {string} file under _kit/ */
export function damagedText(file) {
  const fields = { file: `_kit/${file}` };
  return FROM_FOLDER
    ? t("The file {file} is damaged. Copy the folder again, or only this file.", fields)
    : t(
        "The file {file} arrived damaged three times. Start Python again later. If that does not help, the copy on the server is damaged.",
        fields,
      );
}

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

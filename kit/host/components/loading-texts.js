/** What the learner is told before Python starts and while it loads. */

import { megabytes, t } from "../strings.js";

/**
 * What Python will cost, said before it starts.
 * @param {{bytes: number, fromFolder: boolean}} page
 */
export function costText({ bytes, fromFolder }) {
  if (fromFolder) return t("Python starts from this folder. Nothing is downloaded.");
  if (!(bytes > 0)) return t("Python is loaded when you start it, not before.");
  return t("Python needs {size} MB. It is loaded when you start it, not before.", {
    size: megabytes(bytes),
  });
}

/** Said instead of the cost where the browser is too old. */
export const floorText = () =>
  t("Python needs a newer browser: Chrome 97, Firefox 113 or Safari 16.4. You can go on reading.");

/**
 * How far loading has come, in words.
 * @param {{loaded: number, total: number, starting: boolean}} event
 */
export function loadingText({ loaded, total, starting }) {
  if (starting) return t("Everything is here. Python is starting.");
  if (!total) return t("Looking for Python.");
  return t("{loaded} of {total} MB", {
    loaded: megabytes(loaded),
    total: megabytes(total),
  });
}

/** What is said of files that do not come, wherever one is asked for. */

import { FROM_FOLDER } from "./page.js";
import { t } from "./strings.js";

/** Said before it is known how much is here. */
export const lostText = () =>
  t("The connection is gone. Loading goes on by itself when the connection is back.");

/** @param {string} file under _kit/ */
export function missingText(file) {
  const fields = { file: `_kit/${file}` };
  return FROM_FOLDER
    ? t("The file {file} is missing from this folder. Copy the folder again.", fields)
    : t(
        "The server did not give the file {file}. Open this page again: the course there may have changed.",
        fields,
      );
}

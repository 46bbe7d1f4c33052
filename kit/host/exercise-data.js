/**
 * Checks and worked answers of the page's exercises: one script, loaded when first needed.
 */

import { addScript, scriptFile } from "./page.js";
import { t } from "./strings.js";

/** @typedef {{check: string, solution: string}} ExerciseData */

/**
 * @param {string} slug
 * @returns {Promise<ExerciseData>} rejects with an Error whose message is for the learner
 */
export async function loadExerciseData(slug) {
  const scope = /** @type {{lampkitExercises?: Record<string, ExerciseData>}} */ (globalThis);
  const file = scriptFile("exercises");
  if (!scope.lampkitExercises) await addScript(file).catch(() => undefined);
  const data = scope.lampkitExercises?.[slug];
  if (data) return data;
  throw new Error(
    t("The file {file} did not arrive. Check the connection or copy the folder again.", {
      file: `_kit/${file}`,
    }),
  );
}

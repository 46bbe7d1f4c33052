/**
 * Checks and worked answers of the page's exercises: one script, loaded when first needed, and
 * one more where the page's language has comments of its own in the worked answers.
 */

import { loadLocale } from "./locale.js";
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
  const locale = await loadLocale();
  if (!scope.lampkitExercises) await addScript(file).catch(() => undefined);
  const data = scope.lampkitExercises?.[slug];
  const solution = ownText(locale?.solutions, slug);
  if (data) return solution === null ? data : { ...data, solution };
  throw new Error(
    t("The file {file} did not arrive. Check the connection or copy the folder again.", {
      file: `_kit/${file}`,
    }),
  );
}

/**
 * @param {Record<string, string> | undefined} texts
 * @param {string} slug
 */
const ownText = (texts, slug) => (texts && Object.hasOwn(texts, slug) ? String(texts[slug]) : null);

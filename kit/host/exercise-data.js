/**
 * Checks and worked answers of the page's exercises: one script, loaded when first needed, and
 * one more where the page's language has comments of its own in the worked answers.
 */

import { missingText } from "./line-texts.js";
import { loadLocale } from "./locale.js";
import { scriptFile } from "./page.js";
import { addScript } from "./scripts.js";

/** @typedef {{check: string, solution: string, order?: string[]}} ExerciseData */

/**
 * @param {string} slug
 * @param {import("./line.js").Line} [line]
 * @returns {Promise<ExerciseData>} rejects with an Error whose message is for the learner
 */
export async function loadExerciseData(slug, line) {
  const scope = /** @type {{lampkitExercises?: Record<string, ExerciseData>}} */ (globalThis);
  const file = scriptFile("exercises");
  const locale = await loadLocale(line);
  if (!scope.lampkitExercises) await addScript(file, line).catch(() => undefined);
  const data = scope.lampkitExercises?.[slug];
  const solution = ownText(locale?.solutions, slug);
  if (data) return solution === null ? data : { ...data, solution };
  throw new Error(missingText(file));
}

/**
 * @param {Record<string, string> | undefined} texts
 * @param {string} slug
 */
const ownText = (texts, slug) => (texts && Object.hasOwn(texts, slug) ? String(texts[slug]) : null);

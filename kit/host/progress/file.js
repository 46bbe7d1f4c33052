/**
 * The file in which a learner takes the work along: JSON, one learner, a version. It is read as
 * data from an unknown hand: with limits, known keys only, and no program of it is run.
 *
 *     1  the keys and values of the store, as they were before there were learners
 *     2  exercises and look-back cards by name, and who the learner is
 */

import { Limits, fromKept, readProgress } from "./entries.js";
import { isPicture } from "./picture-names.js";
import { cleanName } from "./names.js";

/** @typedef {import("./entries.js").Progress} Progress */
/** @typedef {{name: string, picture: string}} Learner */
/**
 * newer: the file's version is one that this course does not know; `unread` names what was left
 * out: parts of a newer course, and exercises with a program that is too long.
 * @typedef {{learner: Learner, saved: string, progress: Progress, newer: boolean,
 *   unread: string[]}} ProgressFile
 */
/** @typedef {"size" | "json" | "kind" | "keys" | "depth"} Refusal */

export const FORMAT = "lampkit-progress";
export const VERSION = 2;
export const MOST_BYTES = 4_000_000;
const DEEPEST = 6;
const KNOWN = ["format", "version", "saved", "learner", "exercises", "recall", "clock"];

/**
 * @param {Learner} learner
 * @param {Progress} progress
 * @param {string} saved ISO date
 */
export const writeFile = ({ name, picture }, progress, saved) =>
  JSON.stringify(
    { format: FORMAT, version: VERSION, saved, learner: { name, picture }, ...progress },
    null,
    1,
  );

/**
 * @param {string} text
 * @returns {{file: ProgressFile} | {refused: Refusal}}
 */
export function readFile(text) {
  if (text.length > MOST_BYTES) return { refused: "size" };
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: "json" };
  }
  const wrong = whatIsWrong(data, DEEPEST);
  if (wrong) return { refused: wrong };
  const { format, version } = Object(data);
  if (format !== FORMAT || !Number.isInteger(version) || version < 1) return { refused: "kind" };
  return { file: version === 1 ? readFirst(data) : readSecond(data) };
}

/**
 * @param {unknown} value
 * @param {number} deepest
 * @returns {Refusal | null}
 */
function whatIsWrong(value, deepest) {
  if (typeof value !== "object" || value === null) return null;
  if (!deepest) return "depth";
  if (Object.hasOwn(value, "__proto__")) return "keys";
  for (const inner of Object.values(value)) {
    const wrong = whatIsWrong(inner, deepest - 1);
    if (wrong) return wrong;
  }
  return null;
}

/**
 * @param {any} data of version 1
 * @returns {ProgressFile}
 */
function readFirst(data) {
  const limits = new Limits();
  return {
    learner: { name: "", picture: "" },
    saved: String(data.saved ?? "").slice(0, 10),
    progress: fromKept(Object(data.kept), limits),
    newer: false,
    unread: limits.unread,
  };
}

/**
 * @param {any} data of version 2, or of a newer one, of which the known parts are read
 * @returns {ProgressFile}
 */
function readSecond(data) {
  const { name, picture } = Object(data.learner);
  const limits = new Limits();
  return {
    learner: { name: cleanName(name), picture: isPicture(picture) ? picture : "" },
    saved: String(data.saved ?? "").slice(0, 10),
    progress: readProgress(data, limits),
    newer: data.version > VERSION,
    unread: [...limits.unread, ...Object.keys(data).filter((key) => !KNOWN.includes(key))],
  };
}

/**
 * Two states of one learner's work made one. Nothing that was passed is lost; of two programs the
 * newer one stays in the field and the older one is kept under Undo.
 */

import { MOST_REPLACED } from "./entries.js";

/** @typedef {import("./entries.js").Progress} Progress */
/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./plan.js").Card} Card */
/** @typedef {import("./plan.js").Cards} Cards */

/**
 * @param {Progress} mine
 * @param {Progress} theirs
 * @returns {Progress}
 */
export function merge(mine, theirs) {
  const older = mine.clock.sitting < theirs.clock.sitting ? theirs.clock : mine.clock;
  return {
    exercises: joined(mine.exercises, theirs.exercises, mergeEntries),
    recall: joined(mine.recall, theirs.recall, (own, other) => joined(own, other, laterCard)),
    clock: older,
  };
}

/**
 * Both records; where both have a value, the one that join makes of them.
 * @template Value
 * @param {Record<string, Value>} mine
 * @param {Record<string, Value>} theirs
 * @param {(own: Value, other: Value) => Value} join
 */
function joined(mine, theirs, join) {
  const all = { ...theirs, ...mine };
  for (const name of Object.keys(all)) {
    const [own, other] = [mine[name], theirs[name]];
    if (own !== undefined && other !== undefined) all[name] = join(own, other);
  }
  return all;
}

/**
 * @param {Entry} mine
 * @param {Entry} theirs
 * @returns {Entry}
 */
function mergeEntries(mine, theirs) {
  const theirsIsNewer = mine.code === undefined || (theirs.changed ?? "") > (mine.changed ?? "");
  const [newer, older] =
    theirsIsNewer && theirs.code !== undefined ? [theirs, mine] : [mine, theirs];
  const replaced = [...(theirs.replaced ?? []), ...(mine.replaced ?? []), older.code];
  const kept = [...new Set(replaced)].flatMap((code) =>
    code === undefined || code === newer.code ? [] : code,
  );
  const passed = [mine.passed, theirs.passed].filter((date) => date !== undefined);
  const dated = passed.filter(Boolean).sort();
  return {
    ...theirs,
    ...mine,
    ...(newer.code === undefined ? {} : { code: newer.code, changed: newer.changed ?? "" }),
    ...(kept.length ? { replaced: kept.slice(-MOST_REPLACED) } : {}),
    ...(passed.length ? { passed: dated[0] ?? "" } : {}),
  };
}

/**
 * The later answer of two; of two on one day the more careful one.
 * @param {Card} mine
 * @param {Card} theirs
 */
function laterCard(mine, theirs) {
  if (mine.at !== theirs.at) return mine.at > theirs.at ? mine : theirs;
  return mine.box <= theirs.box ? mine : theirs;
}

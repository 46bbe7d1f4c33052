/** Whose work it is at this moment, and that work. */

import { store } from "../store.js";
import { readBox } from "./entries.js";
import { placeOf, readLearners } from "./learners.js";

/** @typedef {import("./along.js").Shown} Shown */

/**
 * Read from the store afresh: another tab, or a write that was refused, may have changed both.
 * @returns {Promise<Shown>} rejects where the browser keeps nothing
 */
export async function readShown() {
  const { list, now: id } = await readLearners(store);
  const learner = list.find((one) => one.id === id);
  return { id, learner, progress: await readBox(placeOf(id)) };
}

/** Reads the clock for a learner, and what the plan gains by it. */

import { dayOf, readClock, tick } from "./clock.js";
import { readBox } from "./entries.js";
import { withNew } from "./plan.js";
import { toIntroduce } from "./today.js";

/** @typedef {import("../learner.js").Box} Box */
/** @typedef {import("./today.js").Course} Course */

const FLAG = "lampkit-sitting/";

/**
 * Whether this tab has not been here for the learner before.
 * @param {string} id
 */
function isAnew(id) {
  try {
    const before = sessionStorage.getItem(FLAG + id);
    sessionStorage.setItem(FLAG + id, "1");
    return before === null;
  } catch {
    return true;
  }
}

/** What is not kept is counted anew the next time. */
const ignore = () => undefined;

/**
 * The time now as the learner's plan counts it; also where the browser has no room to keep it.
 * @param {Box} box
 * @param {string} id
 */
export async function openSitting(box, id) {
  const { clock, now } = tick(readClock(await box.get("clock")), dayOf(new Date()), isAnew(id));
  await box.set("clock", clock).catch(ignore);
  return now;
}

/**
 * A learner's work at the beginning of a sitting, with new questions in the plan, as far as they
 * can be kept.
 * @param {Box} box
 * @param {string} id
 * @param {Course} course
 * @returns {Promise<{progress: import("./entries.js").Progress, now: import("./clock.js").Now}>}
 *   rejects only where nothing can be read
 */
export async function openWork(box, id, course) {
  const now = await openSitting(box, id);
  const progress = await readBox(box);
  for (const lesson of toIntroduce(course, progress)) {
    const cards = withNew(progress.recall[lesson] ?? {}, course[lesson]?.questions ?? [], now);
    progress.recall[lesson] = cards;
    await box.set(`recall/${lesson}`, cards).catch(ignore);
  }
  return { progress, now };
}

/**
 * Whose work this page keeps. The first learner's keys stand alone, as they did before there were
 * names; everyone else has a place of their own. Names, pictures, guests, and what to do when
 * nothing can be kept any more come with the script learner.js (progress/page.js).
 */

import { addSource, kitRoot, scriptFile } from "./page.js";
import { store } from "./store.js";

/** @typedef {Pick<typeof store, "get" | "set" | "remove" | "keys">} Box */
/** @typedef {import("./progress/page.js").More} More */

export const GUEST = "guest";

/**
 * @param {string} id "" for the first learner
 * @returns {Box}
 */
export function boxOf(id) {
  const place = id && `learner/${id}/`;
  return {
    get: (key) => store.get(place + key),
    set: (key, value) => store.set(place + key, value),
    remove: (key) => store.remove(place + key),
    keys: async (start) => (await store.keys(place + start)).map((key) => key.slice(place.length)),
  };
}

/** What the browser refused to keep stays here as long as the page is open. */
const held = /** @type {Map<string, unknown>} */ (new Map());

/** @returns {Promise<More>} */
async function more() {
  const scope = /** @type {{lampkitLearner?: More}} */ (globalThis);
  if (!scope.lampkitLearner) await addSource(kitRoot() + scriptFile("learner"));
  return /** @type {More} */ (scope.lampkitLearner);
}

/** Without the script work is kept all the same; only a guest's needs it. */
const ignore = () => undefined;

/** @type {Promise<Box> | undefined} */
let box;

async function openBox() {
  const id = String((await store.get("now")) ?? "");
  if (id === GUEST) return (await more()).guest();
  if (id || (await store.get("learners"))) more().catch(ignore);
  return boxOf(id);
}

const opened = () => (box ??= openBox());

/** What the learner of this page makes. */
export const work = {
  /** @param {string} key */
  get: async (key) => held.get(key) ?? (await opened()).get(key),
  /**
   * @param {string} key
   * @param {unknown} value
   */
  async set(key, value) {
    try {
      await (await opened()).set(key, value);
      held.delete(key);
    } catch (error) {
      held.set(key, value);
      more().then((script) => script.refused(opened(), held), ignore);
      throw error;
    }
  },
  /** @param {string} key */
  remove: async (key) => (await opened()).remove(key),
};

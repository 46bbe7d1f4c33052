/** A guest's work: in this tab alone, and gone with it. */

/** @typedef {import("../learner.js").Box} Box */

const PLACE = "lampkit-guest/";

/** In memory where the browser gives a page no place for its tab. @type {Map<string, string>} */
const memory = new Map();

/** @returns {Pick<Storage, "getItem" | "setItem" | "removeItem"> & {names: () => string[]}} */
function place() {
  try {
    const area = sessionStorage;
    area.getItem(PLACE);
    return {
      getItem: (name) => area.getItem(name),
      setItem: (name, text) => area.setItem(name, text),
      removeItem: (name) => area.removeItem(name),
      names: () => Array.from({ length: area.length }, (_, at) => area.key(at) ?? ""),
    };
  } catch {
    return {
      getItem: (name) => memory.get(name) ?? null,
      setItem: (name, text) => void memory.set(name, text),
      removeItem: (name) => void memory.delete(name),
      names: () => [...memory.keys()],
    };
  }
}

/** @returns {Box} */
export function guestBox() {
  const area = place();
  return {
    get: async (key) => {
      const text = area.getItem(PLACE + key);
      return text === null ? undefined : JSON.parse(text);
    },
    set: async (key, value) => void area.setItem(PLACE + key, JSON.stringify(value)),
    remove: async (key) => void area.removeItem(PLACE + key),
    keys: async (start) =>
      area
        .names()
        .filter((name) => name.startsWith(PLACE + start))
        .map((name) => name.slice(PLACE.length)),
  };
}

/** Removes all that a guest has left in a box. @param {Box} box */
export async function clearBox(box) {
  for (const key of await box.keys("")) await box.remove(key);
}

/**
 * What Python needs on this page, and how much of it this browser has kept already. The build
 * writes the files into the page, each by the first ten digits of its hash: "0a1b2c3d4e:262144".
 */

import { FROM_FOLDER, SAVE_DATA, scriptFile } from "./page.js";
import { store } from "./store.js";

/** @typedef {{bytes: number, here: number}} Cost */

/**
 * The ten digits in a file's name.
 * @param {string} file
 */
export const idOf = (file) => /([0-9a-f]{10})[0-9a-f]*\.\w+$/.exec(file)?.[1] ?? file;

/**
 * Bytes of each file by its ten digits; without the editor where data is to be saved.
 * @returns {Map<string, number>}
 */
export function needs() {
  const pairs = (document.documentElement.dataset["needs"] ?? "").split(" ").filter(Boolean);
  const found = new Map(
    pairs.map((pair) => {
      const [id = "", bytes] = pair.split(":");
      return [id, Number(bytes)];
    }),
  );
  if (SAVE_DATA) found.delete(idOf(scriptFile("editor")));
  return found;
}

/**
 * Bytes that Python needs here, and how many of them are here.
 * @returns {Promise<Cost>}
 */
export async function cost() {
  const files = needs();
  const kept = FROM_FOLDER ? [] : await store.keys("file/").catch(() => []);
  let here = 0;
  for (const id of new Set(kept.map(idOf))) here += files.get(id) ?? 0;
  return { bytes: sum(files), here };
}

/** @param {Map<string, number>} files */
export const sum = (files) => [...files.values()].reduce((total, bytes) => total + bytes, 0);

/**
 * The course's texts, from the script that the build wrote (build/kitbuild/site/search.py): JSON
 * whose letters are numbers, the commonest first, by gzip, in base64.
 */

/** @typedef {import("./engine.js").Data} Data */
/** @typedef {{letters: string, packed: string}} Packed */

/** Letters of a text that are one byte; each of the rest is two. */
const SHORT = 250;

/** Whether this browser can unpack them: from 2020 on, Firefox and Safari from 2023 on. */
export const canUnpack = () => "DecompressionStream" in globalThis;

/**
 * @param {Packed} texts
 * @returns {Promise<Data>}
 */
export async function unpack({ letters, packed }) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const data = new Uint8Array(await new Response(stream).arrayBuffer());
  const table = Array.from(letters);
  const text = [];
  for (let at = 0; at < data.length; at += 1) {
    let number = data[at] ?? 0;
    if (number >= SHORT) number = SHORT + 256 * (number - SHORT) + (data[(at += 1)] ?? 0);
    text.push(table[number]);
  }
  return JSON.parse(text.join(""));
}

/** Drawings by which one who does not read finds the own work; picture-names.js reads them out. */

const SVG = "http://www.w3.org/2000/svg";

/** Drawn by the project, on a square of 32. @type {Record<string, string>} */
const PATHS = {
  lamp: "M16 3c5 6 6 8 6 11a6 6 0 0 1-12 0c0-3 1-5 6-11zM6 23h20c0 4-4 6-7 6h-6c-3 0-7-2-7-6z",
  leaf: "M27 4C12 4 5 10 5 19c0 2 .4 4 1 5L19 12 8 26c1 1 4 2 6 2C24 28 28 18 27 4z",
  boat: "M15 3v17H4zM17 7c6 3 9 8 10 13H17zM3 22h26c-1 4-4 7-8 7H11c-4 0-7-3-8-7z",
  fish: "M2 16c4-6 9-8 13-8 5 0 8 3 10 6l5-5v14l-5-5c-2 3-5 6-10 6-4 0-9-2-13-8zm7-3a2 2 0 1 0 0 .1z",
  cup: "M5 7h18v3h2a5 5 0 0 1 0 12h-3c-1 3-3 5-6 5h-4c-5 0-7-5-7-10zm18 6v6h2a3 3 0 0 0 0-6z",
  hill: "M2 27 11 9l5 8 4-6 10 16z",
  drop: "M16 3c6 8 9 12 9 17a9 9 0 0 1-18 0c0-5 3-9 9-17z",
  key: "M10 9a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm0 4a3 3 0 1 0 .1 0zM16 14h14v8h-4v-4h-3v4h-4v-4h-3z",
  kite: "M18 2 29 13 14 21 7 9zM13 22l-4 3 2 2-6 3 2-5-2-2z",
  house: "M16 3 30 15h-4v13h-7v-8h-6v8H6V15H2z",
  flower:
    "M16 10a5 5 0 1 1 5 5 5 5 0 1 1-4 5v9h-2v-9a5 5 0 1 1-4-5 5 5 0 1 1 5-5zm0 2a3 3 0 1 0 .1 0z",
  spoon: "M9 3c4 0 7 4 7 8 0 2-.5 3-1.500 4L28 27l-2.500 2.500L13 17c-6 1-10-4-10-8 0-4 3-6 6-6z",
};

/**
 * A drawing beside words that say the same.
 * @param {string} picture
 */
export function drawPicture(picture) {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { viewBox: "0 0 32 32", class: "kit-sign", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[picture] ?? PATHS["lamp"] ?? "");
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}

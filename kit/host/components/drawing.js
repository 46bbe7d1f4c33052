/**
 * A figure that a program made, in the page: the drawing, a way to read it point by point, its
 * words, its numbers, and buttons that save it.
 */

import { make } from "../dom.js";
import { OUTPUT_LIMIT } from "../protocol.js";
import { t } from "../strings.js";
import { rebuildFigure } from "./figure.js";
import { makeWalkable } from "./graph.js";
import { saveButtons } from "./save-drawing.js";
import { makeWalk } from "./walk.js";

/** @typedef {import("../protocol.js").Table} Table */

/**
 * @param {import("../protocol.js").Figure} figure
 * @returns {HTMLElement}
 */
export function makeDrawing({ svg, title, text, table }) {
  const name = title.slice(0, 300) || t("Picture made by your program");
  const picture = rebuildFigure(svg);
  const figure = make("figure", { class: "kit-output__figure" });
  if (title) figure.append(make("figcaption", { dir: "auto" }, name));
  if (picture) figure.append(...shown(picture, name, table));
  else
    figure.append(make("p", { class: "kit-output__note" }, t("This picture could not be shown.")));
  if (text) figure.append(inWords(text, table));
  if (picture) figure.append(saveButtons(picture, title));
  return figure;
}

/**
 * The drawing with what it takes to go through its parts or points.
 * @param {SVGElement} picture
 * @param {string} name
 * @param {Table} table
 * @returns {Element[]}
 */
function shown(picture, name, table) {
  const told = makeWalkable(picture);
  picture.setAttribute("role", told ? "group" : "img");
  picture.setAttribute("aria-label", name);
  if (told) {
    const frame = make("div", { class: "kit-graph__scroll", "aria-live": "off" });
    frame.append(picture);
    return [frame, told];
  }
  const walk = makeWalk(picture, table);
  return walk ? [picture, walk] : [picture];
}

/**
 * The same for those who do not see it: words, and a table where there are numbers.
 * @param {string} text
 * @param {Table} table
 */
function inWords(text, table) {
  const words = make(
    "details",
    { class: "kit-output__words" },
    make("summary", {}, t("Picture in words")),
    make("pre", { dir: "auto" }, text.slice(0, OUTPUT_LIMIT)),
  );
  if (table.length > 1) words.append(asTable(table));
  return words;
}

/** @param {Table} table */
function asTable([head = [], ...body]) {
  const row = (/** @type {readonly string[]} */ cells, /** @type {boolean} */ top) =>
    make(
      "tr",
      {},
      ...cells.map((cell, at) => {
        const scope = top ? "col" : "row";
        if (!cell) return make("td");
        return make(top || !at ? "th" : "td", top || !at ? { scope, dir: "auto" } : {}, cell);
      }),
    );
  const rows = body.map((cells) => row(cells, false));
  const table = make("table", {}, make("thead", {}, row(head, true)), make("tbody", {}, ...rows));
  return make(
    "div",
    { class: "kit-table", tabindex: "0", role: "group", "aria-label": t("Numbers") },
    table,
  );
}

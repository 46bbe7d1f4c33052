/**
 * A figure of a lesson that shows numbers: read point by point. Its table is in the page already.
 */

import chartStyle from "../chart.css" with { type: "text" };
import { makeWalk } from "../components/walk.js";
import { make } from "../dom.js";

/** @param {HTMLElement} element the figure, with its drawing and its table */
export function start(element) {
  const picture = element.querySelector("svg");
  const table = element.querySelector("table");
  if (!picture || !table) return;
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => cell.textContent?.trim() ?? ""),
  );
  const walk = makeWalk(picture, rows);
  if (!walk) return;
  element.prepend(make("style", {}, chartStyle));
  picture.after(walk);
}

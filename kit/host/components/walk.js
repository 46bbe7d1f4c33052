/**
 * Reading a drawing point by point: a slider goes along its marks, says each one's row of the
 * table, and shows where it lies. A slider works by keyboard, by touch and with screen readers.
 */

import { make } from "../dom.js";
import { t } from "../strings.js";

/** @typedef {readonly (readonly string[])[]} Table the first row names the columns */
/** @typedef {{row: number, column: number, mark: Element}} Point column -1: the whole row */

const SVG = "http://www.w3.org/2000/svg";
const ROOM = 5; // units between a mark and the frame around it

/**
 * The marks of a drawing that stand in its table, by column, in the order of the rows.
 * @param {Element} picture
 * @param {Table} table
 * @returns {Point[][]}
 */
export function pointsOf(picture, table) {
  /** @type {Map<number, Point[]>} */
  const columns = new Map();
  for (const mark of picture.querySelectorAll("[data-cell]")) {
    const [row = -1, column = -1] = (mark.getAttribute("data-cell") ?? "").split(" ").map(Number);
    if (table[row + 1]?.[Math.max(column, 0)] === undefined) continue;
    const points = columns.get(column) ?? [];
    columns.set(column, points);
    points.push({ row, column, mark });
  }
  return [...columns.entries()].sort(([a], [b]) => a - b).map(([, points]) => points);
}

/**
 * What is said of a point: the columns before the first series, then its own.
 * @param {Table} table
 * @param {Point} point
 * @param {number} first column that is a series
 */
export function wordsOf(table, { row, column }, first) {
  const head = table[0] ?? [];
  const cells = table[row + 1] ?? [];
  return head
    .map((name, at) => [at, `${name} ${cells[at] ?? ""}`.trim()])
    .filter(([at]) => column < 0 || Number(at) < first || at === column)
    .map(([, words]) => words)
    .join(", ");
}

/**
 * The controls of a drawing; null where it has no points.
 * @param {SVGElement} picture
 * @param {Table} table
 * @returns {HTMLElement | null}
 */
export function makeWalk(picture, table) {
  const series = pointsOf(picture, table);
  const first = series[0]?.[0]?.column;
  if (first === undefined) return null;
  const slider = make("input", { type: "range", min: "0", step: "1", value: "0", dir: "ltr" });
  const choice = make("select", {});
  const told = make("p", { class: "kit-walk__told", dir: "auto" });
  const frame = document.createElementNS(SVG, "rect");
  frame.setAttribute("class", "kit-walk__frame");

  for (const [at, points] of series.entries()) {
    const name = table[0]?.[points[0]?.column ?? 0] ?? "";
    choice.append(make("option", { value: String(at) }, name));
  }
  const current = () => series[Number(choice.value) || 0] ?? [];
  /** @param {boolean} shown */
  function tell(shown) {
    const points = current();
    slider.max = String(points.length - 1);
    const point = points[Number(slider.value)];
    if (!point) return;
    const words = wordsOf(table, point, first ?? 0);
    slider.setAttribute("aria-valuetext", words);
    if (!shown) return;
    told.textContent = words;
    surround(frame, point.mark);
    picture.append(frame);
  }
  tell(false);
  slider.addEventListener("input", () => tell(true));
  slider.addEventListener("focus", () => tell(true));
  choice.addEventListener("change", () => tell(true));
  const labels = [make("label", {}, t("Point by point"), " ", slider)];
  if (series.length > 1) labels.unshift(make("label", {}, t("Series"), " ", choice));
  return make("div", { class: "kit-walk" }, ...labels, told);
}

/**
 * Puts a frame around a mark.
 * @param {Element} frame
 * @param {Element} mark a circle, or anything with x, y, width and height
 */
function surround(frame, mark) {
  const of = (/** @type {string} */ name) => Number(mark.getAttribute(name) ?? 0);
  const circle = mark.hasAttribute("cx");
  const [x, y] = circle ? [of("cx"), of("cy")] : [of("x"), of("y")];
  const room = circle ? ROOM + 2 : 1;
  frame.setAttribute("x", String(x - room));
  frame.setAttribute("y", String(y - room));
  frame.setAttribute("width", String(of("width") + 2 * room));
  frame.setAttribute("height", String(of("height") + 2 * room));
}

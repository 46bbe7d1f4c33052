/** The drawing as a picture, as a table and as a file. */

import { make } from "../dom.js";
import { MOST_BYTES, readDrawing, writeDrawing } from "./file.js";
import { SIDE, STEPS, inkOf, rowsOf } from "./sheet.js";
import { inkText, pythonText, summaryText } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const HELD_MS = 60_000; // long enough for a slow computer to have begun with the download

/**
 * The whole pad as it is now.
 * @param {import("./parts.js").Parts} parts
 * @param {import("./brush.js").Brush} brush
 */
export function showPad(parts, { place, sheet }) {
  showInk(parts.drawing, sheet.squares);
  parts.cursor.style.left = `${(100 * place.column) / SIDE}%`;
  parts.cursor.style.top = `${(100 * place.row) / SIDE}%`;
  parts.about.textContent = summaryText(sheet.squares);
  parts.button("undo").disabled = !sheet.canUndo;
  parts.button("redo").disabled = !sheet.canRedo;
  showNumbers(parts, sheet.squares);
}

/**
 * The table and the Python text, only where they are open: 256 cells take a while.
 * @param {import("./parts.js").Parts} parts
 * @param {string} squares
 */
export function showNumbers({ details, numbers, python }, squares) {
  if (!details.open) return;
  showTable(numbers, squares);
  python.value = pythonText(squares);
}

/**
 * One path for each step of ink: that is quicker than 256 elements.
 * @param {SVGElement} drawing
 * @param {string} squares
 */
function showInk(drawing, squares) {
  const paths = Array.from({ length: STEPS }, () => "");
  for (const [row, signs] of rowsOf(squares).entries()) {
    for (const [column, sign] of Array.from(signs).entries()) {
      const step = Number(sign);
      if (step) paths[step - 1] += `M${column} ${row}h1v1h-1z`;
    }
  }
  const parts = paths.map((d, index) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    path.setAttribute("fill-opacity", String(inkOf(index + 1)));
    return path;
  });
  drawing.querySelector("g")?.replaceChildren(...parts);
}

/**
 * @param {HTMLElement} table
 * @param {string} squares
 */
function showTable(table, squares) {
  const columns = Array.from({ length: SIDE }, (_, at) => make("th", { scope: "col" }, String(at)));
  const rows = rowsOf(squares).map((signs, row) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, String(row)),
      ...Array.from(signs, (sign) =>
        make("td", sign === "0" ? {} : { class: "kit-pad__inked" }, inkText(Number(sign))),
      ),
    ),
  );
  table.replaceChildren(
    make("thead", {}, make("tr", {}, make("td"), ...columns)),
    make("tbody", {}, ...rows),
  );
}

/**
 * Hands the drawing to the browser as a download.
 * @param {string} squares
 * @returns {string} the file's name
 */
export function saveDrawing(squares) {
  const saved = new Date().toISOString().slice(0, 10);
  const text = writeDrawing(squares, { language: document.documentElement.lang, saved });
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const file = `lampkit-drawing-${saved}.json`;
  const link = make("a", { href: url, download: file, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
  return file;
}

/**
 * Marks the whole text and copies it.
 * @param {HTMLTextAreaElement} field
 * @returns {Promise<boolean>} whether it is copied; else it is marked, to be copied by hand
 */
export async function copyText(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy"); // older browsers, and pages from a file
  }
}

/**
 * The drawing in the file that a learner has chosen, or why it cannot be read.
 * @param {HTMLInputElement} field emptied, so that the same file can be chosen again
 */
export async function readChosen(field) {
  const [chosen] = field.files ?? [];
  if (!chosen) return null;
  const small = chosen.size <= MOST_BYTES;
  const text = small ? await chosen.text().catch(() => "") : "";
  field.value = "";
  return small ? readDrawing(text) : { refused: /** @type {const} */ ({ why: "size" }) };
}

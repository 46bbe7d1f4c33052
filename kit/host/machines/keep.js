/**
 * "Keep this": what a machine made, drawn on a sheet of its own and saved as a PNG file.
 * The sheet is white in every colour scheme: it may be printed or sent on.
 */

import { part } from "../dom.js";
import { t } from "../strings.js";

const SIDE = 800; // of the drawing, in pixels
const MARGIN = 60;
const LINE = 42;
const TITLE = '700 44px "Palatino Linotype", P052, Georgia, serif';
const FLAME = "M16 2c4.6 5.4 6.6 8.6 6.6 12a6.6 6.6 0 0 1-13.2 0c0-3.4 2-6.6 6.6-12z"; // theme/mark.html
const TEXT = "28px system-ui, sans-serif";

export const COLOURS = { paper: "#fffdf8", ink: "#2b2019", flame: "#f2a72e", mark: "#8b3a0e" };

/** Draws into a square of SIDE pixels whose corner is at 0, 0. @typedef {(pen: CanvasRenderingContext2D, side: number) => unknown} Draw */
/** @typedef {{title: string, lines: string[], draw: Draw}} Sheet */

/**
 * Makes the machine's button save what it shows at that moment.
 * @param {HTMLElement} element the machine
 * @param {string} name of the file
 * @param {() => Sheet} sheet
 */
export function offerKeeping(element, name, sheet) {
  const button = /** @type {HTMLButtonElement} */ (element.querySelector('[data-action="keep"]'));
  const said = part(element, "kept");
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      save(`lampkit-${name}.png`, await paint(sheet()));
      said.textContent = t("Saved as {file}. Look where this browser keeps its downloads.", {
        file: `lampkit-${name}.png`,
      });
    } catch (error) {
      console.error(error);
      said.textContent = t("This browser could not save the picture.");
    }
  });
}

/**
 * @param {Sheet} sheet
 * @returns {Promise<Blob>}
 */
async function paint({ title, lines, draw }) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const width = SIDE + 2 * MARGIN;
  const text = lines.flatMap((line) => wrap(pen, line));
  canvas.width = width;
  canvas.height = SIDE + 4 * MARGIN + (text.length + 1) * LINE;
  pen.fillStyle = COLOURS.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const { dir } = document.documentElement;
  pen.direction = dir === "rtl" ? "rtl" : "ltr";
  const start = dir === "rtl" ? width - MARGIN : MARGIN;
  write(pen, TITLE, [title], start, 1.6 * MARGIN);
  pen.save();
  pen.translate(MARGIN, 2.4 * MARGIN);
  await draw(pen, SIDE);
  pen.restore();
  write(pen, TEXT, text, start, SIDE + 3.4 * MARGIN);
  drawName(pen, canvas.height - MARGIN);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture")))),
  );
}

/**
 * The flame of the mark and the name, in the middle of the last line.
 * @param {CanvasRenderingContext2D} pen
 * @param {number} line
 */
function drawName(pen, line) {
  const middle = MARGIN + SIDE / 2;
  pen.direction = "ltr";
  pen.textAlign = "left";
  write(pen, TEXT, ["Lampkit"], middle - 40, line);
  pen.translate(middle - 88, line - 30);
  pen.scale(1.6, 1.6);
  pen.fillStyle = COLOURS.flame;
  pen.fill(new Path2D(FLAME));
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {string} font
 * @param {string[]} lines
 * @param {number} start
 * @param {number} top
 */
function write(pen, font, lines, start, top) {
  pen.font = font;
  pen.fillStyle = COLOURS.ink;
  lines.forEach((line, at) => pen.fillText(line, start, top + at * LINE));
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {string} text
 * @returns {string[]} lines as wide as the drawing
 */
function wrap(pen, text) {
  pen.font = TEXT;
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= SIDE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * @param {string} file
 * @param {Blob} blob
 */
function save(file, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The game of points on a canvas, as the page draws it by SVG and machines.css. */

import { COLOURS } from "./keep.js";
import { LEVELS, SIDE, pathOf, placesOf, viewOf } from "./plot.js";

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {number} side of the square, in pixels
 * @param {import("./game.js").Game} game
 */
export function paintGame(pen, side, game) {
  /**
   * @param {[number, number][]} places
   * @param {string} colour
   * @param {number} size
   */
  function dots(places, colour, size) {
    pen.strokeStyle = colour;
    pen.lineWidth = size;
    pen.stroke(new Path2D(pathOf(places)));
  }
  const real = placesOf(game.real);
  pen.scale(side / SIDE, side / SIDE);
  pen.lineCap = "round";
  viewOf(game.judge).forEach((places, level) =>
    dots(places, COLOURS.flame, (5 * (level + 1)) / LEVELS),
  );
  dots(real, COLOURS.ink, 3.5);
  dots(real, COLOURS.paper, 2);
  pen.lineCap = "square";
  dots(placesOf(game.made()), COLOURS.mark, 2.5);
}

/** The parts of the pad's page: those of kit/theme/widgets/drawing-pad.html. */

import { part } from "../dom.js";

/** @typedef {ReturnType<typeof partsOf>} Parts */

/** @param {HTMLElement} element */
export function partsOf(element) {
  const plane = part(element, "plane");
  return {
    plane,
    drawing: /** @type {SVGElement} */ (plane.querySelector("svg")),
    cursor: part(element, "cursor"),
    said: part(element, "said"),
    controls: part(element, "controls"),
    details: /** @type {HTMLDetailsElement} */ (part(element, "details")),
    numbers: part(element, "numbers"),
    python: /** @type {HTMLTextAreaElement} */ (part(element, "python")),
    file: /** @type {HTMLInputElement} */ (part(element, "file")),
    about: part(element, "about"),
    /** @param {string} action */
    button: (action) =>
      /** @type {HTMLButtonElement} */ (element.querySelector(`[data-action="${action}"]`)),
  };
}

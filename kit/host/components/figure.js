/**
 * Rebuilds a figure that a program sent: only known elements and attributes are copied, so that
 * nothing in it can run, load or leave the figure.
 */

import { FIGURE_LIMIT } from "../protocol.js";

const SVG = "http://www.w3.org/2000/svg";

const ELEMENTS = new Set("svg g rect path line circle text image title desc".split(" "));

const ATTRIBUTES = new Set(
  `viewBox width height x y cx cy r rx d fill stroke stroke-width transform class font-size
  text-anchor stroke-dasharray stroke-opacity fill-opacity aria-label`.split(/\s+/),
);

/** Attributes that may hold nothing but this. A part with tabindex is reached by keyboard. */
const EXACT = new Map([
  ["role", /^(img|group)$/],
  ["tabindex", /^0$/],
  ["data-to", /^\d{1,4}( \d{1,4}){0,399}$/],
  ["data-cell", /^\d{1,4}( \d{1,3})?$/],
  ["direction", /^ltr$/],
  ["image-rendering", /^pixelated$/],
  ["href", /^data:image\/png;base64,[A-Za-z0-9+/]{40,}={0,2}$/],
]);

/** Classes that the theme gives a look inside figures; no other rule of the page may apply. */
const CLASSES = /^kit-(ink|paper|accent|soft|caption|chart|point|graph|node|end|edge)$/;

/** Drawing elements and how deep they may lie in each other. */
const ELEMENT_LIMIT = 20_000;
const DEPTH_LIMIT = 12;

/**
 * Whether an attribute may be copied. Values that point anywhere are refused.
 * @param {string} name
 * @param {string} value
 */
export function allowsAttribute(name, value) {
  if (name === "aria-label") return true;
  if (name === "class") return CLASSES.test(value);
  const exact = EXACT.get(name);
  if (exact) return exact.test(value);
  return ATTRIBUTES.has(name) && !/url\s*\(|script:|data:|[\\<>]/i.test(value);
}

/** @param {string} name of an element, in the SVG namespace */
export const allowsElement = (name) => ELEMENTS.has(name);

/**
 * Whether a text may be given to the XML parser at all: not too long, no entities or instructions.
 * @param {string} text
 */
export const allowsText = (text) => text.length <= FIGURE_LIMIT && !/<[!?]/.test(text);

/**
 * The figure as new elements of this page; null when it cannot be drawn.
 * @param {string} text SVG
 * @returns {SVGElement | null}
 */
export function rebuildFigure(text) {
  if (!allowsText(text)) return null;
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.namespaceURI !== SVG || root.localName !== "svg") return null;
  const budget = { left: ELEMENT_LIMIT };
  return copy(root, budget, 0);
}

/**
 * @param {Element} source
 * @param {{left: number}} budget
 * @param {number} depth
 * @returns {SVGElement | null}
 */
function copy(source, budget, depth) {
  const known = source.namespaceURI === SVG && allowsElement(source.localName);
  if (!known || depth > DEPTH_LIMIT || budget.left <= 0) return null;
  budget.left -= 1;
  if (source.localName === "image" && !EXACT.get("href")?.test(source.getAttribute("href") ?? "")) {
    return null; // a picture is within the text, or it is none
  }
  const target = document.createElementNS(SVG, source.localName);
  for (const { name, value } of source.attributes) {
    if (allowsAttribute(name, value)) target.setAttribute(name, value);
  }
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      const copied = copy(child, budget, depth + 1);
      if (copied) target.append(copied);
    } else if (child instanceof Text) {
      target.append(child.data);
    }
  }
  return target;
}

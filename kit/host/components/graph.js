/**
 * Walking through a drawn graph by keyboard. One of its parts takes part in the tab order; arrow
 * keys go from part to part along the lines, Enter or a click tells what a part does.
 */

import { make } from "../dom.js";
import { t } from "../strings.js";

/**
 * The part that a key leads to; the same part where there is nowhere to go, null for other keys.
 * @param {string} key
 * @param {number} at
 * @param {number[][]} leads for each part the parts it leads to
 * @returns {number | null}
 */
export function nextPart(key, at, leads) {
  const last = leads.length - 1;
  switch (key) {
    case "ArrowDown":
      return leads[at]?.[0] ?? at;
    case "ArrowUp": {
      const before = leads.findIndex((ends) => ends.includes(at));
      return before < 0 ? at : before;
    }
    case "ArrowRight":
      return Math.min(at + 1, last);
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/**
 * Makes a drawing with parts walkable. Returns where they are told, null for any other drawing.
 * @param {SVGElement} picture
 * @returns {HTMLElement | null}
 */
export function makeWalkable(picture) {
  const parts = [...picture.querySelectorAll("g[tabindex]")].filter((g) => g instanceof SVGElement);
  if (!parts.length) return null;
  const leads = parts.map((part) => leadsTo(part, parts.length));
  const about = parts.map(takeDescription);
  const told = make(
    "p",
    { class: "kit-graph__told", role: "status", dir: "auto" },
    t(
      "Down and up follow the lines, right and left go through all parts. Enter tells about a part.",
    ),
  );
  let current = 0;

  /** @param {number} index */
  function go(index) {
    parts[current]?.setAttribute("tabindex", "-1");
    parts[index]?.setAttribute("tabindex", "0");
    parts[index]?.focus();
    current = index;
  }
  function tell() {
    const label = parts[current]?.getAttribute("aria-label") ?? "";
    told.replaceChildren(`${label} ${about[current]}`);
  }
  for (const [index, part] of parts.entries()) {
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", index ? "-1" : "0");
    part.addEventListener("click", () => {
      go(index);
      tell();
    });
  }
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextPart(event.key, current, leads);
    if (next !== null) go(next);
    else if (event.key === "Enter" || event.key === " ") tell();
    else return;
    event.preventDefault();
  });
  return told;
}

/**
 * Moves a wide graph to the side, so that its first part is in the middle.
 * @param {Element} figure in the page
 */
export function showFirstPart(figure) {
  const frame = figure.querySelector(".kit-graph__scroll");
  const part = frame?.querySelector("g[tabindex]");
  if (frame && part) frame.scrollLeft += middle(part) - middle(frame);
}

/** @param {Element} element */
function middle(element) {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/**
 * @param {Element} part
 * @param {number} count of all parts
 */
function leadsTo(part, count) {
  const ends = part.getAttribute("data-to")?.split(" ").map(Number) ?? [];
  return ends.filter((end) => end < count);
}

/**
 * The description of a part, taken out of the drawing: it is told on request, not at each step.
 * @param {Element} part
 */
function takeDescription(part) {
  const found = part.querySelector("desc");
  found?.remove();
  return found?.textContent ?? "";
}

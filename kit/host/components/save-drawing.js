/**
 * Saving a drawing as a file, SVG or PNG: dark on light paper in every colour scheme, with its
 * title, so that it can be printed or sent on.
 */

import { make } from "../dom.js";
import { t } from "../strings.js";

const SVG = "http://www.w3.org/2000/svg";
const HELD_MS = 60_000; // long enough for a slow computer to have begun with the download
const ENLARGED = 2;
const TITLE = 30; // units above the drawing
const PAPER = "#fffdf8";
/** The theme's colours of light paper, for what the page's styles colour. */
const LIGHT = `color:#2b2019;--ink:#2b2019;--sheet:${PAPER};--paper:#fbf7ef;--soft:#66574b;
  --line:#d9cbb8;--edge:#8a7763;--link:#8b3a0e;--glow:#fdeecb;color-scheme:light;
  position:fixed;opacity:0;pointer-events:none`;
const LOOK = ["fill", "stroke", "stroke-width", "font-weight"];

/**
 * Two buttons that save a drawing.
 * @param {SVGElement} picture
 * @param {string} title
 * @returns {HTMLElement}
 */
export function saveButtons(picture, title) {
  const said = make("span", { role: "status", dir: "auto" });
  const called = title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  /**
   * @param {"svg" | "png"} kind
   * @param {string} label
   */
  const button = (kind, label) => {
    const made = make("button", { type: "button", "data-action": `save-${kind}` }, label);
    made.addEventListener("click", async () => {
      const file = `lampkit-${called || "picture"}.${kind}`;
      try {
        const drawn = standAlone(picture, title);
        const svg = new Blob([drawn.text], { type: "image/svg+xml" });
        save(file, kind === "svg" ? svg : await painted(drawn));
        said.textContent = t("Saved as {file}. Look where this browser keeps its downloads.", {
          file,
        });
      } catch (error) {
        console.error(error);
        said.textContent = t("This browser could not save the picture.");
      }
    });
    return made;
  };
  return make(
    "p",
    { class: "kit-save" },
    button("png", t("Save as PNG")),
    " ",
    button("svg", t("Save as SVG")),
    " ",
    said,
  );
}

/**
 * The drawing as a text that needs no page: with its own colours, paper and title.
 * @param {SVGElement} picture
 * @param {string} title
 * @returns {{text: string, width: number, height: number}}
 */
export function standAlone(picture, title) {
  const copy = /** @type {SVGElement} */ (picture.cloneNode(true));
  for (const frame of copy.querySelectorAll(".kit-walk__frame")) frame.remove();
  const [, , width = 380, height = 230] = (copy.getAttribute("viewBox") ?? "")
    .split(" ")
    .map(Number);
  const holder = make("div", { class: "kit-output__figure", style: LIGHT }, copy);
  document.body.append(holder);
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    const style = getComputedStyle(element);
    for (const name of LOOK) element.setAttribute(name, style.getPropertyValue(name));
  }
  holder.remove();
  const top = title ? TITLE : 8;
  const box = { width: width + 16, height: height + top + 8 };
  const whole = `${-8} ${-top} ${box.width} ${box.height}`;
  copy.setAttribute("viewBox", whole);
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  copy.setAttribute("font-family", "system-ui, sans-serif");
  const paper = { x: "-8", y: String(-top), width: String(box.width), fill: PAPER };
  copy.prepend(part("rect", { ...paper, height: String(box.height) }));
  const heading = part("text", { x: "0", y: "-12", "font-size": "15", "font-weight": "600" });
  heading.setAttribute("fill", "#2b2019");
  heading.append(title);
  if (title) copy.append(heading);
  return { text: new XMLSerializer().serializeToString(copy), ...box };
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function part(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/**
 * The drawing as a PNG file.
 * @param {{text: string, width: number, height: number}} drawn
 * @returns {Promise<Blob>}
 */
async function painted({ text, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = make("canvas", {
    width: String(Math.round(ENLARGED * width)),
    height: String(Math.round(ENLARGED * height)),
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture")))),
  );
}

/**
 * @param {string} file
 * @param {Blob} blob
 */
function save(file, blob) {
  const url = URL.createObjectURL(blob);
  make("a", { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}

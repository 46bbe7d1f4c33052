/** How a run or check ended, in words. */

import { make, withCode } from "../dom.js";
import { t } from "../strings.js";
import { showMessage } from "./message.js";

/** @typedef {import("../protocol.js").Result} Result */
/** @typedef {Result["outcome"]} Outcome */

/**
 * @param {Outcome} outcome
 * @param {boolean} look
 */
function headOf(outcome, look) {
  if (look) return { sign: "▸", title: t("It ran") };
  if (outcome === "right") return { sign: "✓", title: t("Passed") };
  if (outcome === "wrong") return { sign: "↻", title: t("Not there yet") };
  if (outcome === "stopped") return { sign: "■", title: t("Stopped") };
  return { sign: "!", title: t("Python could not go on") };
}

/** @param {Outcome} outcome */
function standardText(outcome) {
  if (outcome === "right") return t("Your program gave what the exercise asks for in every test.");
  if (outcome === "stopped") {
    return t("You stopped the program. It is unchanged. Python gets ready again by itself.");
  }
  return t("Change one thing and try again.");
}

/**
 * Shows the result; its text is parted into paragraphs at blank lines.
 * @param {HTMLElement} area the exercise's feedback part
 * @param {Result} result
 * @param {boolean} look whether the program was only looked at
 * @param {Node[]} more what follows the text, for instance the next step
 */
export function showResult(area, { outcome, key, text }, look, ...more) {
  const paragraphs = (text || standardText(outcome)).trim().split(/\n\s*\n/);
  const body = paragraphs.map((piece) => make("p", { dir: "auto" }, ...withCode(piece)));
  const head = { ...headOf(outcome, look), key: key || outcome, outcome: look ? "done" : outcome };
  showMessage(area, head, ...body, ...more);
}

/**
 * What to do after a passed exercise: the next one on the page, or reading on.
 * @param {HTMLElement} section
 */
export function nextStep(section) {
  const all = [...document.querySelectorAll('[data-kit="exercise"]')];
  const next = all[all.indexOf(section) + 1];
  const title = next && document.getElementById(next.getAttribute("aria-labelledby") ?? "");
  if (!title) return make("p", {}, t("Go on reading below, or change a number and run it again."));
  const link = make("a", { href: `#${title.id}` }, title.textContent.trim());
  return make("p", {}, t("The next exercise:"), " ", link);
}

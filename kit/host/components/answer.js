/**
 * The worked answer of an exercise, and a question about it, whose answer is kept and never marked.
 */

import { make, withCode } from "../dom.js";
import { t } from "../strings.js";
import { lineToExplain } from "./exercise-state.js";

/** @typedef {Pick<ReturnType<typeof import("./keeper.js").createKept>, "why" | "loadWhy">} Kept */

/**
 * @param {string} solution
 * @param {string} start the program that the learner was given
 * @param {Kept} kept
 * @returns {Promise<HTMLElement>}
 */
export async function answerBlock(solution, start, kept) {
  const answer = solution.trim();
  const line = lineToExplain(answer, start);
  const question = line
    ? t(
        "Which line does the work? Say why in one sentence. You can begin with line {number}: `{line}`",
        {
          number: String(line.number), // as the editor's margin writes it
          line: line.text,
        },
      )
    : t("Which line does the work? Say why in one sentence.");
  const field = make("textarea", { rows: "2", dir: "auto", class: "kit-answer__why" });
  field.value = await kept.loadWhy();
  field.addEventListener("input", () => kept.why.put(field.value));
  addEventListener("pagehide", () => kept.why.flush());
  return make(
    "div",
    { class: "kit-answer", role: "group", "aria-label": t("A worked answer") },
    make("p", { class: "kit-answer__title" }, t("A worked answer")),
    make(
      "pre",
      { class: "kit-answer__code", dir: "ltr", translate: "no", tabindex: "0" },
      make("code", {}, answer),
    ),
    make(
      "label",
      { class: "kit-answer__question", dir: "auto" },
      make("span", {}, ...withCode(question)),
      " ",
      make("span", { class: "kit-answer__help" }, t("What you write is kept and never marked.")),
      field,
    ),
  );
}

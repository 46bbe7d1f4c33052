/**
 * The parts of an exercise that do nothing without scripts: made here, so that no page carries
 * them once for each of its exercises.
 */

import { make, part } from "../dom.js";
import { t } from "../strings.js";

/** Buttons in reading order, and which of them cannot be pressed or seen yet. */
const BUTTONS = () =>
  /** @type {[string, string, Record<string, string>?][]} */ ([
    ["start", t("Start Python")],
    ["run", t("Run"), { disabled: "" }],
    ["check", t("Check"), { disabled: "" }],
    ["stop", t("Stop"), { disabled: "" }],
    ["hint", t("Hint")],
    ["reset", t("Start again")],
    ["order", t("Put these lines in order"), { hidden: "" }],
    ["answer", t("Show a worked answer"), { hidden: "" }],
  ]);

/** Of a step: one button runs and checks. */
const STEP_BUTTONS = () =>
  /** @type {[string, string, Record<string, string>?][]} */ ([
    ["start", t("Start Python")],
    ["check", t("Run"), { disabled: "" }],
    ["stop", t("Stop"), { disabled: "" }],
    ["reset", t("Start again")],
    ["answer", t("Show a worked answer")],
  ]);

/**
 * Adds them behind the learner's program.
 * @param {HTMLElement} section
 */
export function addParts(section) {
  const class_ = (/** @type {string} */ name) => ({ class: `kit-exercise__${name}` });
  const as = (/** @type {string} */ name) => ({ ...class_(name), "data-part": name });
  const list = section.dataset["step"] ? STEP_BUTTONS() : BUTTONS();
  const buttons = list.map(([action, label, more]) =>
    make("button", { type: "button", "data-action": action, ...more }, label),
  );
  part(section, "code").after(
    make("p", { ...as("cost"), hidden: "" }),
    make("div", class_("actions"), ...buttons),
    make(
      "div",
      { ...as("loading"), hidden: "" },
      make("progress", { max: "100", value: "0" }),
      " ",
      make("span", { "data-part": "loading-text" }),
    ),
    make("div", { ...as("output"), hidden: "" }),
    make("div", { ...as("feedback"), role: "status" }),
  );
}

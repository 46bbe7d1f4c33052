/** The learners of this computer as buttons, and the line that says who is working. */

import { make } from "../dom.js";
import { GUEST } from "../learner.js";
import { t } from "../strings.js";
import { calledName } from "./learners.js";
import { drawPicture } from "./pictures.js";

/** @typedef {import("./learners.js").Learners} Learners */

/** How a learner's button is found. @param {string} id */
export const selectorOf = (id) => `[data-learner="${id || "first"}"]`;

/**
 * Who is working, with the picture; a question where nobody has said.
 * @param {Learners} learners
 * @returns {(Node | string)[]}
 */
export function whoIs({ list, now }) {
  const own = list.find(({ id }) => id === now);
  if (now === GUEST) return [t("Guest: nothing is kept")];
  if (!own?.picture) return [t("Who is working?")];
  return [drawPicture(own.picture), t("Work of {name}", { name: calledName(own) })];
}

/**
 * @param {Learners} learners
 * @param {(id: string, name: string) => void} onChoose
 * @returns {HTMLElement[]} list items
 */
export function choices({ list, now }, onChoose) {
  const choice = (
    /** @type {string} */ id,
    /** @type {string} */ name,
    /** @type {Node[]} */ ...picture
  ) => {
    const pressed = String(id === now && (id === GUEST || list.some((one) => one.id === id)));
    const attributes = { type: "button", "data-learner": id || "first", "aria-pressed": pressed };
    const button = make("button", attributes, ...picture, name);
    button.addEventListener("click", () => onChoose(id, name));
    return make("li", {}, button);
  };
  return [
    ...list.map((one) =>
      choice(one.id, calledName(one), ...(one.picture ? [drawPicture(one.picture)] : [])),
    ),
    choice(GUEST, t("Guest: nothing is kept")),
  ];
}

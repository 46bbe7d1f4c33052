/**
 * Entry of learner.js, which a page loads when somebody has chosen a name, a picture or to be a
 * guest, and when the browser refuses to keep work: says whose work it is, and helps to save it.
 */

import { make } from "../dom.js";
import { store } from "../store.js";
import { t } from "../strings.js";
import { fromKept, readKept } from "./entries.js";
import { guestBox } from "./guest.js";
import { readLearners } from "./learners.js";
import { saveFile } from "./saving.js";
import css from "./page.css" with { type: "text" };
import { addStyle } from "./style.js";
import { whoIs } from "./who-list.js";

/** @typedef {import("../learner.js").Box} Box */
/** @typedef {typeof more} More */

const more = {
  guest: guestBox,
  /**
   * Says once that a change could not be kept, and offers the file.
   * @param {Promise<Box>} box
   * @param {Map<string, unknown>} held what was refused
   */
  refused(box, held) {
    if (document.querySelector(".kit-refused")) return;
    addStyle("page", css);
    const button = make("button", { type: "button" }, t("Save my work in a file"));
    button.addEventListener("click", () => void save(box, held));
    const text = t(
      "This browser has no room for your last change. It stays on this page until you close it.",
    );
    const bar = make("div", { class: "kit-refused", role: "alert" }, make("p", {}, text), button);
    document.body.append(bar);
  },
};

/** Says whose work this page keeps, in the link to the place where that is chosen. */
async function sayWho() {
  const link = document.querySelector("[data-who]");
  const learners = await readLearners(store);
  if (!link) return;
  addStyle("page", css);
  link.replaceChildren(...whoIs(learners));
}

/**
 * @param {Promise<Box>} box
 * @param {Map<string, unknown>} held
 */
async function save(box, held) {
  const kept = await box.then(readKept).catch(() => ({}));
  const all = { ...kept, ...Object.fromEntries(held) };
  saveFile({ name: "", picture: "" }, fromKept(all));
}

Object.assign(globalThis, { lampkitLearner: more });
sayWho().catch(() => undefined); // a store that does not open has been told of where work is kept

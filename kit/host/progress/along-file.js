/** The file of a learner's work: saved as a download, read again by a file field. */

import { make } from "../dom.js";
import { store } from "../store.js";
import { t, tn } from "../strings.js";
import { passedOf, writeBox } from "./entries.js";
import { MOST_BYTES, readFile } from "./file.js";
import { addLearner, calledName, freePicture, placeOf, readLearners } from "./learners.js";
import { noRoomText, refusalText, unreadNames } from "./line-words.js";
import { merge } from "./merge.js";
import { saveFile } from "./saving.js";
import { readShown } from "./whose.js";

/** @typedef {import("./along.js").Shown} Shown */
/** @typedef {import("./entries.js").Progress} Progress */
/** @typedef {import("./file.js").ProgressFile} ProgressFile */

/** The part about the file. */
export class AlongFile {
  #onChange;
  #shown = /** @type {Shown | null} */ (null);
  #field = make("input", { type: "file", accept: ".json,application/json" });
  #offer = make("div", { role: "group", "aria-label": t("The file") });
  #status = make("p", { role: "status", dir: "auto" });
  element;

  /** @param {() => Promise<void>} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
    const save = button("save", t("Save my work in a file"), () => void this.#save());
    const about = t(
      "The file holds your programs and what you have passed. Take it along on a stick or a phone.",
    );
    this.#offer.hidden = true;
    this.#field.addEventListener("change", () => void this.#read());
    this.element = make(
      "div",
      { class: "kit-along" },
      make("h3", {}, t("A file")),
      make("p", {}, about),
      make("p", {}, save),
      make("label", {}, t("Read a saved file"), this.#field),
      this.#offer,
      this.#status,
    );
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
  }

  async #save() {
    try {
      const { learner, progress } = await readShown();
      const file = saveFile(learner ?? { name: "", picture: "" }, progress);
      this.#status.textContent = t("Saved as {file}, where this browser keeps downloads.", {
        file,
      });
    } catch {
      this.#status.textContent = t("This browser keeps no work, so nothing is shown here.");
    }
  }

  async #read() {
    const [chosen] = this.#field.files ?? [];
    this.#offer.hidden = true;
    if (!chosen) return;
    const text = chosen.size > MOST_BYTES ? null : await chosen.text().catch(() => "");
    const read = text === null ? { refused: /** @type {const} */ ("size") } : readFile(text);
    this.#field.value = "";
    if ("refused" in read) this.#status.textContent = refusalText(read.refused);
    else this.#offerFile(read.file);
  }

  /** @param {ProgressFile} file */
  #offerFile(file) {
    const { id, learner } = /** @type {Shown} */ (this.#shown);
    const here = learner
      ? t("Add it to the work of {name}", { name: calledName(learner) })
      : t("Add it to the work here");
    const take = (/** @type {string | null} */ to) => {
      add.disabled = apart.disabled = true; // the work goes in once
      void this.#take(file, to);
    };
    const add = button("add-here", here, () => take(id));
    const apart = button("add-new", t("Add it as a new learner"), () => take(null));
    this.#offer.replaceChildren(add, " ", apart);
    this.#offer.hidden = false;
    this.#status.textContent = fileText(file);
    add.focus();
  }

  /**
   * @param {ProgressFile} file
   * @param {string | null} to the learner who was offered; null for a new one
   */
  async #take(file, to) {
    try {
      if (to === null) await this.#add(file);
      else {
        const { id, progress } = await readShown();
        if (id !== to) {
          await this.#onChange();
          return this.#offerFile(file); // somebody else works here by now: ask again, by name
        }
        await writeBox(placeOf(id), merge(progress, file.progress));
      }
      await this.#onChange();
      this.#status.textContent = t(
        "The file is read. Nothing that was here is lost: of two programs the older one is under Undo.",
      );
    } catch {
      await this.#onChange();
      this.#status.textContent = noRoomText();
    }
    this.#offer.hidden = true;
    this.#field.focus();
  }

  /** @param {ProgressFile} file */
  async #add({ learner, progress }) {
    const { list } = await readLearners(store);
    const picture = learner.picture || freePicture(list);
    await addLearner(store, { ...learner, picture }, progress);
  }
}

/**
 * @param {string} action
 * @param {string} label
 * @param {() => void} onClick
 */
function button(action, label, onClick) {
  const made = make("button", { type: "button", "data-action": action }, label);
  made.addEventListener("click", onClick);
  return made;
}

/** What a file holds, in words. @param {ProgressFile} file */
function fileText({ learner, progress, newer, unread }) {
  const n = Object.keys(progress.exercises).length;
  const found = tn(
    "The file holds work on {n} exercise; passed: {passed}.",
    "The file holds work on {n} exercises; passed: {passed}.",
    n,
    { n, passed: passedOf(progress).length },
  );
  const parts = unreadNames(unread);
  const said = [
    learner.name && t("Work of {name}", { name: learner.name }) + ".",
    found,
    newer && t("The file is of a newer course. What this course knows can be read; keep the file."),
    unread.length && t("Not read: {parts}.", { parts }),
  ];
  return said.filter(Boolean).join(" ");
}

/**
 * "Keep the whole course on this device", on the start page: says what it costs, fetches, can be
 * cancelled and gone on with, fetches only what has changed, and removes it all again.
 */

import { make } from "../dom.js";
import {
  ChangedCourse,
  fetchFile,
  holdPython,
  missingOf,
  readList,
  removeCourse,
} from "../offline/course.js";
import { MissingFile } from "../line.js";
import { FROM_FOLDER } from "../page.js";
import { Loading } from "../loading.js";
import { store } from "../store.js";
import { megabytes, t } from "../strings.js";

/** @typedef {import("../offline/course.js").File} File */

/** @param {HTMLElement} section */
export async function keepCourse(section) {
  const possible = isSecureContext && !FROM_FOLDER && "serviceWorker" in navigator;
  if (possible && section.dataset["list"]) await new Course(section).show();
}

class Course {
  #section;
  #list;
  #bytes;
  #marker;
  #stop = new AbortController();
  #bar = make("progress", { max: "1", "aria-label": t("Keeping the course") });
  /** What is read out, and what changes too often for that. */
  #status = make("p", { role: "status", dir: "auto" });
  #count = make("p", { dir: "auto" });
  #go = make("button", { type: "button", "data-action": "keep" });
  #cancel = make("button", { type: "button", "data-action": "cancel" }, t("Cancel"));
  #remove = make("button", { type: "button", "data-action": "remove" }, t("Remove it"));

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#section = section;
    this.#list = section.dataset["list"] ?? "";
    this.#bytes = Number(section.dataset["bytes"]);
    this.#marker = `course/${document.documentElement.lang}`;
    this.#go.addEventListener("click", () => void this.#fetch());
    this.#cancel.addEventListener("click", () => this.#stop.abort());
    this.#remove.addEventListener("click", () => void this.#removeAll());
    const buttons = make(
      "p",
      { class: "kit-course__actions" },
      this.#go,
      this.#cancel,
      this.#remove,
    );
    section.append(this.#status, this.#bar, this.#count, buttons);
  }

  /** Shows what can be done now. */
  async show() {
    this.#working(false);
    const begun = await store.get(this.#marker).catch(() => null);
    if (begun) await this.#showBegun(begun.whole === true);
    else this.#offer(t("Keep the whole course on this device ({size} MB)", this.#sizes()), "");
    this.#remove.hidden = !begun;
    this.#section.hidden = false;
  }

  /** @param {boolean} whole whether all of it was here once */
  async #showBegun(whole) {
    const missing = await missingOf(await readList(this.#list, {}));
    const left = bytesOf(missing);
    const sizes = this.#sizes(this.#bytes - left, left);
    if (!missing.length) {
      this.#status.textContent = t(
        "The whole course is on this device. It works without internet.",
      );
      this.#go.hidden = true;
    } else if (whole) {
      const said = t("The course has changed since you kept it. {left} MB are new.", sizes);
      this.#offer(t("Fetch what is new ({left} MB)", sizes), said);
    } else {
      const said = t("{here} of {size} MB of the course are on this device.", sizes);
      this.#offer(t("Fetch the rest ({left} MB)", sizes), said);
    }
  }

  /**
   * @param {string} label
   * @param {string} said
   */
  #offer(label, said) {
    this.#go.textContent = label;
    this.#go.hidden = false;
    this.#status.textContent = said;
  }

  async #fetch() {
    this.#stop = new AbortController();
    this.#working(true);
    this.#cancel.focus();
    void navigator.storage?.persist?.().catch(() => false);
    const said = await this.#fetchAll().catch((error) => this.#whyNot(error));
    await this.show();
    if (said) this.#status.textContent = said;
    (this.#go.hidden ? this.#remove : this.#go).focus();
  }

  /** @returns {Promise<string>} nothing to say besides what is shown then */
  async #fetchAll() {
    const { signal } = this.#stop;
    const before = await store.get(this.#marker);
    await store.set(this.#marker, before ?? { whole: false });
    const files = await readList(this.#list, { signal });
    await holdPython(this.#marker, files);
    const missing = await missingOf(files);
    const here = this.#bytes - bytesOf(missing);
    const loading = new Loading((progress) => this.#report(progress), {
      total: this.#bytes,
      here,
    });
    const line = {
      signal,
      onWait: (/** @type {boolean} */ gone) => loading.wait(gone),
      onBytes: (/** @type {number} */ bytes) => loading.came(bytes),
    };
    for (const file of missing) await fetchFile(file, line);
    await store.set(this.#marker, { whole: true });
    return "";
  }

  /** @param {import("../loading.js").Progress} progress */
  #report({ text, share, gone }) {
    this.#bar.value = share;
    this.#count.textContent = gone ? "" : text;
    if (gone !== Boolean(this.#status.textContent)) this.#status.textContent = gone ? text : "";
  }

  /** @param {unknown} error */
  #whyNot(error) {
    if (this.#stop.signal.aborted) return "";
    return error instanceof ChangedCourse || error instanceof MissingFile
      ? t("The course on the server has changed. Open this page again to fetch the new one.")
      : t("This browser has no room for more, or does not allow it. Reading goes on as before.");
  }

  async #removeAll() {
    await removeCourse();
    await this.show();
    this.#status.textContent = t("The course is no longer kept on this device. Your work is.");
    this.#go.focus();
  }

  /** @param {boolean} working */
  #working(working) {
    this.#bar.hidden = this.#count.hidden = this.#cancel.hidden = !working;
    this.#status.textContent = this.#count.textContent = "";
    if (working) this.#go.hidden = this.#remove.hidden = true;
  }

  /**
   * @param {number} [here]
   * @param {number} [left]
   */
  #sizes(here = 0, left = 0) {
    const size = megabytes(this.#bytes);
    return { size, here: megabytes(here), left: megabytes(left) };
  }
}

/** @param {File[]} files */
const bytesOf = (files) => files.reduce((sum, [, bytes]) => sum + bytes, 0);

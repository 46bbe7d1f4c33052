/**
 * One exercise of a page: the learner's program, its help, and the way to Python. What runs and
 * checks the program is in workbench.js, which comes with Python.
 *
 * `data-state` follows every action before its first await; `passed` and `failed` come only when
 * the feedback is in the page.
 */

import { make, part } from "../dom.js";
import { loadExerciseData } from "../exercise-data.js";
import { lostText } from "../line-texts.js";
import { work } from "../learner.js";
import { loadPython } from "../python-loader.js";
import { Session } from "../session.js";
import { t } from "../strings.js";
import { Controls } from "./controls.js";
import { splitName, wishOf } from "./exercise-state.js";
import { loadEditor } from "./field.js";
import { Help } from "./help.js";
import { createKept } from "./keeper.js";
import { mixedText } from "./loading-texts.js";
import { clearMessage, showNotStarted } from "./message.js";
import { Program } from "./program.js";

/** @typedef {import("./exercise-state.js").State} State */
/** @typedef {import("./workbench.js").Workbench} Workbench */
/** @typedef {{lampkitWorkbench?: typeof import("./workbench.js").Workbench}} PythonScript */

/** One Python for all exercises of the page. */
const session = new Session(loadPython);

/**
 * Starts the component.
 * @param {HTMLElement} section
 */
export const exercise = (section) => new Exercise(section).restore();

class Exercise {
  /** @type {Workbench | null} null until Python is ready */
  #workbench = null;
  /** Whether Start was pressed here: only then is the outcome told here. */
  #asked = false;

  /** @param {HTMLElement} section */
  constructor(section) {
    const name = section.dataset["exercise"] ?? "";
    const field = /** @type {HTMLTextAreaElement} */ (part(section, "code"));
    const start = field.defaultValue; // not the value: a browser may have filled that in again
    this.section = section;
    this.name = splitName(name);
    this.controls = new Controls(section);
    this.note = make("p", { class: "kit-exercise__note", role: "status", dir: "auto" });
    part(section, "loading").after(this.note);
    this.say = (/** @type {string} */ text) => void (this.note.textContent = text);
    this.kept = createKept(work, name, this.say);
    const { kept, say } = this;
    const showUndo = (/** @type {boolean} */ visible) => this.controls.showUndo(visible);
    const program = new Program(field, { start, kept, say, showUndo });
    this.program = program;
    this.feedback = part(section, "feedback");
    const data = () => this.#data();
    this.help = new Help(section, this.controls, { data, start, name, kept, program, say });
    this.#listen();
    if (this.controls.offerPython()) session.subscribe((event) => this.#onSession(event));
    if (session.client) this.#join();
  }

  /** Python was there before this exercise: a step that is shown later. */
  #join() {
    this.#beginLoading();
    part(this.section, "cost").hidden = true;
    void this.#openWorkbench();
  }

  /** Shows what the store kept of this exercise. */
  async restore() {
    const loaded = await this.kept.load();
    this.program.restore(loaded);
    if (loaded.passed) this.controls.showPassed();
  }

  #listen() {
    /** @type {Record<string, () => void>} */
    const actions = {
      start: () => void this.#start(),
      cancel: () => session.cancel(),
      run: () => this.#execute("run"),
      check: () => this.#execute("check"),
      stop: () => this.#workbench?.stop(),
      hint: () => this.help.hint(),
      reset: () => this.say(this.program.reset()),
      undo: () => this.say(this.program.undo()),
      answer: () => this.help.toggle("answer"),
      order: () => this.help.toggle("order"),
    };
    this.section.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.getAttribute("aria-disabled") === "true") return;
      actions[button?.dataset["action"] ?? ""]?.();
    });
    this.section.addEventListener("keydown", (event) => this.#onKey(event), true);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const kind = wishOf(event);
    if (!kind) return;
    event.preventDefault();
    event.stopPropagation();
    this.#execute(this.section.dataset["step"] ? "check" : kind);
  }

  /** @param {"run" | "check"} kind */
  #execute(kind) {
    if (this.#workbench) void this.#workbench.execute(kind);
    else this.say(t("Start Python first."));
  }

  async #start() {
    this.#asked = true;
    this.controls.announce();
    if (session.client) await this.#openWorkbench();
    else await session.start((line) => this.#firstProgram(line));
    this.#asked = false;
  }

  /** @param {import("../session.js").SessionEvent} event */
  #onSession(event) {
    if (event.type === "loading") {
      if (this.section.dataset["state"] !== "loading") this.#beginLoading();
      this.controls.showLoading(event, this.#asked ? this.say : null);
    } else if (event.type === "ready") {
      this.controls.showLoaded(event.text);
      void this.#openWorkbench();
    } else if (event.type === "failed" && this.#asked) {
      this.#showNotStarted(event.text);
    } else {
      if (this.#asked) this.say(""); // a connection that is gone matters no more
      this.#setState("idle");
    }
  }

  /** @param {string} reason */
  #showNotStarted(reason) {
    showNotStarted(this.feedback, reason);
    this.#setState("error");
  }

  /**
   * The program as it stands, and the check it will meet, if that can be had already.
   * @param {import("../line.js").Line} line
   */
  async #firstProgram(line) {
    const data = await this.#data(line).catch(() => null);
    return `${this.program.value}\n${data?.check ?? ""}`;
  }

  /** Check and worked answer. @param {import("../line.js").Line} [line] */
  #data(line = { onWait: (gone) => this.say(gone ? lostText() : "") }) {
    return loadExerciseData(this.name.slug, line);
  }

  #beginLoading() {
    clearMessage(this.feedback);
    this.#setState("loading");
    void loadEditor(session.signal).then((module) => module && this.program.upgrade(module));
  }

  /** Python is there; what this exercise needs besides may still be missing. */
  async #openWorkbench() {
    const asked = this.#asked;
    try {
      this.#workbench = await this.#makeWorkbench();
      this.#setState("ready");
      this.say("");
    } catch (error) {
      if (asked) this.#showNotStarted(error instanceof Error ? error.message : String(error));
      else this.#setState("idle");
    }
  }

  async #makeWorkbench() {
    const { check } = await this.#data();
    const { lampkitWorkbench } = /** @type {PythonScript} */ (globalThis);
    if (!lampkitWorkbench) throw new Error(mixedText());
    const { program, kept, say } = this;
    const checked = { ...this.name, check };
    const setState = (/** @type {State} */ state) => this.#setState(state);
    const offerAnswer = () => this.help.offer();
    const options = { session, checked, program, kept, say, setState, offerAnswer };
    return new lampkitWorkbench(this.section, options);
  }

  /** @param {State} state */
  #setState(state) {
    this.section.dataset["state"] = state;
    this.controls.update(state, this.#workbench !== null);
  }
}

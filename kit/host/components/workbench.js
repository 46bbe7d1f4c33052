/**
 * Where an exercise's program is run and checked, once Python is there. Part of python.js, so that
 * a page whose learner only reads does not load it.
 */

import { make, part } from "../dom.js";
import { t } from "../strings.js";
import { Tries, isLook, stateAfter } from "./exercise-state.js";
import { nextStep, showResult } from "./feedback.js";
import { createGuess } from "./guess.js";
import { clearMessage } from "./message.js";
import { Output } from "./output.js";
import { Runner } from "./runner.js";

/** @typedef {import("../protocol.js").Result} Result */
/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("./exercise-state.js").State} State */
/** @typedef {import("./program.js").Program} Program */
/** @typedef {import("./program.js").Kept} Kept */
/**
 * What a workbench needs of its exercise.
 * @typedef {{session: Session, checked: import("../protocol.js").CheckedExercise,
 *   program: Program, kept: Kept, offerAnswer: () => void, say: (text: string) => void,
 *   setState: (state: State) => void}} Exercise
 */

/** The running side of one exercise. */
export class Workbench {
  #section;
  #exercise;
  #feedback;
  #output;
  #runner;
  #guess;
  #tries = new Tries();

  /**
   * @param {HTMLElement} section
   * @param {Exercise} exercise
   */
  constructor(section, exercise) {
    this.#section = section;
    this.#exercise = exercise;
    this.#feedback = part(section, "feedback");
    this.#output = new Output(part(section, "output"));
    const { output, figure } = this.#output;
    this.#runner = new Runner(exercise.session, {
      output: output.bind(this.#output),
      figure: figure.bind(this.#output),
      loading: ({ text }) => exercise.say(text),
    });
    this.#guess = createGuess(this.#feedback, () => {
      /** @type {HTMLElement | null} */ (section.querySelector('[data-action="check"]'))?.focus();
      void this.execute("check");
    });
  }

  /**
   * Runs or checks the program as it stands, and shows how it ended.
   * @param {"run" | "check"} kind
   */
  async execute(kind) {
    const { session, checked, program, say, setState } = this.#exercise;
    if (!session.client) return;
    if (this.#runner.busy) return say(t("Your program is running. Stop ends it."));
    const code = program.value;
    const guess = kind === "check" ? this.#guess.take() : "";
    clearMessage(this.#feedback);
    this.#output.begin();
    say(
      session.busy
        ? t("Python works on another exercise first. Yours is next.")
        : t("Your program is running. Stop ends it."),
    );
    setState("running");
    const job = kind === "check" ? { program: code, checked } : { program: code };
    const result = await this.#runner.execute(session.client, job);
    this.#output.end();
    say("");
    if (kind === "check") this.#judge(result, code, guess);
    else if (result.outcome === "done") say(doneText(this.#output.empty));
    else showResult(this.#feedback, result, false);
    setState(stateAfter(result.outcome));
  }

  /** Ends the program at once. */
  stop() {
    if (!this.#runner.busy) return;
    this.#runner.stop();
    this.#exercise.setState("stopped");
  }

  /**
   * @param {Result} result of a check
   * @param {string} program
   * @param {string} guess what the learner expected; may be empty
   */
  #judge(result, program, guess) {
    const passed = result.outcome === "right";
    const expected = make("p", { dir: "auto" }, t("You expected: {guess}", { guess }));
    const isStep = Boolean(this.#section.dataset["step"]); // its way on stands below it
    const unchanged = isStep && this.#exercise.program.unchanged;
    const look = isStep && isLook(result, unchanged);
    const next = passed && !isStep ? [nextStep(this.#section)] : [];
    const more = [...(guess ? [expected] : []), ...next];
    showResult(this.#feedback, result, look, ...more);
    if (!look && !unchanged) this.#tries.record(result.outcome, program);
    if (this.#tries.askGuess) this.#guess.ask();
    if (this.#tries.offerAnswer) this.#exercise.offerAnswer();
    if (guess) void this.#exercise.kept.guess(guess);
    if (passed) void this.#exercise.kept.pass();
  }
}

/** @param {boolean} empty whether the program showed nothing */
const doneText = (empty) =>
  empty
    ? t("The program has run and shown nothing. print() shows a value.")
    : t("The program has run.");

/**
 * What an exercise knows without a page: its states, its tries, its replaced programs.
 * Pure, so that it can be tested without a browser; exercise.js shows it.
 */

/** @typedef {"idle" | "loading" | "ready" | "running"} Going */
/** @typedef {Going | "passed" | "failed" | "error" | "stopped"} State */
/** @typedef {import("../protocol.js").Outcome} Outcome */

/** Different failed programs after which the worked answer is offered. */
const TRIES_BEFORE_ANSWER = 3;

/** Failed checks in a row after which the page asks for a guess. */
const FAILURES_BEFORE_GUESS = 3;

/** Replaced programs that are kept. */
const UNDO_LIMIT = 20;

/** @type {Record<Outcome, State>} */
const STATES = {
  done: "ready",
  right: "passed",
  wrong: "failed",
  error: "error",
  died: "error",
  stopped: "stopped",
};

/**
 * The state that a finished run or check leads to.
 * @param {Outcome} outcome
 * @returns {State}
 */
export const stateAfter = (outcome) => STATES[outcome];

/**
 * Lesson and slug of a data-exercise value.
 * @param {string} name for instance "1-2-squeeze-and-rebuild/rebuild-error"
 */
export function splitName(name) {
  const cut = name.lastIndexOf("/");
  if (cut < 1) throw new Error(`data-exercise is '${name}'; expected <lesson>/<slug>.`);
  return { lesson: name.slice(0, cut), slug: name.slice(cut + 1) };
}

/**
 * Whether a step's program was only looked at: the one that was given, or one that the step asks
 * to try. It is no failure.
 * @param {{outcome: Outcome, key?: string}} result
 * @param {boolean} unchanged whether it is the program that was given
 */
export const isLook = ({ outcome, key }, unchanged) =>
  outcome === "wrong" && (unchanged || key === "kit.as-given" || /^seen\b/.test(key ?? ""));

/** The learner's checks on one exercise since the page was opened. */
export class Tries {
  /** @type {Set<string>} */
  #failed = new Set();
  #inRow = 0;

  /**
   * @param {Outcome} outcome of a check
   * @param {string} program
   */
  record(outcome, program) {
    if (outcome === "wrong" || outcome === "error") {
      this.#failed.add(program.trim());
      this.#inRow += 1;
    } else if (outcome === "right") {
      this.#inRow = 0;
    }
  }

  /** Whether enough different programs were tried for the worked answer to help. */
  get offerAnswer() {
    return this.#failed.size >= TRIES_BEFORE_ANSWER;
  }

  /** Whether the learner should stop and think before the next check. */
  get askGuess() {
    return this.#inRow >= FAILURES_BEFORE_GUESS;
  }
}

/**
 * The replaced programs after another one was replaced; the start program need not be kept.
 * @param {string[]} replaced oldest first
 * @param {string} program
 * @param {string} start
 * @returns {string[]}
 */
export function keepReplaced(replaced, program, start) {
  if (program === start) return replaced;
  return [...replaced.filter((kept) => kept !== program), program].slice(-UNDO_LIMIT);
}

/**
 * The program that Undo brings back. The present one goes to the far end, so nothing is lost and
 * pressing Undo again and again shows each program once.
 * @param {string[]} replaced oldest first, not empty
 * @param {string} program
 * @param {string} start
 * @returns {{program: string, replaced: string[]}}
 */
export function undoReplaced(replaced, program, start) {
  const rest = replaced.slice(0, -1);
  const back = replaced[replaced.length - 1] ?? start;
  return { program: back, replaced: program === start ? rest : [program, ...rest] };
}

/** Lines that do no work of their own: comments, headers, texts, and names for a constant. */
const IDLE =
  /^(#|import\b|from\b|def\b|for\b|else\b|["']|$)|^\w+ = (["'].*["']|[\w.+-]+|\[\]|{})(\s+#.*)?$/;

/**
 * The line of the worked answer that its question is about: the first one that works and is not in
 * the start program, inside a function or loop if there is one; null when there is none.
 * @param {string} solution
 * @param {string} start
 * @returns {{number: number, text: string} | null}
 */
export function lineToExplain(solution, start) {
  const given = new Set(start.split("\n").map((line) => line.trim()));
  const lines = solution.split("\n").map((line, index) => ({
    number: index + 1,
    text: line.trim(),
    inside: /^\s/.test(line),
  }));
  const working = lines.filter(({ text }) => !given.has(text) && !IDLE.test(text));
  const found = working.find(({ inside }) => inside) ?? working[0];
  return found ? { number: found.number, text: found.text } : null;
}

/**
 * Ctrl+Enter runs, Shift+Ctrl+Enter checks, in textarea and editor alike.
 * @param {KeyboardEvent} event
 * @returns {"run" | "check" | null} null where the key is for somebody else
 */
export function wishOf({ target, key, ctrlKey, metaKey, shiftKey }) {
  if (key !== "Enter" || !(ctrlKey || metaKey)) return null;
  if (!(target instanceof Element && target.closest('[data-part="code"]'))) return null;
  return shiftKey ? "check" : "run";
}

/**
 * Runs one exercise's programs in the page's Python, one at a time, until they end or are stopped.
 */

import { t } from "../strings.js";

/** @typedef {import("../protocol.js").Result} Result */
/** @typedef {import("../protocol.js").CheckedExercise} CheckedExercise */
/** @typedef {import("../session.js").Client} Client */
/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../python-client.js").Sink} Sink */
/** @typedef {{program: string, checked?: CheckedExercise}} Job checked: missing for a plain run */
/** @typedef {{stopped: boolean, working: boolean, end: (result: Result) => void}} Turn */

/**
 * Waits until the client can take a program; starts it again when its restart had failed.
 * @param {Client} client
 * @returns {Promise<void>} rejects with an Error whose message is for the learner
 */
export async function untilReady(client) {
  while (client.state !== "ready") {
    if (client.state === "idle") {
      await client.start(() => undefined);
      if (/** @type {string} */ (client.state) === "idle") {
        throw new Error(t("Python did not start again. Reload the page to go on."));
      }
    } else {
      await new Promise((resolve) => client.addEventListener("state", resolve, { once: true }));
    }
  }
}

/** The runs of one exercise. */
export class Runner {
  #session;
  #sink;
  /** @type {Turn | null} */
  #turn = null;

  /**
   * @param {Session} session
   * @param {Sink} sink
   */
  constructor(session, sink) {
    this.#session = session;
    this.#sink = sink;
  }

  /** Whether a program runs or waits for its turn. */
  get busy() {
    return this.#turn !== null;
  }

  /**
   * Runs the program when Python is free. Never rejects; Stop ends it at once.
   * @param {Client} client
   * @param {Job} job
   * @returns {Promise<Result>}
   */
  async execute(client, job) {
    const result = await new Promise((/** @type {(result: Result) => void} */ end) => {
      const turn = (this.#turn = { stopped: false, working: false, end });
      this.#session
        .inTurn(() => this.#work(client, job, turn))
        .catch(brokenOff)
        .then(end);
    });
    this.#turn = null;
    return result;
  }

  /**
   * @param {Client} client
   * @param {Job} job
   * @param {Turn} turn
   * @returns {Promise<Result>}
   */
  async #work(client, { program, checked }, turn) {
    if (!turn.stopped) await untilReady(client);
    if (turn.stopped) return { outcome: "stopped" };
    turn.working = true;
    return checked ? client.check(program, checked, this.#sink) : client.run(program, this.#sink);
  }

  /** Ends this exercise's program, or its waiting; another exercise's program goes on. */
  stop() {
    const turn = this.#turn;
    if (!turn) return;
    turn.stopped = true;
    turn.end({ outcome: "stopped" });
    if (turn.working) this.#session.client?.stop();
  }
}

/**
 * Python went away between two programs and did not come back.
 * @param {unknown} error
 * @returns {Result}
 */
const brokenOff = (error) => ({
  outcome: "died",
  key: "python.not-started",
  text: error instanceof Error ? error.message : String(error),
});

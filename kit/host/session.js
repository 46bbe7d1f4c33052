/**
 * Python as the exercises of one page share it: started once, used by one exercise at a time.
 */

import { lostText } from "./line-texts.js";
import { t } from "./strings.js";

/** @typedef {import("./python-client.js").Python} Python */
/** @typedef {import("./line.js").Line} Line */
/** @typedef {"state" | "notice" | "start" | "run" | "check" | "stop" | "addEventListener"} Used */
/** @typedef {Pick<Python, Used>} Client */
/** @typedef {import("./loading.js").Progress} Progress */
/** @typedef {{type: "loading"} & Progress
 *   | {type: "ready", text: string} | {type: "cancelled"} | {type: "failed", text: string}} SessionEvent */

/** The Python of one page. */
export class Session {
  /** @type {Client | null} null until Python is ready for the first time */
  client = null;
  #load;
  /** @type {Promise<void> | null} */
  #starting = null;
  /** @type {Set<(event: SessionEvent) => void>} */
  #listeners = new Set();
  /** @type {Promise<void>} */
  #free = Promise.resolve();
  #jobs = 0;
  #stop = new AbortController();

  /** Whether a job runs or waits. */
  get busy() {
    return this.#jobs > 0;
  }

  /** @param {(line: Line) => Promise<Client>} load */
  constructor(load) {
    this.#load = load;
  }

  /** @param {(event: SessionEvent) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
  }

  /**
   * Starts Python for all exercises of the page; listeners hear how it goes. Never rejects.
   * @param {(line: Line) => Promise<string>} program what will be run first: what it needs comes
   *   along
   */
  start(program) {
    this.#starting ??= this.#start(program).finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  /** Ends what is loaded beside Python too. */
  get signal() {
    return this.#stop.signal;
  }

  /** Ends a start; what has come is kept, and the next start goes on from there. */
  cancel() {
    this.#stop.abort();
  }

  /** @param {(line: Line) => Promise<string>} program */
  async #start(program) {
    if (this.client) return;
    const { signal } = (this.#stop = new AbortController());
    const tell = (/** @type {Progress} */ progress) => this.#tell({ type: "loading", ...progress });
    const onWait = (/** @type {boolean} */ gone) =>
      tell({ text: gone ? lostText() : t("Looking for Python."), share: 0, gone });
    onWait(false);
    const line = { signal, onWait };
    try {
      const [client, first] = await Promise.all([this.#load(line), program(line)]);
      if (signal.aborted) throw new Error("cancelled"); // all of it was here already
      await client.start(tell, first, signal);
      this.client = client;
      this.#tell({ type: "ready", text: client.notice });
    } catch (error) {
      if (signal.aborted) this.#tell({ type: "cancelled" });
      else
        this.#tell({
          type: "failed",
          text: error instanceof Error ? error.message : String(error),
        });
    }
  }

  /**
   * Runs a job when the jobs before it have ended, so that Stop never ends another's program.
   * @template Value
   * @param {() => Promise<Value>} job
   * @returns {Promise<Value>}
   */
  inTurn(job) {
    this.#jobs += 1;
    const result = this.#free.then(job).finally(() => {
      this.#jobs -= 1;
    });
    this.#free = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** @param {SessionEvent} event */
  #tell(event) {
    for (const listener of this.#listeners) listener(event);
  }
}

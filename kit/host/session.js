/**
 * Python as the exercises of one page share it: started once, used by one exercise at a time.
 */

/** @typedef {import("./python-client.js").Python} Python */
/** @typedef {"state" | "start" | "run" | "check" | "stop" | "addEventListener"} Used */
/** @typedef {Pick<Python, Used>} Client */
/** @typedef {{type: "loading", loaded: number, total: number, starting: boolean}
 *   | {type: "ready"} | {type: "failed", text: string}} SessionEvent */

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

  /** Whether a job runs or waits. */
  get busy() {
    return this.#jobs > 0;
  }

  /** @param {() => Promise<Client>} load */
  constructor(load) {
    this.#load = load;
  }

  /** @param {(event: SessionEvent) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
  }

  /**
   * Starts Python for all exercises of the page; listeners hear how it goes. Never rejects.
   * @param {Promise<string>} program what will be run first: what it needs comes along
   */
  start(program) {
    this.#starting ??= this.#start(program).finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  /** @param {Promise<string>} program */
  async #start(program) {
    if (this.client) return;
    this.#tell({ type: "loading", loaded: 0, total: 0, starting: false });
    try {
      const [client, first] = await Promise.all([this.#load(), program]);
      await client.start(
        ({ loaded, total, stage }) =>
          this.#tell({ type: "loading", loaded, total, starting: stage === "starting" }),
        first,
      );
      this.client = client;
      this.#tell({ type: "ready" });
    } catch (error) {
      this.#tell({ type: "failed", text: error instanceof Error ? error.message : String(error) });
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

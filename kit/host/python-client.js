/**
 * The page's one Python: keeps one worker, sends it programs one at a time.
 * Entry of python.js, which is loaded only when a learner asks for Python.
 */

import { lifeName, whenGone } from "./alive.js";
import { boot, bring } from "./boot.js";
import { hear } from "./job.js";
import { collectSoon, compiledFile, putForm, refused } from "./kept.js";
import { diedText, unkeptText } from "./python-texts.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").ToWorker} ToWorker */
/** @typedef {import("./protocol.js").Result} Result */
/** @typedef {import("./protocol.js").CheckedExercise} CheckedExercise */
/** @typedef {import("./loading.js").Report} Report */
/** @typedef {import("./job.js").Sink} Sink */

const STOPPED = /** @type {Result} */ ({ outcome: "stopped" });

/** See python-loader.js for how a page gets it. Dispatches "state" when `state` changes. */
export class Python extends EventTarget {
  /** @type {"idle" | "loading" | "ready" | "busy"} */
  state = "idle";
  /** @type {Worker | null} */
  #worker = null;
  /** Ends what is on its way to the worker. */
  #life = new AbortController();
  /** @type {Promise<void> | null} */
  #starting = null;
  /** @type {Set<Report>} */
  #listeners = new Set();
  /** @type {import("./job.js").Job | null} */
  #job = null;
  #id = 0;
  /** Names of the packs that the worker has. @type {Set<string>} */
  #there = new Set();
  /** Every program so far: a fresh worker gets the packs of all of them. */
  #programs = "";
  /** Runs wait for each other: the worker does one thing at a time. */
  #queue = Promise.resolve();

  /**
   * Starts Python; later calls share the same start.
   * @param {Report} onProgress
   * @param {string} [program] what will be run first: what it needs comes along
   * @param {AbortSignal} [signal] ends the start
   * @returns {Promise<void>} rejects with an Error whose message is for the learner
   */
  start(onProgress, program = "", signal = undefined) {
    this.#listeners.add(onProgress);
    this.#remember(program);
    this.#starting ??= this.#start().catch((error) => {
      this.#drop();
      this.#starting = null;
      this.#setState("idle");
      throw error;
    });
    const life = this.#life;
    signal?.addEventListener("abort", () => life.abort());
    return this.#starting.finally(() => this.#listeners.delete(onProgress));
  }

  /** @param {string} code @param {Sink} sink @returns {Promise<Result>} */
  run(code, sink) {
    return this.#enqueue((id) => ({ type: "run", id, code }), code, sink);
  }

  /**
   * @param {string} code
   * @param {CheckedExercise} exercise
   * @param {Sink} sink
   * @returns {Promise<Result>}
   */
  check(code, exercise, sink) {
    const { check } = exercise;
    return this.#enqueue((id) => ({ type: "check", id, code, check }), `${code}\n${check}`, sink);
  }

  /** What is to be said beside the news that Python works; mostly nothing. */
  get notice() {
    return refused() ? unkeptText() : "";
  }

  /** Ends the worker at once, whatever it does, and starts a fresh one behind the page. */
  stop() {
    if (this.state === "idle" || this.state === "loading") return;
    this.#restart(STOPPED);
  }

  /** @param {Result} result */
  #restart(result) {
    const job = this.#job;
    this.#drop();
    this.#starting = null;
    this.start(() => undefined).catch(() => undefined);
    job?.resolve(result);
  }

  #drop() {
    this.#life.abort();
    this.#worker?.terminate();
    this.#worker = null;
    this.#job = null;
  }

  /** @param {Python["state"]} state */
  #setState(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }

  /** @param {string} program */
  #remember(program) {
    if (!this.#programs.includes(program)) this.#programs += `\n${program}`;
  }

  /**
   * @param {(id: number) => ToWorker} message
   * @param {string} program
   * @param {Sink} sink
   * @returns {Promise<Result>}
   */
  #enqueue(message, program, sink) {
    const result = this.#queue.then(async () => {
      await this.start(() => undefined);
      const worker = this.#worker;
      if (worker) await this.#bring(worker, program, sink);
      return worker === this.#worker ? this.#send(message, sink) : STOPPED;
    });
    this.#queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** @param {Worker} worker @param {string} program @param {Sink} sink */
  async #bring(worker, program, sink) {
    const brought = bring(worker, this.#there, program, sink.loading, this.#life.signal);
    await brought.finally(() => this.#listen(worker));
    this.#remember(program);
  }

  /** @param {(id: number) => ToWorker} message @param {Sink} sink @returns {Promise<Result>} */
  async #send(message, sink) {
    this.#setState("busy");
    const worker = this.#worker;
    const id = (this.#id += 1);
    const result = await new Promise((/** @type {(result: Result) => void} */ resolve) => {
      this.#job = { id, sink, resolve };
      worker?.postMessage(message(id));
    });
    this.#job = null;
    if (worker === this.#worker) this.#setState("ready");
    return result;
  }

  async #start() {
    this.#life = new AbortController();
    this.#setState("loading");
    const url = URL.createObjectURL(new Blob([LAMPKIT_WORKER], { type: "text/javascript" }));
    const name = lifeName();
    const worker = new Worker(url, { name });
    URL.revokeObjectURL(url);
    this.#worker = worker;
    /** @type {Report} */
    const report = (progress) => this.#listeners.forEach((listener) => listener(progress));
    this.#there = await boot(worker, this.#programs, report, this.#life.signal);
    this.#listen(worker);
    void whenGone(name, () => worker === this.#worker && this.#died(""));
    this.#setState("ready");
    collectSoon();
  }

  /** @param {Worker} worker */
  #listen(worker) {
    worker.onmessage = (event) => this.#receive(event.data);
    worker.onerror = (event) => this.#died(event.message);
  }

  /** @param {string} reason in the browser's words; may be empty */
  #died(reason) {
    this.#restart({ outcome: "died", text: diedText(reason) });
  }

  /** @param {FromWorker} message */
  #receive(message) {
    if (message.type === "failed") return this.#died(message.reason);
    if (message.type === "compiled") return void putForm(compiledFile(), message.data);
    const job = this.#job;
    const result = job && hear(message, job);
    if (result?.outcome === "died") this.#died("");
    else if (result && message.type === "result" && message.spent) this.#restart(result);
    else if (result) job?.resolve(result);
  }
}

/** @type {{lampkitPython?: Python}} */ (globalThis).lampkitPython = new Python();

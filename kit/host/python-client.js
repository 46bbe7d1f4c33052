/**
 * The page's one Python: keeps one worker, sends it programs one at a time.
 * Entry of python.js, which is loaded only when a learner asks for Python.
 */

import { boot, bring } from "./boot.js";
import { OUTPUT_LIMIT, readFigure, readResult } from "./protocol.js";
import { diedText } from "./python-texts.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").ToWorker} ToWorker */
/** @typedef {import("./protocol.js").Result} Result */
/** @typedef {import("./protocol.js").CheckedExercise} CheckedExercise */
/** @typedef {import("./boot.js").Progress} Progress */
/** @typedef {{output: (stream: import("./protocol.js").Stream, text: string) => void,
 *   figure: (figure: import("./protocol.js").Figure) => void,
 *   loading: (progress: Progress) => void}} Sink loading: what this program needs besides */

/** See python-loader.js for how a page gets it. Dispatches "state" when `state` changes. */
export class Python extends EventTarget {
  /** @type {"idle" | "loading" | "ready" | "busy"} */
  state = "idle";
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<void> | null} */
  #starting = null;
  /** @type {Set<(progress: Progress) => void>} */
  #listeners = new Set();
  /** @type {{id: number, sink: Sink, resolve: (result: Result) => void} | null} */
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
   * @param {(progress: Progress) => void} onProgress
   * @param {string} [program] what will be run first: what it needs comes along
   * @returns {Promise<void>} rejects with an Error whose message is for the learner
   */
  start(onProgress, program = "") {
    this.#listeners.add(onProgress);
    this.#remember(program);
    this.#starting ??= this.#start().catch((error) => {
      this.#drop();
      this.#starting = null;
      this.#setState("idle");
      throw error;
    });
    return this.#starting.finally(() => this.#listeners.delete(onProgress));
  }

  /**
   * @param {string} code
   * @param {Sink} sink
   * @returns {Promise<Result>}
   */
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

  /** Ends the worker at once, whatever it does, and starts a fresh one behind the page. */
  stop() {
    if (this.state === "idle" || this.state === "loading") return;
    this.#restart({ outcome: "stopped" });
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
      if (this.#worker) await this.#bring(this.#worker, program, sink);
      return this.#send(message, sink);
    });
    this.#queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /**
   * Packs that this program needs and no other did.
   * @param {Worker} worker
   * @param {string} program
   * @param {Sink} sink
   */
  async #bring(worker, program, sink) {
    await bring(worker, this.#there, program, (progress) => sink.loading(progress));
    this.#remember(program);
    this.#listen(worker);
  }

  /**
   * @param {(id: number) => ToWorker} message
   * @param {Sink} sink
   * @returns {Promise<Result>}
   */
  async #send(message, sink) {
    this.#setState("busy");
    const id = (this.#id += 1);
    const result = await new Promise((/** @type {(result: Result) => void} */ resolve) => {
      this.#job = { id, sink, resolve };
      this.#worker?.postMessage(message(id));
    });
    this.#job = null;
    if (result.outcome !== "stopped" && result.outcome !== "died") this.#setState("ready");
    return result;
  }

  async #start() {
    this.#setState("loading");
    const url = URL.createObjectURL(new Blob([LAMPKIT_WORKER], { type: "text/javascript" }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.#worker = worker;
    this.#there = await boot(worker, this.#programs, (progress) => {
      for (const listener of this.#listeners) listener(progress);
    });
    this.#listen(worker);
    this.#setState("ready");
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
    const job = this.#job;
    if (!job || !("id" in message) || message.id !== job.id) return;
    if (message.type === "output") {
      const text = String(message.text).slice(0, OUTPUT_LIMIT + 1);
      job.sink.output(message.stream === "err" ? "err" : "out", text);
    } else if (message.type === "figure") {
      job.sink.figure(readFigure(message.figure));
    } else if (message.type === "result") {
      const result = readResult(message.result);
      if (result.outcome === "died") this.#died("");
      else job.resolve(result);
    }
  }
}

/** @type {{lampkitPython?: Python}} */ (globalThis).lampkitPython = new Python();

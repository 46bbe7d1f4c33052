/**
 * A server at the end of a bad line: slow, silent at times, cut at any byte, now and then wrong.
 * Every fault follows from a seed. It counts what reached the other end.
 */

import fs from "node:fs";
import http from "node:http";
import path from "node:path";

const TICK_MS = 25;
/** Bytes a second of the wall while the line is only slow. */
const SLOW = 1_500_000;
/** And while nothing is wrong with it. */
const GOOD = 100_000_000;
/** Wrong copies of one file in a row; a third would be a broken file, not a bad line. */
const WRONG_COPIES = 2;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

/**
 * Random numbers from 0 to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * `rate` in bytes a second, `between` the mean of bytes between two faults, `scale` how many
 * seconds of the line pass in one of the wall, `ranges` whether a part of a file can be asked for,
 * `lengths` whether answers say how long they are.
 * @typedef {{seed: number, rate: number, between: number, scale: number, ranges: boolean,
 *   lengths: boolean}} Plan
 */

/** The state of one file: how often a good copy arrived whole, and how the present one is. */
const fresh = () => ({ whole: 0, dirty: false, wrong: 0 });

export class BadLine {
  /** "good" for the pages, then "slow", or "bad" as the plan says; "dead": the power is out; at last "closed". */
  state = "good";
  /** Bytes of chunks that left, and what went wrong, for the report. */
  sent = 0;
  /** @type {Record<string, number>} */
  faults = {};
  /** @type {Map<string, ReturnType<typeof fresh>>} by path under the site */
  files = new Map();
  #plan;
  #random;
  #folder;
  #free = 0;
  #outage = 0;
  #left = Infinity;
  #server;

  /**
   * @param {string} folder
   * @param {Plan} plan
   */
  constructor(folder, plan) {
    this.#folder = folder;
    this.#plan = plan;
    this.#random = random(plan.seed);
    this.#server = http.createServer((request, response) => {
      this.#answer(request, response).catch(() => request.socket.destroy());
    });
  }

  /** @returns {Promise<string>} the address, ending in a slash */
  async open() {
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", () => resolve(undefined)));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
  }

  close() {
    this.state = "closed";
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** @param {"good" | "slow" | "bad" | "dead"} state */
  turn(state) {
    this.state = state;
    this.#left = this.#distance();
    this.#outage = 0;
    if (state === "dead") this.#server.closeAllConnections();
  }

  #distance() {
    return -Math.log(1 - this.#random()) * this.#plan.between;
  }

  /** @param {string} fault */
  #note(fault) {
    this.faults[fault] = (this.faults[fault] ?? 0) + 1;
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async #answer(request, response) {
    const name = decodeURIComponent((request.url ?? "/").slice(1).split(/[?#]/)[0] ?? "");
    const file = path.join(this.#folder, name);
    const lucky = this.#random();
    if (this.state === "dead" || Date.now() < this.#outage) return request.socket.destroy();
    if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) {
      return response.writeHead(404).end();
    }
    if (this.state === "bad" && lucky < 0.03) {
      this.#note("5xx");
      return response.writeHead(lucky < 0.015 ? 503 : 500).end("busy");
    }
    if (this.state === "bad" && lucky < 0.06) {
      this.#note("cut in headers");
      const head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 9";
      request.socket.write(head.slice(0, Math.floor(1 + this.#random() * (head.length - 1))));
      return request.socket.destroySoon();
    }
    await this.#send(name, fs.readFileSync(file), request, response);
  }

  /**
   * @param {string} name
   * @param {Buffer} data
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async #send(name, data, request, response) {
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? "");
    const from = range && this.#plan.ranges ? Number(range[1]) : 0;
    const record = this.files.get(name) ?? fresh();
    this.files.set(name, record);
    if (!from) record.dirty = false;
    if (from >= data.length) return response.writeHead(416).end();
    const length = { "content-length": data.length - from };
    response.writeHead(from ? 206 : 200, {
      "content-type": TYPES[path.extname(name)] ?? "application/octet-stream",
      "cache-control": "no-store", // what is kept is kept by the page alone
      ...(this.#plan.lengths || name.endsWith(".html") ? length : {}),
      ...(from ? { "content-range": `bytes ${from}-${data.length - 1}/${data.length}` } : {}),
    });
    if (await this.#body(name, data, from, response, record)) {
      response.end();
      if (!record.dirty) record.whole += 1;
    }
  }

  /**
   * @param {string} name
   * @param {Buffer} data
   * @param {number} from
   * @param {http.ServerResponse} response
   * @param {ReturnType<typeof fresh>} record
   * @returns {Promise<boolean>} whether it went to its end
   */
  async #body(name, data, from, response, record) {
    const python = name.endsWith(".bin");
    for (let at = from; at < data.length; ) {
      if (response.destroyed) return false;
      const rate = this.#rate();
      const step = Math.max(200, Math.floor((rate * TICK_MS) / 1000));
      const piece = Buffer.from(data.subarray(at, at + step));
      await this.#pass(piece.length / rate);
      if (this.state === "dead" || response.destroyed) return false;
      if (this.state === "bad" && python) this.#left -= piece.length;
      if (this.#left < 0) {
        this.#left = this.#distance();
        const on = await this.#fault(piece, response, record);
        if (!on) return false;
      }
      response.write(piece);
      if (name.includes("/packs/")) this.sent += piece.length;
      at += piece.length;
    }
    return true;
  }

  /** Bytes a second of the wall. */
  #rate() {
    const { rate, scale } = this.#plan;
    return { good: GOOD, slow: SLOW }[this.state] ?? rate * scale;
  }

  /** Waits until the line has room: all answers share it. @param {number} seconds */
  async #pass(seconds) {
    const now = Date.now();
    this.#free = Math.max(now, this.#free) + 1000 * seconds;
    if (this.#free > now + 1) await sleep(this.#free - now);
  }

  /**
   * @param {Buffer} piece about to be sent; may be changed
   * @param {http.ServerResponse} response
   * @param {ReturnType<typeof fresh>} record
   * @returns {Promise<boolean>} whether the answer goes on
   */
  async #fault(piece, response, record) {
    const second = 1000 / this.#plan.scale;
    const kind = this.#random();
    if (kind < 0.2 && record.wrong < WRONG_COPIES) {
      this.#note("wrong byte");
      const place = Math.floor(this.#random() * piece.length);
      piece[place] = (piece[place] ?? 0) ^ (1 << Math.floor(this.#random() * 8));
      if (!record.dirty) record.wrong += 1;
      record.dirty = true;
      return true;
    }
    if (kind < 0.45) {
      this.#note("silence");
      await sleep((2 + this.#random() * 60) * second);
      return !response.destroyed;
    }
    response.write(piece.subarray(0, Math.floor(this.#random() * piece.length)));
    if (kind < 0.6) {
      this.#note("outage");
      this.#outage = Date.now() + (5 + this.#random() * 40) * second;
    } else if (kind < 0.75 && !response.hasHeader("content-length")) {
      this.#note("ends too soon");
      response.end();
      return false;
    } else {
      this.#note("cut");
    }
    // What was written is on its way; then the line is gone.
    response.socket?.destroySoon();
    return false;
  }
}

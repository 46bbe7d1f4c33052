/**
 * Serves a folder, compresses nothing, and counts every byte of the bodies that left it. It can be
 * slow like a bad line, and it can fall silent.
 */

import fs from "node:fs";
import http from "node:http";
import path from "node:path";

const TICK_MS = 50;

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
});

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One server on a port of this computer; all its connections share one line. */
export class CountingServer {
  bytes = 0;
  requests = 0;
  /** @type {Map<string, number>} bytes by path */
  files = new Map();
  /** Bytes a second over all connections; 0 is as fast as it goes. */
  rate = 0;
  /** Milliseconds before an answer begins. */
  delay = 0;
  /** @type {(() => void) | null} called after each piece */
  onBytes = null;
  port = 0;
  #folder;
  #budget = 0;
  /** @type {http.Server | null} */
  #server = null;
  #timer = setInterval(() => {
    this.#budget = Math.min(this.rate, this.#budget + (this.rate * TICK_MS) / 1000);
  }, TICK_MS);

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = path.resolve(folder);
  }

  /** @returns {Promise<string>} the address, ending in a slash */
  async start() {
    const server = (this.#server = http.createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    }));
    await new Promise((resolve) => server.listen(this.port, "127.0.0.1", () => resolve(null)));
    this.port = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Breaks all connections and takes no new ones; start() listens on the same port again. */
  async cut() {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  }

  async end() {
    clearInterval(this.#timer);
    await this.cut();
  }

  /** Begins to count anew. */
  reset() {
    this.bytes = this.requests = 0;
    this.files = new Map();
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async #answer(request, response) {
    this.requests += 1;
    if (this.delay) await pause(this.delay);
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    let file = path.join(this.#folder, name);
    if (!file.startsWith(this.#folder)) return void response.writeHead(404).end();
    if (fs.existsSync(file) && fs.statSync(file).isDirectory())
      file = path.join(file, "index.html");
    if (!fs.existsSync(file)) return void response.writeHead(404).end();
    const data = fs.readFileSync(file);
    const tag = `"${data.length}-${Math.floor(fs.statSync(file).mtimeMs)}"`;
    const head = { "cache-control": "max-age=600", etag: tag };
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304, head).end();
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...head, "content-type": type, "content-length": data.length });
    for (let at = 0; at < data.length && !response.destroyed; ) {
      const piece = data.subarray(at, at + (await this.#share()));
      response.write(piece);
      at += piece.length;
      this.bytes += piece.length;
      this.files.set(name, (this.files.get(name) ?? 0) + piece.length);
      this.onBytes?.();
    }
    response.end();
  }

  /** How many bytes may go now; waits until there are some. */
  async #share() {
    if (!this.rate) return 65_536;
    while (this.#budget < 1) await pause(TICK_MS);
    const share = Math.min(4096, Math.floor(this.#budget));
    this.#budget -= share;
    return share;
  }
}

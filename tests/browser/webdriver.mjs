/**
 * WebKitGTK by WebDriver, behind the few calls of the other browsers' pages that journeys use.
 * What WebDriver cannot tell, requests and errors in scripts, no test may ask for here.
 */

import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

const DRIVER = "/usr/bin/WebKitWebDriver";
const LIBRARIES = "/usr/lib";
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // the standard's name of a reference
const POLL_MS = 100;
const KEYS = /** @type {Record<string, string>} */ ({
  Control: "\uE009",
  Tab: "\uE004",
  Enter: "\uE007",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  KeyA: "a",
});

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A port of this computer that nobody listens to. */
function freePort() {
  return new Promise((/** @type {(port: number) => void} */ resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** The browser that comes with the library; its folder carries machine and version in its name. */
function miniBrowser() {
  for (const machine of fs.readdirSync(LIBRARIES)) {
    for (const version of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
      const file = path.join(LIBRARIES, machine, version, "MiniBrowser");
      if (fs.existsSync(file)) return file;
    }
  }
  throw new Error("MiniBrowser is not installed: apt-get install webkit2gtk-driver");
}

/** A screen that nobody sees. */
async function startScreen() {
  const args = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const screen = spawn("Xvfb", args, { stdio: ["ignore", "pipe", "ignore"] });
  const number = await new Promise((resolve, reject) => {
    screen.stdout.once("data", (data) => resolve(String(data).trim()));
    screen.once("error", reject);
    screen.once("exit", () => reject(new Error("Xvfb did not start")));
  });
  return { screen, display: `:${number}` };
}

/**
 * Opens WebKitGTK with the network blocked apart from this computer.
 * @param {string} nowhere address that a request to anywhere else ends at
 */
export async function launchWebKit(nowhere) {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const environment = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11" };
  const driver = spawn(DRIVER, [`--port=${port}`], { env: environment, stdio: "ignore" });
  const ask = asker(`http://127.0.0.1:${port}`);
  const args = ["--automation", `--proxy=http://${nowhere}`, "--ignore-host=127.0.0.1"];
  const alwaysMatch = { "webkitgtk:browserOptions": { binary: miniBrowser(), args } };
  const close = () => {
    driver.kill();
    screen.kill();
  };
  try {
    await untilListening(ask);
    const { sessionId, capabilities } = await ask("POST", "/session", {
      capabilities: { alwaysMatch },
    });
    const session = asker(`http://127.0.0.1:${port}/session/${sessionId}`);
    const page = new WebKitPage(session);
    return {
      version: async () => `${capabilities.browserName}/${capabilities.browserVersion}`,
      newPage: async () => page,
      close: async () => {
        await session("DELETE", "").catch(() => undefined);
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** @typedef {(method: string, path: string, body?: object) => Promise<any>} Ask */

/**
 * @param {string} address
 * @returns {Ask}
 */
function asker(address) {
  return async (method, where, body) => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const { value } = await (await fetch(address + where, init)).json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
}

/** @param {Ask} ask */
async function untilListening(ask) {
  for (let tries = 0; ; tries += 1) {
    const status = await ask("GET", "/status").catch(() => null);
    if (status?.ready) return;
    if (tries > 100) throw new Error("WebKitWebDriver does not answer");
    await pause(POLL_MS);
  }
}

/** The part of a puppeteer page that journeys use. */
class WebKitPage {
  #ask;
  #timeout = 120_000;

  /** @param {Ask} ask */
  constructor(ask) {
    this.#ask = ask;
    this.keyboard = {
      press: (/** @type {string} */ key) => this.#keys(["keyDown", "keyUp"], key),
      down: (/** @type {string} */ key) => this.#keys(["keyDown"], key),
      up: (/** @type {string} */ key) => this.#keys(["keyUp"], key),
    };
  }

  on() {
    return this; // see the module's first sentence
  }

  /** @param {number} ms */
  setDefaultTimeout(ms) {
    this.#timeout = ms;
  }

  /** @param {string} url */
  async goto(url) {
    await this.#ask("POST", "/url", { url });
  }

  /** @returns {Promise<string>} base64 */
  screenshot() {
    return this.#ask("GET", "/screenshot");
  }

  /**
   * @param {Function} work
   * @param {...unknown} args
   */
  evaluate(work, ...args) {
    const script = `return (${work})(...arguments)`;
    return this.#ask("POST", "/execute/sync", { script, args });
  }

  /**
   * @param {string} selector
   * @param {Function} work
   * @param {...unknown} args
   */
  $eval(selector, work, ...args) {
    const script =
      "const [selector, ...rest] = arguments;" +
      "const node = document.querySelector(selector);" +
      'if (!node) throw new Error("no element " + selector);' +
      `return (${work})(node, ...rest)`;
    return this.#ask("POST", "/execute/sync", { script, args: [selector, ...args] });
  }

  /**
   * @param {string} selector
   * @param {Function} work
   */
  $$eval(selector, work) {
    const script = `return (${work})([...document.querySelectorAll(arguments[0])])`;
    return this.#ask("POST", "/execute/sync", { script, args: [selector] });
  }

  /** @param {string} selector */
  $$(selector) {
    return this.#ask("POST", "/elements", { using: "css selector", value: selector });
  }

  /**
   * @param {Function} condition
   * @param {{timeout?: number}} [options]
   * @param {...unknown} args
   */
  async waitForFunction(condition, { timeout = this.#timeout } = {}, ...args) {
    const end = Date.now() + timeout;
    while (!(await this.evaluate(condition, ...args))) {
      if (Date.now() > end) throw new Error(`waited ${timeout} ms for ${condition} ${args}`);
      await pause(POLL_MS);
    }
  }

  /** @param {string} selector */
  waitForSelector(selector) {
    const present = (/** @type {string} */ wanted) => document.querySelector(wanted) !== null;
    return this.waitForFunction(present, {}, selector);
  }

  /** @param {string} selector */
  async click(selector) {
    await this.#ask("POST", `/element/${await this.#find(selector)}/click`, {});
  }

  /** @param {string} selector */
  async focus(selector) {
    await this.$eval(selector, (/** @type {HTMLElement} */ node) => node.focus());
  }

  /** @param {string} selector */
  async #find(selector) {
    const found = await this.#ask("POST", "/element", { using: "css selector", value: selector });
    return found[ELEMENT];
  }

  /**
   * @param {string[]} types
   * @param {string} key
   */
  async #keys(types, key) {
    const value = KEYS[key] ?? key;
    const actions = [{ type: "key", id: "keys", actions: types.map((type) => ({ type, value })) }];
    await this.#ask("POST", "/actions", { actions });
  }
}

/** The four browsers of the tests, each with the network blocked apart from this computer. */

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import puppeteer from "puppeteer-core";
import oldPuppeteer from "puppeteer-core-19";
import { launchWebKit } from "./webdriver.mjs";

/** @typedef {Parameters<typeof puppeteer.launch>[0]} Options */

const NOWHERE = "127.0.0.1:9"; // the discard port: every outside request dies here
const CACHE = fileURLToPath(new URL("../../.cache/", import.meta.url));

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--proxy-server=${NOWHERE}`,
  "--proxy-bypass-list=127.0.0.1",
];

const FIREFOX_PREFS = {
  // The test tool's own profile switches this off, and then even broken pages seem to work.
  "security.fileuri.strict_origin_policy": true,
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.proxy.no_proxies_on": "127.0.0.1",
};

/**
 * @typedef {(options?: object) => Promise<any>} Launch options go to the test tool
 * @type {Record<string, Launch>}
 */
const BROWSERS = {
  chromium: ({ args = [], ...options } = {}) =>
    puppeteer.launch({
      headless: true,
      executablePath: "/usr/bin/chromium",
      args: [...ARGS, ...args],
      ...options,
    }),
  firefox: (options = {}) =>
    puppeteer.launch({
      browser: "firefox",
      headless: true,
      executablePath: "/usr/bin/firefox-esr",
      extraPrefsFirefox: FIREFOX_PREFS,
      ...options,
    }),
  // The last one for Windows 7 and 8. Newer test tools do not talk to it.
  "chromium-109": async () =>
    oldPuppeteer.launch({
      headless: true,
      executablePath: await unpackedChromium(),
      args: [...ARGS, "--no-zygote"],
    }),
  webkit: () => launchWebKit(NOWHERE),
};

/**
 * @param {string} name chromium, firefox, chromium-109 or webkit
 * @param {object} [options] for the test tool: userDataDir and the like
 * @returns {Promise<import("puppeteer-core").Browser>}
 */
export function launch(name, options) {
  const open = BROWSERS[name];
  if (!open) throw new Error(`No browser '${name}'. There are: ${Object.keys(BROWSERS)}.`);
  return open(options);
}

/** The package brings the program compressed: 53 MB, 160 when unpacked. */
async function unpackedChromium() {
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = path.join(path.dirname(main), "../bin/chromium.br");
  const { size } = fs.statSync(packed);
  const folder = path.join(CACHE, `chromium-109-${size}`);
  const file = path.join(folder, "chromium");
  if (!fs.existsSync(file)) {
    const part = `${folder}.${process.pid}`;
    fs.mkdirSync(part, { recursive: true });
    const target = fs.createWriteStream(path.join(part, "chromium"), { mode: 0o755 });
    await pipeline(fs.createReadStream(packed), zlib.createBrotliDecompress(), target);
    if (fs.existsSync(folder)) fs.rmSync(part, { recursive: true });
    else fs.renameSync(part, folder);
  }
  return file;
}

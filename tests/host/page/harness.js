/**
 * Builds the components into a page in a temporary folder and opens it in Chromium by file://,
 * with a stand-in for Python and for the store.
 */

import { build } from "esbuild";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const HOST = path.resolve(HERE, "../../../kit/host");

/** Keeps in localStorage, so that a reload finds it again. */
const STORE = `
  export const store = {
    async get(key) { return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined; },
    async set(key, value) { localStorage.setItem(key, JSON.stringify(value)); },
    async remove(key) { localStorage.removeItem(key); },
    async keys(start) { return Object.keys(localStorage).filter((key) => key.startsWith(start)); },
  };`;

const CHROMIUM = process.env["LAMPKIT_CHROMIUM"] ?? "/usr/bin/chromium";

/** @type {import("esbuild").Plugin} */
const fakeStore = {
  name: "fake-store",
  setup(run) {
    run.onLoad({ filter: /kit\/host\/store\.js$/ }, () => ({ contents: STORE }));
  },
};

/** @param {string} outdir */
async function bundle(outdir) {
  const common = {
    bundle: true,
    format: "iife",
    target: ["chrome96"],
    logLevel: "warning",
    loader: { ".woff2": "empty" },
  };
  await build({
    ...common,
    entryPoints: {
      host: path.join(HOST, "index.js"),
      exercise: path.join(HOST, "exercise-page.js"),
      stuck: path.join(HOST, "stuck.js"),
      start: path.join(HOST, "start.js"),
      mine: path.join(HOST, "progress/mine.js"),
      learner: path.join(HOST, "progress/page.js"),
    },
    outdir,
    plugins: [fakeStore],
  });
  await build({
    ...common,
    entryPoints: [path.join(HOST, "components/editor.js")],
    outfile: path.join(outdir, "editor.js"),
  });
  await build({
    ...common,
    entryPoints: [path.join(HOST, "style.css")],
    outfile: path.join(outdir, "style.css"),
  });
  const python = `import "${path.join(HERE, "fake-python.js")}";
    import { Workbench } from "./components/workbench.js";
    globalThis.lampkitWorkbench = Workbench;`;
  await build({
    ...common,
    stdin: { contents: python, resolveDir: HOST, sourcefile: "python.js" },
    outfile: path.join(outdir, "python.js"),
  });
  for (const name of ["page.html", "exercises.js", "strings-ar.js", "locale-ar.js"]) {
    await copyFile(path.join(HERE, name), path.join(outdir, name));
  }
  await writeFile(path.join(outdir, "page-ar.html"), await arabicPage());
}

/** The page as the build writes it for another language. */
async function arabicPage() {
  const english = await readFile(path.join(HERE, "page.html"), "utf8");
  return english
    .replace('lang="en" dir="ltr"', 'lang="ar" dir="rtl"')
    .replace('"exercises": ', '"locale": "locale-ar.js", "exercises": ')
    .replace("<script", '<script src="strings-ar.js" defer></script>\n<script');
}

/**
 * Waits for what scripts add to the exercises, which comes once the page is shown.
 * @param {import("puppeteer-core").Page} page
 */
export const untilNear = (page) =>
  page.waitForFunction(() => {
    const exercises = [...document.querySelectorAll("[data-exercise]")];
    return exercises.every((one) => one.querySelector('[data-action="start"]'));
  });

/**
 * The built page and a browser; call `close` at the end.
 */
export async function openHarness() {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is not there. Install it (Debian: apt-get install chromium).`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "lampkit-host-"));
  await bundle(folder);
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    folder,
    /**
     * @param {() => void} [before] runs in the page before its scripts
     * @param {string} [name] page.html or page-ar.html
     */
    async open(before, name = "page.html") {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(pathToFileURL(path.join(folder, name)).href);
      await untilNear(page);
      return page;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * Joins the host's modules into classic scripts, because module scripts do not load from a folder.
 * Usage: node bundle.mjs OUTPUT_FOLDER
 * Beside the scripts it writes meta.json: what esbuild put into the worker, and into the rest.
 */

import { build, transform } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const HOST = path.join(ROOT, "kit/host");
const [, , outdir = path.join(ROOT, "out/host")] = process.argv;

/** The oldest browsers in which the Code tier runs (ARCHITECTURE.md, floor). */
const TARGET = ["chrome96", "firefox113", "safari16.4"];

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  format: "iife",
  target: TARGET,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

/** Style sheets that scripts bring as text. @type {import("esbuild").Plugin} */
const smallStyles = {
  name: "small-styles",
  setup: (bundle) =>
    bundle.onLoad({ filter: /\.css$/ }, async ({ path: file, with: { type } }) => {
      if (type !== "text") return null;
      const source = await readFile(file, "utf8");
      const { code } = await transform(source, { loader: "css", minify: true, target: TARGET });
      return { contents: code, loader: "text" };
    }),
};

const worker = await build({
  ...common,
  entryPoints: [path.join(HOST, "worker/index.js")],
  write: false,
});

const page = await build({
  ...common,
  outdir,
  plugins: [smallStyles],
  entryPoints: {
    host: path.join(HOST, "index.js"),
    exercise: path.join(HOST, "exercise-page.js"),
    stuck: path.join(HOST, "stuck.js"),
    steps: path.join(HOST, "steps-page.js"),
    look: path.join(HOST, "look.js"),
    "look-kept": path.join(HOST, "look-kept.js"),
    reading: path.join(HOST, "reading.js"),
    python: path.join(HOST, "python.js"),
    editor: path.join(HOST, "components/editor.js"),
    start: path.join(HOST, "start.js"),
    find: path.join(HOST, "find/page.js"),
    search: path.join(HOST, "find/search.js"),
    words: path.join(HOST, "words.js"),
    mine: path.join(HOST, "progress/mine.js"),
    learner: path.join(HOST, "progress/page.js"),
    "look-back": path.join(HOST, "progress/look-back.js"),
    class: path.join(HOST, "progress/class.js"),
    store: path.join(HOST, "store-frame.js"),
    offline: path.join(HOST, "offline/frame.js"),
    sw: path.join(HOST, "offline/service.js"),
    style: path.join(HOST, "style.css"),
    machines: path.join(HOST, "machines/machines.css"),
  },
  loader: { ".woff2": "file" },
  assetNames: "[name].[hash]", // the style sheet names them, so they have their names already
  define: { LAMPKIT_WORKER: JSON.stringify(worker.outputFiles[0]?.text ?? "") },
});

/** Each widget by itself: kitbuild.explore puts its data behind it. */
const widgets = await build({
  ...common,
  outdir: path.join(outdir, "widgets"),
  plugins: [smallStyles],
  entryPoints: [path.join(HOST, "widgets/*.js")],
  globalName: "lampkitWidget",
});

const metafiles = [worker.metafile, page.metafile, widgets.metafile];
await writeFile(path.join(outdir, "meta.json"), JSON.stringify(metafiles));

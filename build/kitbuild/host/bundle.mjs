/**
 * Joins the host's modules into classic scripts, because module scripts do not load from a folder.
 * Usage: node bundle.mjs OUTPUT_FOLDER
 * Beside the scripts it writes meta.json: what esbuild put into the worker, and into the rest.
 */

import { build } from "esbuild";
import { writeFile } from "node:fs/promises";
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

const worker = await build({
  ...common,
  entryPoints: [path.join(HOST, "worker/index.js")],
  write: false,
});

const page = await build({
  ...common,
  outdir,
  entryPoints: {
    host: path.join(HOST, "index.js"),
    python: path.join(HOST, "python.js"),
    editor: path.join(HOST, "components/editor.js"),
    start: path.join(HOST, "start.js"),
    store: path.join(HOST, "store-frame.js"),
    offline: path.join(HOST, "offline/frame.js"),
    sw: path.join(HOST, "offline/service.js"),
    style: path.join(HOST, "style.css"),
  },
  define: { LAMPKIT_WORKER: JSON.stringify(worker.outputFiles[0]?.text ?? "") },
});

/** Each widget by itself: kitbuild.explore puts its data behind it. */
const widgets = await build({
  ...common,
  outdir: path.join(outdir, "widgets"),
  entryPoints: [path.join(HOST, "widgets/*.js")],
  globalName: "lampkitWidget",
});

const metafiles = [worker.metafile, page.metafile, widgets.metafile];
await writeFile(path.join(outdir, "meta.json"), JSON.stringify(metafiles));

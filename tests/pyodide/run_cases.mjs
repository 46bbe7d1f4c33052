/**
 * Runs programs in Pyodide under Node, started from the packed bundle and nothing else.
 * Usage: node run_cases.mjs KIT_FOLDER MANIFEST_FILE CASES_FILE > results.json
 * Cases: [{name, code, check, catalogue}]; without check the program is only run; catalogue, a .mo
 * file by gzip in base64, holds for this case and those after it. Results: by name.
 */

import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import xz from "xz-decompress";

// Node would print the whole line that failed: a megabyte of pyodide.asm.js.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${String(error?.stack ?? error).slice(0, 3000)}\n`);
  process.exit(1);
});

const [, , kitFolder = "", manifestFile = "", casesFile = ""] = process.argv;
const source = fs.readFileSync(path.join(kitFolder, manifestFile), "utf8");
const manifest = JSON.parse(source.slice(source.indexOf("{"), source.lastIndexOf(";")));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lampkit-"));

/** @param {string} sha256 */
function readChunk(sha256) {
  const file = path.join(kitFolder, "packs", sha256.slice(0, 20));
  if (manifest.codec === "xz") return fs.readFileSync(`${file}.bin`);
  const script = fs.readFileSync(`${file}.js`, "ascii");
  return Buffer.from(script.slice(script.indexOf('"') + 1, script.lastIndexOf('"')), "base64");
}

/** @param {Buffer} packed */
async function unpack(packed) {
  if (manifest.codec === "gzip") return gunzipSync(packed);
  return Buffer.from(
    await new Response(new xz.XzReadableStream(new Blob([packed]).stream())).arrayBuffer(),
  );
}

for (const pack of manifest.packs) {
  const chunks = pack.chunks.map((/** @type {{sha256: string}} */ { sha256 }) => {
    const bytes = readChunk(sha256);
    const seen = createHash("sha256").update(bytes).digest("hex");
    if (seen !== sha256) throw new Error(`${pack.name}: a chunk has SHA-256 ${seen}`);
    return bytes;
  });
  fs.writeFileSync(path.join(folder, pack.name), await unpack(Buffer.concat(chunks)));
}
fs.writeFileSync(path.join(folder, "pyodide-lock.json"), manifest.lock);
// Node needs a module name for these two classic scripts.
fs.renameSync(path.join(folder, "pyodide.js"), path.join(folder, "pyodide.cjs"));
fs.writeFileSync(path.join(folder, "package.json"), "{}");

const { loadPyodide } = (await import(pathToFileURL(path.join(folder, "pyodide.cjs")).href))
  .default;
const pyodide = await loadPyodide({
  indexURL: `${folder}/`,
  stdLibURL: path.join(folder, "python_stdlib.zip"),
  lockFileContents: manifest.lock,
  packageBaseUrl: `${folder}/`,
});
await pyodide.loadPackage(Object.keys(JSON.parse(manifest.lock).packages), {
  messageCallback: () => undefined,
});
const extractDir = "/lib/python3.13/site-packages";
for (const pack of manifest.packs) {
  if (!pack.name.endsWith(".zip") || pack.name === "python_stdlib.zip") continue;
  const bytes = new Uint8Array(fs.readFileSync(path.join(folder, pack.name)));
  pyodide.unpackArchive(bytes, "zip", { extractDir });
}
pyodide.registerJsModule("lampkit_host", { output: () => undefined, figure: () => undefined });
const kit = pyodide.pyimport("kit.browser");

const cases = JSON.parse(fs.readFileSync(casesFile, "utf8"));
/** @type {Record<string, object>} */
const results = {};
for (const { name, code, check, catalogue } of cases) {
  if (catalogue) kit.set_catalogue(pyodide.toPy(new Uint8Array(Buffer.from(catalogue, "base64"))));
  results[name] = JSON.parse(check ? kit.check(code, check) : kit.run(code));
}
fs.rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(results), () => process.exit(0)); // not before all is out

/**
 * Compiles Python files with the Python that runs in the page, in Pyodide under Node.
 * Usage: node slim.mjs INPUT_FOLDER OUTPUT_FOLDER PREFIX slim|whole
 */

import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";

// Node would print the whole line that failed: a megabyte of pyodide.asm.js.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${String(error?.stack ?? error).slice(0, 3000)}\n`);
  process.exit(1);
});

const [, , input = "", output = "", prefix = "", mode = ""] = process.argv;
fs.mkdirSync(output, { recursive: true });
const pyodide = await loadPyodide();
for (const [name, root] of Object.entries({ "/input": input, "/output": output })) {
  pyodide.FS.mkdir(name);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: path.resolve(root) }, name);
}
const source = new URL("slim.py", import.meta.url);
pyodide.runPython(fs.readFileSync(source, "utf8"));
pyodide.globals.get("run")("/input", "/output", prefix, mode === "slim");
process.exit(0);

/**
 * Tries from learner Python every way out of the worker; each must be refused.
 * Usage: node closed.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import { KEPT } from "../../kit/host/worker/harden.js";
import {
  LESSON,
  assertClosed,
  fill,
  launch,
  openPage,
  press,
  startPython,
  text,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = ""] = process.argv;

const PROGRAM = `
import js

ALLOWED = set("${[...KEPT].join(" ")}".split())
OF_EVENT_TARGET = {"addEventListener", "removeEventListener", "dispatchEvent", "when", "constructor"}
CONSTANTS = {"TEMPORARY", "PERSISTENT"}

NAMES = "indexedDB caches BroadcastChannel fetch XMLHttpRequest WebSocket EventSource Worker importScripts postMessage"
CODE = {
    "eval": lambda: js.eval("1 + 1"),
    "Function": lambda: js.Function.new("return 1")(),
    "storage": lambda: js.navigator.storage.getDirectory,
    "serviceWorker": lambda: js.navigator.serviceWorker.register,
    "buckets": lambda: js.navigator.storageBuckets.open,
    "sendBeacon": lambda: js.navigator.sendBeacon,
    "font": lambda: js.FontFace.new("y", "url(store.html)").load(),
    "loader": lambda: js.loadPyodide,
    "module": lambda: js._createPyodideModule,
    "blob": lambda: js.URL.createObjectURL,
    "file system": lambda: js.webkitRequestFileSystemSync,
}
found = []

def inherited(name):
    owner = js.globalThis
    while owner is not None and owner != js.Object.prototype:
        described = js.Object.getOwnPropertyDescriptor(owner, name)
        if described is not None and getattr(described, "value", None) is not None:
            return True
        if described is not None and getattr(described, "get", None) is not None:
            return True
        owner = js.Object.getPrototypeOf(owner)
    return False

def all_names(owner):
    names = set()
    while owner is not None and owner != js.Object.prototype:
        names |= set(js.Object.getOwnPropertyNames(owner))
        owner = js.Object.getPrototypeOf(owner)
    return {name for name in names if getattr(js, name, None) is not None}

found += sorted(all_names(js.globalThis) - ALLOWED - OF_EVENT_TARGET - CONSTANTS)
for name in NAMES.split():
    if getattr(js, name, None) is not None or inherited(name):
        found.append(name)
for name, attempt in CODE.items():
    try:
        if attempt() is not None:
            found.append(name)
    except BaseException:
        pass

def ways():
    """Roundabout ways to code, network and storage; each must raise or give nothing."""
    import importlib
    def imported(module, name):
        return lambda: getattr(importlib.import_module(module), name)("store.html")
    source = "return globalThis"
    yield "constructor", lambda: js.Object.constructor(source)()
    yield "constructor of a method", lambda: js.Object.keys.constructor(source)()
    yield "constructor of a promise", lambda: js.Promise.resolve.constructor(source)()
    yield "async function", lambda: js.Object.getPrototypeOf(js.setTimeout).constructor(source)()
    yield "eval by its owner", lambda: js.globalThis["eval"]("1 + 1")
    yield "eval by Reflect", lambda: js.Reflect.apply(js.eval, None, js.Array.of("1 + 1"))
    yield "code in a timer", lambda: later("globalThis.lampkitTimer = 1", "lampkitTimer")
    yield "database files", lambda: host_of("filesystems").IDBFS.indexedDB()
    yield "run_js", lambda: importlib.import_module("pyodide.code").run_js("1 + 1")
    yield "open_url", imported("pyodide.http", "open_url")
    yield "pyfetch", lambda: ran(imported("pyodide.http", "pyfetch")())
    yield "pyxhr", lambda: importlib.import_module("pyodide.http").pyxhr.get("store.html")
    yield "urllib", lambda: importlib.import_module("urllib.request").urlopen("http://127.0.0.1/")
    yield "socket", lambda: importlib.import_module("socket").create_connection(("127.0.0.1", 80), 1)
    yield "subprocess", lambda: importlib.import_module("subprocess").run(["ls"])
    yield "another thread", lambda: started()
    for name in ("fetch", "WebSocket", "indexedDB", "caches", "importScripts", "Worker"):
        yield f"{name} of self", lambda name=name: getattr(js.self, name)
        yield f"{name} by Reflect", lambda name=name: js.Reflect.get(js.globalThis, name)
    for name in ("storage", "serviceWorker", "locks", "storageBuckets", "usb", "bluetooth"):
        yield f"navigator.{name}", lambda name=name: getattr(js.navigator, name)
        yield f"{name} by Reflect", lambda name=name: js.Reflect.get(js.navigator, name)

def host_of(name):
    import pyodide_js
    return getattr(pyodide_js.FS, name)

def ran(waiting):
    try:
        waiting.send(None)
    except StopIteration as end:
        return end.value
    return "it waits for an answer"

def later(code, name):
    js.setTimeout(code, 0)
    import time
    time.sleep(0.05)
    return getattr(js, name, None)

def started():
    import threading
    thread = threading.Thread(target=print)
    thread.start()
    return thread

from pyodide.ffi import jsnull

for name, attempt in ways():
    try:
        if attempt() not in (None, jsnull):
            found.append(name)
    except BaseException:
        pass
print("open:", found)
`;

/** What the C library would do by eval and XMLHttpRequest: without them Python ends. */
const DEADLY = [
  `
import ctypes
print("begun")
ctypes.CDLL(None).emscripten_run_script(b"globalThis.lampkitByC = 1")
print("open")
`,
  `
import pyodide_js
print("begun")
pyodide_js.FS.createLazyFile("/", "lazy", "store.html", True, False)
print("open", open("/lazy").read())
`,
];

/** The map of the page loads its data when it comes near, whatever Python does. */
const notWidget = (/** @type {string} */ url) => !url.includes("/_kit/explore/");

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  await page.goto(`${base}en/${LESSON}/index.html`);
  await startPython(page, "rebuild-error");
  const before = log.requests.filter(notWidget).length;
  await fill(page, "rebuild-error", PROGRAM);
  await press(page, "rebuild-error", "run");
  await waitState(page, "rebuild-error", ["ready", "error"]);
  const seen = await text(page, "rebuild-error", "output");
  assert.match(seen, /open: \[\]/, `${seen} ${await text(page, "rebuild-error", "feedback")}`);
  const made = log.requests.filter(notWidget).slice(before);
  assert.deepEqual(made, [], "requests that learner code made");
  for (const program of DEADLY) {
    await fill(page, "rebuild-error", program);
    await press(page, "rebuild-error", "run");
    await waitState(page, "rebuild-error", ["error"]);
    assert.match(await text(page, "rebuild-error", "output"), /^begun\s*$/);
  }
  // Firefox reports each refused eval as an error of the page; they are what was asked for.
  const refused = (/** @type {string} */ error) => error.includes("Content-Security-Policy");
  assertClosed({ ...log, errors: log.errors.filter((error) => !refused(error)) }, base);
} finally {
  await browser.close();
}

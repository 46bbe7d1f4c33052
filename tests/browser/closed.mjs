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
import pyodide.code, pyodide.http
try:
    pyodide.code.run_js("1 + 1")
    found.append("run_js")
except BaseException:
    pass
try:
    pyodide.http.open_url("store.html")
    found.append("open_url")
except BaseException:
    pass
print("open:", found)
`;

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
  assert.match(await text(page, "rebuild-error", "output"), /open: \[\]/);
  const made = log.requests.filter(notWidget).slice(before);
  assert.deepEqual(made, [], "requests that learner code made");
  // Firefox reports each refused eval as an error of the page; they are what was asked for.
  const refused = (/** @type {string} */ error) => error.includes("Content-Security-Policy");
  assertClosed({ ...log, errors: log.errors.filter((error) => !refused(error)) }, base);
} finally {
  await browser.close();
}

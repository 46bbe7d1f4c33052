import assert from "node:assert/strict";
import { test } from "node:test";
import { allowsAttribute, allowsElement, allowsText } from "../../kit/host/components/figure.js";
import { createCutter } from "../../kit/host/components/output.js";
import { canRunPython } from "../../kit/host/floor.js";
import { readFigure } from "../../kit/host/protocol.js";

test("output is cut once, and nothing comes after the cut", () => {
  const take = createCutter(5);
  assert.deepEqual(take("abc"), { text: "abc", cut: false });
  assert.deepEqual(take("defg"), { text: "de", cut: true });
  assert.deepEqual(take("h"), { text: "", cut: false });
});

test("output that just fits is not cut", () => {
  const take = createCutter(3);
  assert.deepEqual(take("abc"), { text: "abc", cut: false });
  assert.deepEqual(take("d"), { text: "", cut: true });
});

test("a figure keeps drawing elements and loses all others", () => {
  assert.ok(["svg", "g", "rect", "path", "text", "title", "image"].every(allowsElement));
  for (const name of ["script", "foreignObject", "use", "a", "style", "animate", "set"]) {
    assert.equal(allowsElement(name), false, name);
  }
});

test("a figure keeps plain attributes and loses what can run, load or restyle", () => {
  assert.ok(allowsAttribute("fill", "#123456"));
  assert.ok(allowsAttribute("class", "kit-ink"));
  assert.ok(allowsAttribute("class", "kit-node"));
  assert.ok(allowsAttribute("aria-label", "Data: 5 pictures"));
  assert.ok(allowsAttribute("role", "img"));
  assert.ok(allowsAttribute("tabindex", "0"));
  assert.ok(allowsAttribute("data-to", "3 14"));
  assert.ok(allowsAttribute("data-cell", "99 2"));
  assert.ok(allowsAttribute("stroke-dasharray", "8 4"));
  assert.ok(allowsAttribute("href", `data:image/png;base64,${"A".repeat(64)}==`));
  for (const [name, value] of [
    ["onload", "alert(1)"],
    ["href", "#x"],
    ["href", "x.png"],
    ["href", `data:image/svg+xml;base64,${"A".repeat(64)}`],
    ["href", `data:image/png;base64,${"A".repeat(64)}"><`],
    ["data-cell", "3 #x"],
    ["direction", "rtl"],
    ["xlink:href", "#x"],
    ["style", "fill:red"],
    ["id", "main"],
    ["fill", "url(#x)"],
    ["fill", "URL (https://a.example/)"],
    ["fill", "u\\72l(#x)"],
    ["stroke", "javascript:alert(1)"],
    ["class", "kit-skip"],
    ["role", "alert"],
    ["tabindex", "1"],
    ["data-to", "3 #x"],
    ["data-kit", "exercise"],
  ]) {
    assert.equal(allowsAttribute(name, value), false, `${name}=${value}`);
  }
});

test("a figure's table is rows of bounded texts, whatever came", () => {
  const read = (/** @type {unknown} */ table) => readFigure({ table }).table;
  assert.deepEqual(read('[["x","y"],["1","2"]]'), [
    ["x", "y"],
    ["1", "2"],
  ]);
  for (const none of [null, 5, "{", '{"length":3}', [[]], "[5]"]) {
    assert.equal(read(none).flat().length, 0);
  }
  assert.deepEqual(read([["x", "y"], ["1"], "no row", ["a", 5, "c"]]), [
    ["x", "y"],
    ["a", ""],
  ]);
  const large = read(Array(500).fill(Array(500).fill("a".repeat(1000))));
  assert.deepEqual([large.length, large[0]?.length, large[0]?.[0]?.length], [160, 160, 100]);
});

test("a figure with a document type, or too long, is not parsed", () => {
  assert.equal(allowsText('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'), false);
  assert.equal(allowsText("x".repeat(300_001)), false);
  assert.equal(allowsText("<svg/>"), true);
});

test("the floor is found by features", () => {
  const { WebAssembly, DecompressionStream } = globalThis;
  const scope = { WebAssembly, DecompressionStream, Worker: class {}, BigInt64Array };
  assert.equal(canRunPython(scope), true);
  assert.equal(canRunPython({ ...scope, DecompressionStream: undefined }), false);
  const { Module } = WebAssembly;
  assert.equal(canRunPython({ ...scope, WebAssembly: { validate: () => false, Module } }), false);
  class Refused {
    constructor() {
      throw new Error("the policy refuses it");
    }
  }
  const refusing = { validate: () => true, Module: Refused };
  assert.equal(canRunPython({ ...scope, WebAssembly: refusing }), false);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE } from "./http-page.js";
import { kept } from "./memory-database.js";

const { cost, idOf } = await import("../../kit/host/here.js");

test("a file is known by the first ten digits of its hash", () => {
  assert.equal(idOf("packs/0123456789abcdef0123.bin"), "0123456789");
  assert.equal(idOf("../ar/1-2-lesson/python.0123456789.bin"), "0123456789");
});

test("what is here already is taken off what Python needs", async () => {
  assert.deepEqual(await cost(), { bytes: 1320, here: 0 });
  kept.set(`${SITE}file/packs/aaaaaaaaaabbbbbbbbbb.bin`, new ArrayBuffer(1));
  kept.set(`${SITE}file/packs/ddddddddddbbbbbbbbbb.bin`, new ArrayBuffer(1));
  assert.deepEqual(await cost(), { bytes: 1320, here: 1000 });
});

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { megabytes, t } from "../../kit/host/strings.js";
import { costText, loadingText } from "../../kit/host/components/loading-texts.js";

afterEach(() => {
  delete globalThis.lampkitStrings;
});

test("t gives the English text when there is no catalogue", () => {
  assert.equal(t("Hint ({left} left)", { left: 2 }), "Hint (2 left)");
});

test("t looks up the page's catalogue and fills in fields", () => {
  globalThis.lampkitStrings = { "Hint ({left} left)": "Noch {left} Hinweise" };
  assert.equal(t("Hint ({left} left)", { left: 1 }), "Noch 1 Hinweise");
});

test("t leaves unknown and inherited fields as they are", () => {
  assert.equal(t("{constructor} {x.y} {other}", { x: 1 }), "{constructor} {x.y} {other}");
});

test("t does not take inherited names for messages", () => {
  globalThis.lampkitStrings = {};
  assert.equal(t("toString"), "toString");
});

test("megabytes has one decimal in the digits of the language", () => {
  assert.equal(megabytes(8_123_456, "en"), "8.1");
  assert.equal(megabytes(8_123_456, "de"), "8,1");
  assert.equal(megabytes(3_000_000, ""), "3.0");
});

test("the cost names the bytes over http and says that a folder downloads nothing", () => {
  const page = { bytes: 8_123_456, language: "en" };
  assert.match(costText({ ...page, fromFolder: false }), /^Python needs 8\.1 MB\./);
  assert.equal(
    costText({ ...page, fromFolder: true }),
    "Python starts from this folder. Nothing is downloaded.",
  );
});

test("the loading text gives bytes, then says that Python starts", () => {
  const event = { loaded: 3_100_000, total: 8_100_000, starting: false };
  assert.equal(loadingText(event, "en"), "3.1 of 8.1 MB");
  assert.match(loadingText({ ...event, starting: true }, "en"), /starting/);
});

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { megabytes, t, tn } from "../../kit/host/strings.js";
import { costText } from "../../kit/host/components/loading-texts.js";

/** @param {Record<string, string | string[]>} messages @param {(n: number) => number} plural */
const speak = (messages, plural = (n) => Number(n !== 1)) => {
  globalThis.lampkitStrings = { messages, plural };
};

/** What strings.js reads of the page. @param {{lang: string, digits?: string}} html */
const page = ({ lang, ...dataset }) => {
  globalThis.document = { documentElement: { lang, dataset } };
};

afterEach(() => {
  delete globalThis.lampkitStrings;
  delete globalThis.document;
});

test("t gives the English text when there is no catalogue", () => {
  assert.equal(t("Hint ({left} left)", { left: 2 }), "Hint (2 left)");
});

test("t looks up the page's catalogue and fills in fields", () => {
  speak({ "Start {name}": "{name} beginnt" });
  assert.equal(t("Start {name}", { name: "A" }), "A beginnt");
});

test("a field in a sentence from right to left is set apart", () => {
  speak({ "Value {n}": "القيمة {n}" });
  assert.equal(t("Value {n}", { n: "-1.5" }), "القيمة \u2068-1.5\u2069");
});

test("t leaves unknown and inherited fields as they are", () => {
  assert.equal(t("{constructor} {x.y} {other}", { x: 1 }), "{constructor} {x.y} {other}");
});

test("t does not take inherited names for messages", () => {
  speak({});
  assert.equal(t("toString"), "toString");
});

test("a translation that asks for another field gives the English text", () => {
  speak({
    "Start {name}": "{nom} commence",
    "Stop {name}": "{name.constructor}",
    "Go {name}": "{}",
    "Wait {name}": "",
    "Rest {name}": ["{name}"],
  });
  for (const verb of ["Start", "Stop", "Go", "Wait", "Rest"]) {
    assert.equal(t(`${verb} {name}`, { name: "A" }), `${verb} A`);
  }
});

const exercises = (/** @type {number} */ n) => tn("{n} exercise", "{n} exercises", n, { n });

test("tn has the two forms of English", () => {
  assert.deepEqual([0, 1, 2, 21].map(exercises), [
    "0 exercises",
    "1 exercise",
    "2 exercises",
    "21 exercises",
  ]);
});

test("tn has the six forms of Arabic", () => {
  const forms = ["zero", "one", "two", "few {n}", "many {n}", "other {n}"];
  const plural = (/** @type {number} */ n) =>
    n < 3 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5;
  speak({ "{n} exercise": forms }, plural);
  assert.deepEqual([0, 1, 2, 3, 110, 11, 99, 100, 102].map(exercises), [
    "zero",
    "one",
    "two",
    "few 3",
    "few 110",
    "many 11",
    "many 99",
    "other 100",
    "other 102",
  ]);
});

test("a form that is missing, or has lost its field, is English in the right number", () => {
  speak({ "{n} exercise": ["una", "{m} muchas"] }, (n) => (n === 1 ? 0 : n === 2 ? 1 : 2));
  assert.deepEqual([1, 2, 3].map(exercises), ["una", "2 exercises", "3 exercises"]);
});

test("numbers in a text are written as the page's language writes them", () => {
  page({ lang: "de" });
  assert.equal(t("{n} of {name}", { n: 1234.5, name: "0.5" }), "1.234,5 of 0.5");
  page({ lang: "ar", digits: "arab" });
  assert.equal(exercises(12), "١٢ exercises");
  page({ lang: "ar" });
  assert.equal(exercises(12), "12 exercises", "Latin digits unless the language names others");
  page({ lang: "en-XA" });
  assert.equal(exercises(12), "12 exercises");
});

test("megabytes have one decimal", () => {
  assert.equal(megabytes(8_123_456), "8.1");
  page({ lang: "de" });
  assert.equal(megabytes(8_123_456), "8,1");
  page({ lang: "" });
  assert.equal(megabytes(3_000_000), "3.0");
});

test("the cost names the bytes over http and says that a folder downloads nothing", () => {
  const page = { bytes: 8_123_456, here: 0, fromFolder: false, saveData: false };
  assert.match(costText(page), /^Python needs 8\.1 MB\./);
  assert.equal(
    costText({ ...page, fromFolder: true }),
    "Python starts from this folder. Nothing is downloaded.",
  );
});

test("what is here already is said before Python starts, and so is saving data", () => {
  const page = { bytes: 4_300_000, here: 2_100_000, fromFolder: false, saveData: false };
  assert.match(costText(page), /^Python needs 4\.3 MB, 2\.1 MB are already here\./);
  assert.match(costText({ ...page, saveData: true }), /already here.*the editor.*is not loaded\.$/);
  assert.equal(
    costText({ ...page, here: 4_300_000, saveData: true }),
    "Python is already here. Nothing is downloaded.",
  );
  assert.match(costText({ ...page, here: 10_000 }), /^Python needs 4\.3 MB\. It is/);
});

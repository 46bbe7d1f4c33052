import assert from "node:assert/strict";
import { test } from "node:test";
import "./http-page.js";
import { MOST_BYTES, readDrawing, writeDrawing } from "../../kit/host/pad/file.js";
import { Brush } from "../../kit/host/pad/brush.js";
import { actionOf } from "../../kit/host/pad/keys.js";
import { EMPTY, Sheet, isDrawing, placesBetween, rowsOf } from "../../kit/host/pad/sheet.js";
import { placeText, pythonText, refusalText, summaryText } from "../../kit/host/pad/words.js";

const ABOUT = { language: "en", saved: "2026-11-23" };

/** A drawing with one step of ink at each of these places. */
function drawn(...places) {
  const sheet = new Sheet();
  for (const [row, column, step] of places) sheet.paint(row, column, step);
  return sheet.squares;
}

test("painting a square can be undone and redone", () => {
  const sheet = new Sheet();
  assert.equal(sheet.paint(3, 5, 2), true);
  assert.equal(sheet.at(3, 5), 2);
  assert.equal(sheet.undo(), true);
  assert.equal(sheet.squares, EMPTY);
  assert.equal(sheet.redo(), true);
  assert.equal(sheet.at(3, 5), 2);
  assert.equal(sheet.redo(), false);
});

test("what changes nothing is no step of undo", () => {
  const sheet = new Sheet();
  assert.equal(sheet.paint(0, 0, 0), false);
  assert.equal(sheet.canUndo, false);
});

test("a stroke is undone at once, also when it begins on a square with this ink", () => {
  const sheet = new Sheet();
  sheet.paint(0, 0, 4);
  sheet.startStroke();
  for (const column of [0, 1, 2]) sheet.paint(0, column, 4);
  sheet.endStroke();
  sheet.paint(9, 9, 1);
  sheet.undo();
  assert.equal(sheet.squares, drawn([0, 0, 4], [0, 1, 4], [0, 2, 4]));
  sheet.undo();
  assert.equal(sheet.squares, drawn([0, 0, 4]));
});

test("after new paint there is nothing to redo", () => {
  const sheet = new Sheet();
  sheet.paint(0, 0, 4);
  sheet.undo();
  sheet.paint(1, 1, 4);
  assert.equal(sheet.canRedo, false);
});

test("a fast pointer leaves no gaps", () => {
  const way = placesBetween({ row: 0, column: 0 }, { row: 2, column: 4 });
  assert.equal(way.length, 4);
  assert.deepEqual(way.at(-1), { row: 2, column: 4 });
  assert.deepEqual(placesBetween({ row: 1, column: 1 }, { row: 1, column: 1 }), []);
});

test("a saved drawing is read again as it was", () => {
  const squares = drawn([0, 0, 1], [15, 15, 4], [7, 8, 3]);
  const text = writeDrawing(squares, ABOUT);
  assert.ok(text.length < 600);
  assert.deepEqual(readDrawing(text), { squares });
  assert.equal(JSON.parse(text).version, 1);
});

const file = (changes) =>
  JSON.stringify({ ...JSON.parse(writeDrawing(drawn([2, 3, 4]), ABOUT)), ...changes });
const rows = rowsOf(EMPTY);

for (const [name, text, refused] of [
  ["too large", " ".repeat(MOST_BYTES + 1), { why: "size" }],
  ["cut off", file({}).slice(0, 90), { why: "json" }],
  ["a text", '"hello"', { why: "kind" }],
  ["null", "null", { why: "kind" }],
  ["progress", file({ format: "lampkit-progress" }), { why: "kind" }],
  ["no version", file({ version: "1" }), { why: "kind" }],
  ["newer", file({ version: 2 }), { why: "newer" }],
  ["other steps", file({ steps: 10 }), { why: "newer" }],
  ["no rows", file({ rows: null }), { why: "rows", got: 0 }],
  ["15 rows", file({ rows: rows.slice(1) }), { why: "rows", got: 15 }],
  ["a short row", file({ rows: ["0", ...rows.slice(1)] }), { why: "length", row: 0, got: 1 }],
  ["a row of numbers", file({ rows: [[0], ...rows.slice(1)] }), { why: "length", row: 0, got: 0 }],
  [
    "a strange sign",
    file({ rows: [...rows.slice(1), "00000000000000x0"] }),
    { why: "sign", row: 15, got: "x" },
  ],
]) {
  test(`a file is refused with its reason: ${name}`, () => {
    assert.deepEqual(readDrawing(text), { refused });
    assert.match(refusalText(refused), /[a-z0-9]\. .*[a-z]\.$/); // a reason, then a repair
  });
}

test("keys of unknown files reach no object", () => {
  const text = file({}).replace("{", '{"__proto__": {"squares": "x"}, ');
  assert.ok(isDrawing(readDrawing(text).squares));
  assert.equal({}.squares, undefined);
});

test("the drawing is told in a sentence", () => {
  assert.match(summaryText(EMPTY), /empty: all 256 numbers are 0/);
  assert.equal(
    summaryText(drawn([2, 3, 4], [5, 1, 1])),
    "Squares with ink: 2 of 256. They lie in rows 2 to 5 and columns 1 to 3.",
  );
});

test("the text for Python holds a row in a line", () => {
  const lines = pythonText(drawn([1, 0, 4])).split("\n");
  assert.equal(lines[2], '    "4000000000000000",');
  assert.equal(lines.length, 20);
});

const key = (name, more = {}) =>
  actionOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test("keys paint, erase, choose ink, move, undo and redo", () => {
  assert.deepEqual(
    [" ", "Enter", "Delete", "4", "5", "ArrowUp"].map((name) => key(name)),
    ["toggle", "toggle", "erase", "choose", null, "move"],
  );
  assert.equal(key("z", { ctrlKey: true }), "undo");
  assert.equal(key("Z", { metaKey: true, shiftKey: true }), "redo");
  assert.equal(key("y", { ctrlKey: true }), "redo");
  assert.equal(key("s", { ctrlKey: true }), null); // the browser's own
  assert.equal(key("ArrowUp", { altKey: true }), null);
});

test("a key at the edge leads nowhere, and that is said", () => {
  const brush = new Brush();
  assert.equal(brush.go({ row: 0, column: -1 }, false), false);
  assert.equal(
    placeText(brush.place, brush.step, true),
    "Edge of the pad. Row 0, column 0, ink 0.",
  );
  assert.equal(brush.go({ row: 0, column: 1 }, false), true);
  assert.equal(placeText(brush.place, brush.step), "Row 0, column 1, ink 0.");
});

test("a key with Shift paints both squares, and is undone at once", () => {
  const brush = new Brush();
  brush.shade = 2;
  brush.go({ row: 0, column: 1 }, true);
  assert.equal(brush.sheet.squares, drawn([0, 0, 2], [0, 1, 2]));
  brush.sheet.undo();
  assert.equal(brush.sheet.squares, EMPTY);
});

test("a pointer paints from where it is pressed, also beside the sheet", () => {
  const brush = new Brush();
  brush.press({ row: 14, column: 3 });
  assert.equal(brush.drag({ row: 14, column: 3 }), false);
  assert.equal(brush.drag({ row: 20, column: 3 }), true);
  brush.lift();
  assert.equal(brush.sheet.squares, drawn([14, 3, 4], [15, 3, 4]));
});

test("the same ink on a square takes it away", () => {
  const brush = new Brush();
  brush.toggle();
  assert.equal(brush.step, 4);
  brush.toggle();
  assert.equal(brush.sheet.squares, EMPTY);
});

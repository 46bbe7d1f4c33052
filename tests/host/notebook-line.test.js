import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { LETTERS, PAGE_ITEMS, readLine, writeLines } from "../../kit/host/progress/line.js";

const everything = Array.from({ length: PAGE_ITEMS }, (_, item) => item);
const some = [0, 1, 2, 5, 8, 13, 21, 34, 55, 89];
const bare = (line) => line.replaceAll(" ", "");

/** All that a line is read as, or where it is wrong. */
const items = (line) => readLine(line).line?.items;

test("a line is read again: nothing, one, some and all 95 exercises of a page, in 24 letters", () => {
  for (const set of [[], [0], [18], [19], some, [94], everything]) {
    const [line] = writeLines(set);
    assert.match(line, /^\w{4}( \w{4}){0,5}$/);
    assert.deepEqual(items(line), set);
  }
  assert.equal(bare(writeLines([2])[0]).length, 8);
  assert.equal(bare(writeLines(everything)[0]).length, 24);
});

test("every set of the first ten exercises has a line of its own", () => {
  const lines = new Set();
  for (let set = 0; set < 1024; set += 1) {
    const own = everything.filter((item) => (set >> item) & 1);
    const [line] = writeLines(own);
    lines.add(line);
    assert.deepEqual(items(line), own);
  }
  assert.equal(lines.size, 1024);
});

test("lines of the first edition keep their meaning for ever", () => {
  assert.deepEqual(items("2600 0R9K"), [0, 2]);
  assert.deepEqual(items("6FY7 6HXJ Y6VC 7AA2 RCLC 0C2A"), some);
});

test("beyond 95 exercises there is a second line, read by itself", () => {
  const lines = writeLines([3, 94, 95, 300]);
  assert.equal(lines.length, 3);
  assert.deepEqual(lines.map(items), [[3, 94], [95], [300]]);
});

test("every single wrong letter is found, with its group and the right letters", () => {
  for (const set of [[], [1], some, everything]) {
    const [line] = writeLines(set);
    const letters = bare(line);
    for (let at = 0; at < letters.length; at += 1) {
      for (const other of LETTERS) {
        if (other === letters[at]) continue;
        const { mistake } = readLine(letters.slice(0, at) + other + letters.slice(at + 1));
        const group = Math.floor(at / 4);
        assert.deepEqual(mistake, { groups: [group + 1], instead: line.split(" ")[group] });
      }
    }
  }
});

test("every swap of two neighbours is found, and set right", () => {
  for (const set of [[], [1], [0, 2], some, everything]) {
    const letters = bare(writeLines(set)[0]);
    for (let at = 1; at < letters.length; at += 1) {
      if (letters[at] === letters[at - 1]) continue;
      const swapped =
        letters.slice(0, at - 1) + letters[at] + letters[at - 1] + letters.slice(at + 1);
      const { mistake } = readLine(swapped);
      assert.ok(mistake, swapped);
      assert.ok(mistake.groups?.includes(Math.floor(at / 4) + 1), swapped);
    }
  }
});

test("every pair of wrong letters is found", () => {
  const letters = bare(writeLines([0, 2])[0]);
  for (let a = 0; a < letters.length; a += 1) {
    for (let b = a + 1; b < letters.length; b += 1) {
      for (const first of LETTERS) {
        for (const second of LETTERS) {
          if (first === letters[a] || second === letters[b]) continue;
          const wrong = [...letters];
          wrong[a] = first;
          wrong[b] = second;
          assert.ok(readLine(wrong.join("")).mistake, wrong.join(""));
        }
      }
    }
  }
});

test("a letter or a group too few or too many is found", () => {
  const [line] = writeLines(some);
  const letters = bare(line);
  for (let at = 0; at < letters.length; at += 1) {
    assert.deepEqual(readLine(letters.slice(0, at) + letters.slice(at + 1)).mistake, {
      length: letters.length - 1,
    });
  }
  const groups = line.split(" ");
  for (let at = 0; at < groups.length; at += 1) {
    assert.ok(readLine(groups.filter((_, index) => index !== at).join(" ")).mistake);
    assert.ok(
      readLine([...groups.slice(0, at), ...groups.slice(at)].join(" ") + groups[at]).mistake,
    );
  }
});

test("small letters, strokes, look-alikes and digits of Arabic script are read alike", () => {
  const [line] = writeLines(some);
  const others = {
    0: "o",
    2: "Z",
    5: "s",
    6: "g",
    8: "B",
    L: "1",
    V: "u",
    4: "٤",
    7: "۷",
    9: "９",
  };
  const typed = [...line.toLowerCase()].map((letter) => others[letter.toUpperCase()] ?? letter);
  assert.deepEqual(items(`\u2066${typed.join("").replaceAll(" ", "-")}\u2069`), some);
});

test("what is no letter of a line is named; nothing typed is a length of 0", () => {
  assert.deepEqual(readLine("ABЖD").mistake, { letter: "Ж" });
  assert.deepEqual(readLine(" ").mistake, { length: 0 });
  assert.deepEqual(readLine("A".repeat(400)).mistake, { length: 400 });
});

test("the course's list begins with the released one: it only grows", () => {
  const read = (name) =>
    readFileSync(new URL(name, import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"));
  const [released, list] = ["fixtures/notebook-line.txt", "../../content/notebook-line.txt"].map(
    read,
  );
  assert.ok(released.length >= 3);
  assert.deepEqual(list.slice(0, released.length), released);
  const names = list.map((line) => line.split(" ")[1]);
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(
    list.map((line) => Number(line.split(" ")[0])),
    list.map((_, at) => at + 1),
  );
});

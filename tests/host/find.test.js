/** The search in many scripts, the lines around a match, and codes as they are typed. */

import assert from "node:assert/strict";
import test from "node:test";
import zlib from "node:zlib";
import { SIGNS, readCode } from "../../kit/host/find/code.js";
import { prepare, search } from "../../kit/host/find/engine.js";
import { fold, foldWithPlaces } from "../../kit/host/find/fold.js";
import { markAll, snippet } from "../../kit/host/find/snippet.js";
import { unpack } from "../../kit/host/find/texts.js";

/**
 * A course of one page for each text.
 * @param {string[]} texts
 * @param {[string, string, string][]} words
 */
const course = (texts, words = []) =>
  prepare({
    words,
    pages: texts.map((text, at) => [`${at}.html`, `Page ${at}`, [["part", `Part ${at}`, text]]]),
  });

/**
 * The pages that are found, best first.
 * @param {string[]} texts
 * @param {string} query
 */
const found = (texts, query) =>
  search(course(texts), query).hits.map(({ place }) => Number.parseInt(place.url, 10));

test("letters of formulas are found, with a square too", () => {
  const texts = ["sigma squared plus mu (σ², μ)", "plus beta K (β)", "sigma (σ)"];
  assert.deepEqual(found(texts, "β"), [1]);
  assert.deepEqual(found(texts, "σ²"), [0]);
  assert.deepEqual(found(texts, "Σ").sort(), [0, 2]);
});

test("case, accents and other spellings of a letter are all the same", () => {
  assert.equal(fold("DÉCODEUR"), fold("decodeur"));
  assert.equal(fold("e\u0301"), fold("é"));
  assert.equal(fold("İstanbul ışık"), "istanbul isik");
  assert.equal(fold("المُرَمِّز"), fold("المرمز"));
  assert.equal(fold("إعادة"), fold("اعاده"));
  assert.equal(fold("صـــورة"), fold("صورة"));
  assert.equal(fold("क़लम"), fold("क\u093cलम"));
  assert.equal(fold("１２٣४"), "1234");
  assert.equal(fold("ភាសា\u200bខ្មែរ"), fold("ភាសាខ្មែរ"));
});

test("vowel signs that make another word stay", () => {
  assert.notEqual(fold("कि"), fold("का"));
  assert.notEqual(fold("กา"), fold("กำ"));
});

test("a place in the folded text has its place in the text as it was", () => {
  const text = "Straße İ é 𞤀 x";
  const { folded, places } = foldWithPlaces(text);
  assert.equal(folded, fold(text));
  assert.equal(text.slice(places[folded.indexOf("x")]), "x");
});

test("whole words come before beginnings, headings before text", () => {
  const texts = course(["a coder writes", "the code of a picture", "nothing"]);
  const hits = search(texts, "Code").hits.map(({ place }) => place.url);
  assert.deepEqual(hits, ["1.html#part", "0.html#part"]);
  const heading = prepare({
    words: [],
    pages: [
      [
        "a.html",
        "A",
        [
          ["x", "Other", "noise noise noise"],
          ["y", "Noise", ""],
        ],
      ],
    ],
  });
  assert.equal(search(heading, "noise").hits[0]?.place.url, "a.html#y");
});

test("a word inside another one is found only where nothing else is", () => {
  assert.deepEqual(found(["a decoder", "a code"], "code"), [1]);
  assert.deepEqual(found(["a decoder", "a dog"], "code"), [0]);
});

test("all words must be there", () => {
  assert.deepEqual(found(["mean error", "mean", "error"], "error mean"), [0]);
});

test("the glossary comes first", () => {
  const texts = course(
    ["the encoder"],
    [
      ["encoder", "encoder", "A part."],
      ["code", "code", ""],
    ],
  );
  const { terms, hits } = search(texts, "encoder");
  assert.deepEqual(
    terms.map(({ term }) => term.id),
    ["encoder"],
  );
  assert.equal(hits.length, 1);
});

/** @type {[string, string[], string, number[]][]} */
const LANGUAGES = [
  ["Arabic, with the article and without vowel points", ["والمُرمِّز يضغط", "صورة"], "مرمز", [0]],
  ["Arabic, another hamza", ["إعادة البناء", "أرض"], "اعادة", [0]],
  ["Hindi, a whole word", ["कोड छोटा है", "कोडक है"], "कोड", [0, 1]],
  ["Hindi, not a letter with another vowel", ["किताब", "कल आओ"], "क", [1]],
  ["Thai, in a line without spaces", ["ตัวเข้ารหัสบีบภาพ", "ตัวถอดรหัส"], "เข้ารหัส", [0]],
  ["Thai, not from the middle of a syllable", ["ไข้หวัด เข้า", "ข้าว"], "ข้า", [1]],
  ["Khmer, with and without breaks", ["រូបភាព\u200bថ្មី", "លេខ"], "រូបភាពថ្មី", [0]],
  ["Chinese, two words of a sentence", ["编码器把图片变成编码。", "解码器"], "编码器", [0]],
  ["Chinese, full width and half", ["一共１６个像素", "二十个"], "16", [0]],
  ["Japanese", ["画像を圧縮する", "数字"], "圧縮", [0]],
  ["Spanish without its accents", ["La reconstrucción es", "nada"], "RECONSTRUCCION", [0]],
  ["Vietnamese without its marks", ["mã hóa hình ảnh", "giải"], "ma hoa", [0]],
  ["N'Ko without its tones", ["ߒߞߏ߫ ߞߊ߲", "ߓ"], "ߒߞߏ", [0]],
];
for (const [name, texts, query, pages] of LANGUAGES) {
  test(`${name}: ${query}`, () => assert.deepEqual(found(texts, query), pages));
}

test("where nothing fits, what is like it is found and said to be only that", () => {
  const spelt = search(course(["the encoder squeezes", "a cat"]), "encodr");
  assert.deepEqual([spelt.near, spelt.hits.length], [true, 1]);
  assert.deepEqual(spelt.hits[0]?.marks, ["encoder"]);
  const thai = search(course(["ตัวเข้ารหัสบีบภาพ", "แมว"]), "ตัวเข้ารหัสของภาพ");
  assert.deepEqual([thai.near, thai.hits.length], [true, 1]);
  const chinese = search(course(["编码器压缩图片", "猫"]), "图片编码器");
  assert.deepEqual([chinese.near, chinese.hits.length], [true, 1]);
});

test("signs alone, and words that are nowhere, find nothing", () => {
  for (const query of ["", "  ", "?!", "\u200b", "zzzzzz", "猫狗"]) {
    assert.deepEqual(search(course(["the encoder"]), query).hits, [], query);
  }
});

/** @param {string} text @param {string} query */
const shown = (text, query) =>
  snippet(text, [fold(query)])
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");

test("the lines around a match mark it as it is written", () => {
  assert.equal(shown("Un décodeur rend.", "decodeur"), "Un [décodeur] rend.");
  assert.equal(shown("هذا المُرمِّزُ هنا", "المرمز"), "هذا [المُرمِّزُ] هنا");
  assert.equal(shown("कोड है", "कोड"), "[कोड] है");
});

test("a long text is cut at spaces, or between letters where there are none", () => {
  const long = shown(`${"word ".repeat(60)}target ${"more ".repeat(60)}`, "target");
  assert.match(long, /^… word .*\[target\] more .*more …$/);
  assert.ok(long.length < 230);
  const thai = snippet(
    `${"กำลัง".repeat(60)}เป้าหมาย${"ที่นี่".repeat(60)}`,
    ["เป้าหมาย"].map(fold),
  );
  for (const { text } of thai.slice(1)) assert.doesNotMatch(text, /^\p{M}/u);
});

test("no mark overlaps another", () => {
  const text = "encoder and encode";
  const pieces = markAll(text, ["encode", "encoder", "en"]);
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
});

test("packed texts are read again", async () => {
  const letters = Array.from({ length: 600 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const data = { words: [], pages: [["a.html", letters.join(""), []]] };
  const text = JSON.stringify(data);
  const table = [...new Set(text)];
  const bytes = Array.from(text, (letter) => table.indexOf(letter)).flatMap((number) =>
    number < 250 ? [number] : [250 + ((number - 250) >> 8), (number - 250) & 255],
  );
  const packed = zlib.gzipSync(Uint8Array.from(bytes)).toString("base64");
  assert.deepEqual(await unpack({ letters: table.join(""), packed }), data);
});

const CODE = "PDRP"; // of 1-2-squeeze-and-rebuild, in tests/kitbuild/site/test_codes.py too

test("a code may be typed in small letters, with spaces and hyphens", () => {
  for (const typed of ["PDRP", "pdrp", " p d-r p ", "ＰＤＲＰ", "PD\u200fRP"]) {
    assert.deepEqual(readCode(typed), { code: CODE, fault: "", sign: "" });
  }
  assert.equal(readCode("٣ ٤").code, "34");
});

test("what is wrong with a code is said", () => {
  assert.equal(readCode(" ").fault, "empty");
  assert.equal(readCode("PDR").fault, "length");
  assert.equal(readCode("PDRPP").fault, "length");
  assert.deepEqual(readCode("PD0P"), { code: "PD0P", fault: "sign", sign: "0" });
});

test("one wrong sign, and two that changed places, are always noticed", () => {
  const signs = Array.from(SIGNS);
  for (let at = 0; at < 4; at += 1) {
    for (const sign of signs) {
      const typed = Array.from(CODE, (one, place) => (place === at ? sign : one)).join("");
      assert.equal(readCode(typed).fault, typed === CODE ? "" : "mistake", typed);
    }
  }
  for (let first = 0; first < 4; first += 1) {
    for (let second = first + 1; second < 4; second += 1) {
      const typed = Array.from(CODE);
      [typed[first], typed[second]] = [typed[second] ?? "", typed[first] ?? ""];
      const fault = typed.join("") === CODE ? "" : "mistake";
      assert.equal(readCode(typed.join("")).fault, fault, typed.join(""));
    }
  }
});

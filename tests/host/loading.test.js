import assert from "node:assert/strict";
import { mock, test } from "node:test";

globalThis.location ??= new URL("http://box/");
const { Loading, Pace, timeText } = await import("../../kit/host/loading.js");

test("time left is not said before it means something", () => {
  const pace = new Pace();
  for (let now = 1000; now <= 5000; now += 500) pace.add(2000, now);
  assert.equal(pace.secondsFor(100_000), null);
  for (let now = 5500; now <= 40_000; now += 500) pace.add(2000, now);
  const seconds = pace.secondsFor(400_000) ?? 0;
  assert.ok(Math.abs(seconds - 100) < 10, `${seconds} s`);
});

test("the pace follows a line that becomes slower, and forgets a pause", () => {
  const pace = new Pace();
  for (let now = 500; now <= 20_000; now += 500) pace.add(10_000, now);
  for (let now = 20_500; now <= 100_000; now += 500) pace.add(1000, now);
  const slower = pace.secondsFor(200_000) ?? 0;
  assert.ok(slower > 80 && slower < 120, `${slower} s`);
  pace.pauseEnds(400_000);
  pace.add(1000, 400_500);
  const after = pace.secondsFor(200_000) ?? 0;
  assert.ok(after > 80 && after < 120, `${after} s`);
});

test("time left is said in words that a person would use", () => {
  assert.equal(timeText(null), "");
  assert.equal(timeText(2), "");
  assert.equal(timeText(30), "Less than a minute left.");
  assert.equal(timeText(70), "About 1 minute left.");
  assert.equal(timeText(190), "About 3 minutes left.");
  assert.equal(timeText(3 * 3600), "About 3 hours left.");
});

test("bytes, share and a line that is gone are reported, each sentence once", () => {
  mock.method(performance, "now", () => 1000);
  const heard = [];
  const loading = new Loading((progress) => heard.push(progress), {
    total: 4_300_000,
    here: 100_000,
  });
  loading.found(2_000_000);
  loading.came(10);
  loading.came(10);
  loading.wait(true);
  loading.wait(true);
  loading.wait(false);
  loading.came(2_200_000);
  loading.end();
  assert.deepEqual(
    heard.map(({ text }) => text),
    [
      "2.1 of 4.3 MB (48 %).",
      "The connection is gone. 2.1 of 4.3 MB are here. Loading goes on by itself when the connection is back.",
      "2.1 of 4.3 MB (48 %).",
      "4.3 of 4.3 MB (100 %).",
      "Everything is here. Python is starting.",
    ],
  );
  assert.deepEqual(
    heard.map(({ gone }) => gone),
    [false, true, false, false, false],
  );
  assert.equal(heard.at(-1)?.share, 1);
});

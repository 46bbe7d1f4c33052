import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { answer, serve } from "./http-page.js";

const { MissingFile, readFile } = await import("../../kit/host/line.js");

const BYTES = Uint8Array.from({ length: 100 }, (_, index) => index);

/** Runs with a clock of its own; resolves to the pauses that were made, in seconds. */
async function withClock(work) {
  const pauses = [];
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (go, ms) => {
    if (ms !== 45_000) pauses.push(ms / 1000);
    return ms === 45_000 ? wait(() => undefined) : wait(go);
  };
  try {
    await work();
  } finally {
    globalThis.setTimeout = wait;
  }
  return pauses;
}

/** Answers of the server one after the other; then the file. */
const inTurn = (server, ...answers) => {
  server.answer = (asked) => answers.shift()?.(asked);
};
const gone = () => {
  throw new TypeError("no line");
};

test("after a drop the file goes on where it was cut off", async () => {
  const server = serve({ "a.bin": BYTES });
  inTurn(server, () => answer(BYTES, 0, 30), gone);
  const heard = [];
  const pauses = await withClock(async () => {
    const line = { size: 100, onWait: (is) => heard.at(-1) !== is && heard.push(is) };
    assert.deepEqual(new Uint8Array(await readFile("a.bin", line)), BYTES);
  });
  assert.deepEqual(
    server.asked.map(({ from }) => from),
    [0, 30, 30],
  );
  assert.deepEqual(heard, [false, true, false]);
  assert.deepEqual(pauses, [1, 2]);
});

test("the pauses grow to half a minute and no further", async () => {
  const server = serve({ "a.bin": BYTES });
  inTurn(server, gone, gone, gone, gone, gone, gone, gone);
  const pauses = await withClock(() => readFile("a.bin", { size: 100 }));
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 30, 30]);
});

test("a server that knows no parts begins again, and the count is put right", async () => {
  const server = serve({ "a.bin": BYTES });
  inTurn(
    server,
    () => answer(BYTES, 0, 30),
    () => answer(BYTES, 0),
  );
  let count = 0;
  await withClock(async () => {
    const bytes = await readFile("a.bin", { size: 100, onBytes: (came) => (count += came) });
    assert.deepEqual(new Uint8Array(bytes), BYTES);
  });
  assert.equal(count, 100);
});

test("a server that is busy is waited for, and what has come stays", async () => {
  const server = serve({ "a.bin": BYTES });
  const busy = (status) => () => new Response("", { status });
  inTurn(server, () => answer(BYTES, 0, 30), busy(503), busy(500), busy(429));
  await withClock(async () => {
    assert.equal((await readFile("a.bin", { size: 100 })).byteLength, 100);
  });
  assert.deepEqual(server.asked.map(({ from }) => from).slice(-1), [30]);
});

test("an answer that ends too soon is a drop; one as long as its server says is not", async () => {
  const server = serve({ "a.bin": BYTES });
  inTurn(server, () => new Response(BYTES.slice(0, 40)));
  await withClock(async () => {
    assert.equal((await readFile("a.bin", { size: 100 })).byteLength, 100);
  });
  assert.equal(server.asked.length, 2);
  const shorter = serve({ "a.bin": BYTES.slice(0, 40) });
  assert.equal((await readFile("a.bin", { size: 100 })).byteLength, 40);
  assert.equal(shorter.asked.length, 1);
});

test("a drop after the last byte costs nothing", async () => {
  const server = serve({ "a.bin": BYTES });
  let sent = false;
  const body = new ReadableStream({
    pull(stream) {
      if (sent) stream.error(new TypeError("the line is gone"));
      else stream.enqueue(BYTES.slice());
      sent = true;
    },
  });
  inTurn(server, () => new Response(body));
  assert.deepEqual(new Uint8Array(await readFile("a.bin", { size: 100 })), BYTES);
  assert.equal(server.asked.length, 1);
});

test("a file that is not there is asked for twice, then named", async () => {
  const server = serve({});
  await withClock(() =>
    assert.rejects(
      readFile("b.bin"),
      (error) => error instanceof MissingFile && error.file === "b.bin",
    ),
  );
  assert.equal(server.asked.length, 2);
});

test("a line that is silent for long is a drop", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const server = serve({ "a.bin": BYTES });
  const silent = ({ signal }) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("ended"))));
  inTurn(server, silent);
  const read = readFile("a.bin", { size: 100 });
  for (let second = 0; second < 50; second += 1) {
    mock.timers.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  mock.timers.reset();
  assert.equal((await read).byteLength, 100);
  assert.equal(server.asked.length, 2);
});

test("when the browser is online again, nothing waits for the end of its pause", async () => {
  const { addEventListener } = globalThis;
  const server = serve({ "a.bin": BYTES });
  inTurn(server, gone);
  globalThis.addEventListener = (type, listener) => type === "online" && setImmediate(listener);
  mock.timers.enable({ apis: ["setTimeout"] });
  assert.equal((await readFile("a.bin", { size: 100 })).byteLength, 100);
  mock.timers.reset();
  globalThis.addEventListener = addEventListener;
});

test("a reader who does not want it any more ends the waiting", async () => {
  const server = serve({ "a.bin": BYTES });
  server.answer = gone;
  const stop = new AbortController();
  const read = readFile("a.bin", { signal: stop.signal, onWait: () => stop.abort() });
  await assert.rejects(read, /not waited for/);
  assert.equal(server.asked.length, 1);
});

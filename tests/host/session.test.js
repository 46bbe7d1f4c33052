import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.location ??= new URL("http://box/");
const { Runner, untilReady } = await import("../../kit/host/components/runner.js");
const { Session } = await import("../../kit/host/session.js");

/** A client whose programs end when the test says so. */
class Client extends EventTarget {
  state = "idle";
  started = 0;
  notice = "";
  programs = [];

  set(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }

  async start(onProgress) {
    this.started += 1;
    onProgress({ text: "1 of 2", share: 0.5, gone: false });
    this.set("ready");
  }

  run(code) {
    this.set("busy");
    return new Promise((resolve) => {
      this.programs.push(code);
      this.end = (result) => {
        this.set("ready");
        resolve(result);
      };
    });
  }

  stop() {
    this.end({ outcome: "stopped" });
    this.set("loading");
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function startedSession() {
  const client = new Client();
  const session = new Session(async () => client);
  await session.start(async () => "");
  return { client, session };
}

test("two exercises share one start, and both hear that Python is ready", async () => {
  const client = new Client();
  const session = new Session(async () => client);
  const heard = [];
  session.subscribe(({ type }) => heard.push(`a ${type}`));
  session.subscribe(({ type }) => heard.push(`b ${type}`));
  await Promise.all([session.start(async () => ""), session.start(async () => "")]);
  assert.equal(client.started, 1);
  assert.deepEqual(heard.slice(-2), ["a ready", "b ready"]);
});

test("a failed start gives the learner's sentence, and another start is tried", async () => {
  const client = new Client();
  let broken = true;
  const session = new Session(async () => {
    if (broken) throw new Error("The file a.js is missing.");
    return client;
  });
  const heard = [];
  session.subscribe(({ type, text }) => heard.push(type === "failed" ? text : type));
  await session.start(async () => "");
  broken = false;
  await session.start(async () => "");
  assert.deepEqual(heard, ["loading", "The file a.js is missing.", "loading", "loading", "ready"]);
});

test("a start that is cancelled while all of it comes from the store does not go on", async () => {
  const client = new Client();
  const session = new Session(async () => client);
  const heard = [];
  session.subscribe(({ type }) => heard.push(type));
  const started = session.start(async () => "");
  session.cancel();
  await started;
  assert.deepEqual([heard.at(-1), client.started], ["cancelled", 0]);
  await session.start(async () => "");
  assert.equal(heard.at(-1), "ready");
});

test("a second exercise waits for its turn; stopping it leaves the first one running", async () => {
  const { client, session } = await startedSession();
  const first = new Runner(session, {});
  const second = new Runner(session, {});
  const firstResult = first.execute(client, { program: "one" });
  const secondResult = second.execute(client, { program: "two" });
  await settle();
  second.stop();
  assert.equal((await secondResult).outcome, "stopped");
  client.end({ outcome: "done" });
  assert.equal((await firstResult).outcome, "done");
  await settle();
  assert.deepEqual(client.programs, ["one"]);
});

test("a program started while Python restarts runs as soon as it is ready", async () => {
  const { client, session } = await startedSession();
  const runner = new Runner(session, {});
  const stopped = runner.execute(client, { program: "loop" });
  await settle();
  runner.stop();
  assert.equal((await stopped).outcome, "stopped");
  assert.equal(client.state, "loading");
  const next = runner.execute(client, { program: "next" });
  await settle();
  client.set("ready");
  await settle();
  client.end({ outcome: "done" });
  assert.equal((await next).outcome, "done");
});

test("a program stopped before its turn is never run", async () => {
  const { client, session } = await startedSession();
  const runner = new Runner(session, {});
  client.set("loading");
  const result = runner.execute(client, { program: "late" });
  await settle();
  runner.stop();
  assert.equal((await result).outcome, "stopped");
  client.set("ready");
  await settle();
  assert.deepEqual(client.programs, []);
});

test("a client that does not come back ends in an error, not in a hang", async () => {
  const client = { state: "idle", start: async () => undefined };
  await assert.rejects(untilReady(client), /did not start again/);
});

test("a cancelled start is no failure, and the next one is tried", async () => {
  const client = new Client();
  let slow = true;
  const session = new Session(
    ({ signal }) =>
      new Promise((resolve, reject) => {
        if (slow) signal.addEventListener("abort", () => reject(new Error("ended")));
        else resolve(client);
      }),
  );
  const heard = [];
  session.subscribe(({ type }) => heard.push(type));
  const started = session.start(async () => "");
  session.cancel();
  await started;
  slow = false;
  await session.start(async () => "");
  assert.deepEqual(heard, ["loading", "cancelled", "loading", "loading", "ready"]);
});

test("while the first script is on a line that is gone, that is said", async () => {
  const client = new Client();
  const session = new Session(async ({ onWait }) => {
    onWait(true);
    return client;
  });
  const heard = [];
  session.subscribe(({ text }) => heard.push(text));
  await session.start(async () => "");
  assert.match(heard[1], /^The connection is gone\./);
});

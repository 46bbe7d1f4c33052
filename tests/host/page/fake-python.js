/**
 * Stands in for python.js in tests of the page: the program's first word says how it ends.
 * Loaded as a classic script, like the real one.
 */

class FakePython extends EventTarget {
  state = "idle";
  notice = "";
  #end = () => undefined;

  #setState(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }

  async start(onProgress, program, signal) {
    if (globalThis.fakeFailure) throw new Error(globalThis.fakeFailure);
    this.#setState("loading");
    onProgress({ text: "3.1 of 8.1 MB (38 %)", share: 0.38, gone: false });
    if (globalThis.fakeDrop) onProgress({ text: "The line is gone.", share: 0.38, gone: true });
    await new Promise((resolve, reject) => {
      globalThis.fakeArrival = resolve;
      if (!globalThis.fakeWait) resolve(undefined);
      signal?.addEventListener("abort", () => reject(new Error("ended")));
    });
    onProgress({ text: "Python is starting.", share: 1, gone: false });
    this.#setState("ready");
  }

  async run(code, sink) {
    this.#setState("busy");
    const [word] = code.trim().split(/\s/);
    const result = await (this[`_${word}`]?.(sink, code) ?? { outcome: "done" });
    if (result.outcome !== "stopped") this.#setState("ready");
    return result;
  }

  check(code, exercise, sink) {
    globalThis.fakeChecked = exercise;
    return this.run(code, sink);
  }

  stop() {
    this.#end({ outcome: "stopped" });
    this.start(() => undefined);
  }

  _print(sink) {
    sink.output("out", "one\n");
    sink.output("out", "two\n");
    sink.output("err", "<b>careful</b>\n");
    return { outcome: "done" };
  }

  _flood(sink) {
    for (let line = 0; line < 30_000; line += 1) sink.output("out", "0123456789\n");
    return { outcome: "done" };
  }

  _draw(sink, code) {
    sink.figure({ svg: code.slice(5), title: "A drawing", text: "A dark square." });
    return { outcome: "done" };
  }

  _right() {
    return { outcome: "right", key: "", text: "All `20` pictures gave the same number." };
  }

  _wrong() {
    return { outcome: "wrong", key: "signed-mean", text: "Your error is -0.2.\n\nSquare it." };
  }

  _error() {
    return { outcome: "error", key: "kit.raised", text: "Line 1: no name `x`.", line: 1 };
  }

  _loop() {
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }
}

globalThis.lampkitPython = new FakePython();

/**
 * Keeps what the learner makes in the store: at once, never two writes at a time.
 */

import { t } from "../strings.js";

/** @typedef {Pick<typeof import("../store.js").store, "get" | "set" | "remove">} Store */

/**
 * Writes values one after the other. While a write is on its way only the newest value waits.
 * @template Value
 * @param {(value: Value) => Promise<void>} write
 * @param {(error: unknown) => void} onError
 */
export function createKeeper(write, onError) {
  let writing = false;
  /** @type {Value[]} at most one */
  let waiting = [];

  async function drain() {
    writing = true;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await write(next).catch(onError);
    }
    writing = false;
  }

  return {
    /** @param {Value} value not undefined */
    put(value) {
      waiting = [value];
      if (!writing) void drain();
    },
    /** Sends off what waits, without waiting for the write before it: the page is going away. */
    flush() {
      const last = waiting.pop();
      if (last !== undefined) write(last).catch(onError);
    },
  };
}

let refusalSaid = false;

/**
 * What is kept of one exercise: the answer, the programs it replaced, the pass, the guesses.
 * @param {Store} store
 * @param {string} name `<lesson>/<slug>`
 * @param {(text: string) => void} say called once per page when the browser refuses to keep work
 */
export function createKept(store, name, say) {
  const onError = () => {
    if (!refusalSaid) {
      say(
        t("Your work cannot be kept in this browser. Copy your program before you close the page."),
      );
    }
    refusalSaid = true;
  };
  const now = () => new Date().toISOString();
  /** Which version of the answer this page knows; another tab may write a newer one. */
  let seen = "";
  let compared = false;
  /** @type {(code: string) => void} */
  let onOther = () => undefined;
  globalThis.addEventListener?.("focus", () => {
    compared = false;
  });

  /** Hands on what another tab wrote meanwhile, before it is written over. */
  async function compare() {
    compared = true;
    const kept = await store.get(`answer/${name}`);
    const code = textOf(kept?.code);
    if (code !== null && kept.changed !== seen) onOther(code);
  }

  /** @param {string | null} code */
  async function writeAnswer(code) {
    if (!compared) await compare();
    seen = now();
    if (code === null) await store.remove(`answer/${name}`);
    else await store.set(`answer/${name}`, { code, changed: seen });
  }

  const answer = createKeeper(writeAnswer, onError);
  const replaced = createKeeper(
    (/** @type {string[]} */ programs) => store.set(`undo/${name}`, { programs, changed: now() }),
    onError,
  );
  const why = createKeeper(
    (/** @type {string} */ text) => store.set(`why/${name}`, { why: text, at: now() }),
    onError,
  );
  return {
    answer,
    replaced,
    /** What the learner says of the worked answer; never marked. */
    why,
    loadWhy: async () => textOf((await store.get(`why/${name}`).catch(() => null))?.why) ?? "",
    /** @param {(code: string) => void} listener told of a program that another tab wrote */
    listenToOthers: (listener) => void (onOther = listener),
    /** Notes that the exercise was passed. */
    pass: () => store.set(`passed/${name}`, { at: now() }).catch(onError),
    /** @param {string} guess kept, never marked */
    guess: (guess) => store.set(`guess/${name}`, { guess, at: now() }).catch(onError),
    /** What was kept; anything that has not the expected shape counts as nothing. */
    async load() {
      const keys = [`answer/${name}`, `undo/${name}`, `passed/${name}`];
      try {
        const [kept, undo, passed] = await Promise.all(keys.map((key) => store.get(key)));
        seen = String(kept?.changed ?? "");
        return { code: textOf(kept?.code), replaced: textsOf(undo?.programs), passed: !!passed };
      } catch {
        onError();
        return { code: null, replaced: [], passed: false };
      }
    },
  };
}

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : null);

/**
 * @param {unknown} value
 * @returns {string[]}
 */
const textsOf = (value) =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/**
 * How far loading has come, in words: bytes, share, time left, and whether the line is gone.
 */

import { megabytes, t, tn } from "./strings.js";

/**
 * What a page shows: a sentence, a share from 0 to 1, and whether to say the sentence aloud.
 * @typedef {{text: string, share: number, gone: boolean}} Progress
 */
/** @typedef {(progress: Progress) => void} Report */

/** A pace is believed after so long and so much. */
const MEASURED_MS = 5000;
const MEASURED_BYTES = 65_536;

/** After so long a change of pace has reached about two thirds of the estimate. */
const MEMORY_MS = 20_000;

/** The pace of a line, as a moving average. */
export class Pace {
  #perMs = 0;
  #from = 0;
  #last = 0;
  #waiting = 0;
  #seen = 0;

  /**
   * @param {number} bytes that came since the last call
   * @param {number} now in milliseconds
   */
  add(bytes, now) {
    if (!this.#from) this.#from = this.#last = now;
    this.#seen += bytes;
    this.#waiting += bytes;
    const spent = now - this.#last;
    if (spent < 500) return;
    const share = Math.max(1 - Math.exp(-spent / MEMORY_MS), spent / (now - this.#from));
    this.#perMs += Math.min(1, share) * (Math.max(0, this.#waiting) / spent - this.#perMs);
    this.#last = now;
    this.#waiting = 0;
  }

  /** After a drop: the pause is no part of the pace. @param {number} now */
  pauseEnds(now) {
    if (this.#last) this.#last = now;
    this.#waiting = 0;
  }

  /**
   * Seconds that so many bytes will take; null while nobody can know.
   * @param {number} bytes
   */
  secondsFor(bytes) {
    const measured = this.#last - this.#from >= MEASURED_MS && this.#seen >= MEASURED_BYTES;
    return measured && this.#perMs > 0 ? bytes / this.#perMs / 1000 : null;
  }
}

/** One loading: counts bytes and reports sentences, each only when it has changed. */
export class Loading {
  #report;
  #total;
  #here;
  #pace = new Pace();
  #gone = false;
  #said = "";

  /**
   * @param {Report} report
   * @param {{total: number, here: number}} bytes here: what has come before
   */
  constructor(report, { total, here }) {
    this.#report = report;
    this.#total = total;
    this.#here = here;
  }

  /** @param {number} bytes that were on this device already */
  found(bytes) {
    this.#here += bytes;
    this.#tell();
  }

  /** @param {number} bytes that came over the line; less than 0: they must come again */
  came(bytes) {
    this.#here += bytes;
    this.#pace.add(bytes, performance.now());
    this.#tell();
  }

  /** @param {boolean} gone whether the line is */
  wait(gone) {
    if (gone === this.#gone) return;
    this.#gone = gone;
    this.#pace.pauseEnds(performance.now());
    this.#tell();
  }

  /** Nothing more is loaded: Python works with it now. */
  end() {
    this.#report({ text: t("Everything is here. Python is starting."), share: 1, gone: false });
  }

  #tell() {
    const here = Math.min(this.#here, this.#total);
    const share = this.#total ? here / this.#total : 0;
    const amounts = { loaded: megabytes(here), total: megabytes(this.#total) };
    const text = this.#gone
      ? t(
          "The connection is gone. {loaded} of {total} MB are here. Loading goes on by itself when the connection is back.",
          amounts,
        )
      : joined(
          t("{loaded} of {total} MB ({share} %).", {
            ...amounts,
            share: Math.floor(100 * share),
          }),
          timeText(this.#pace.secondsFor(this.#total - here)),
        );
    if (text === this.#said) return;
    this.#said = text;
    this.#report({ text, share, gone: this.#gone });
  }
}

/** @param {string[]} sentences */
const joined = (...sentences) => sentences.filter(Boolean).join(" ");

/**
 * Time left in words; nothing while it is not known, or so short that nobody reads it.
 * @param {number | null} seconds
 */
export function timeText(seconds) {
  if (seconds === null || seconds < 5) return "";
  if (seconds < 50) return t("Less than a minute left.");
  const minutes = Math.round(seconds / 60);
  if (minutes <= 90) {
    return tn("About {n} minute left.", "About {n} minutes left.", minutes, { n: minutes });
  }
  const hours = Math.round(minutes / 60);
  return tn("About {n} hour left.", "About {n} hours left.", hours, { n: hours });
}

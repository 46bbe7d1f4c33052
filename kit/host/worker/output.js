/**
 * What a running program shows, on its way to the page: text in batches, figures at once.
 * A flood is cut here: the page would have to hold what it has not yet shown.
 */

import { FIGURE_COUNT_LIMIT, OUTPUT_LIMIT, readFigure } from "../protocol.js";

// A run's first messages go out at once, so that Stop loses nothing; a flood goes in batches.
const AT_ONCE = 200;
const FLUSH_MS = 50;
const FLUSH_CHARACTERS = 4096;

const post = /** @type {(message: import("../protocol.js").FromWorker) => void} */ (
  self.postMessage.bind(self)
);

/** Text of the run in progress that has not been sent yet. */
const pending = {
  id: 0,
  stream: /** @type {import("../protocol.js").Stream} */ ("out"),
  text: "",
  sent: 0,
  figures: 0,
  posts: 0,
  last: 0,
};

/**
 * A run begins.
 * @param {number} id
 */
export function begin(id) {
  Object.assign(pending, { id, text: "", sent: 0, figures: 0, posts: 0, last: 0 });
}

/** Sends what waits. */
export function flush() {
  if (!pending.text) return;
  post({ type: "output", id: pending.id, stream: pending.stream, text: pending.text });
  pending.text = "";
  pending.posts += 1;
  pending.last = performance.now();
}

/** What kit.browser calls while a program runs. */
export const host = {
  /**
   * @param {import("../protocol.js").Stream} stream
   * @param {string} text
   */
  output(stream, text) {
    // One character over the limit tells the page that there was more.
    const room = String(text).slice(0, Math.max(0, OUTPUT_LIMIT + 1 - pending.sent));
    if (!room) return;
    pending.sent += room.length;
    if (stream !== pending.stream) flush();
    pending.stream = stream;
    pending.text += room;
    const due = pending.posts < AT_ONCE || performance.now() - pending.last > FLUSH_MS;
    if (due || pending.text.length > FLUSH_CHARACTERS) flush();
  },
  /**
   * @param {string} svg
   * @param {string} title
   * @param {string} text
   * @param {string} [table] JSON
   */
  figure(svg, title, text, table) {
    flush();
    pending.figures += 1;
    if (pending.figures > FIGURE_COUNT_LIMIT + 1) return;
    post({ type: "figure", id: pending.id, figure: readFigure({ svg, title, text, table }) });
  },
};

/** Memory of a browser's processes, read from /proc: what a learner's computer has to hold. */

import fs from "node:fs";

const SAMPLE_MS = 100;

/** @typedef {{pid: number, parent: number, command: string, rss: number}} Process rss in bytes */

/** @returns {Process[]} */
function allProcesses() {
  return fs.readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
      const number = (/** @type {string} */ name) =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return [{ pid: Number(pid), parent: number("PPid"), command, rss: 1024 * number("VmRSS") }];
    } catch {
      return []; // it has ended meanwhile
    }
  });
}

/**
 * The processes below a browser that show pages, largest first.
 * @param {number} browser its process id
 * @returns {Process[]}
 */
export function renderers(browser) {
  const all = allProcesses();
  const family = new Set([browser]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all
    .filter(
      ({ pid, command }) =>
        family.has(pid) && /--?type=renderer|-contentproc.*\btab\b/.test(command),
    )
    .sort((one, two) => two.rss - one.rss);
}

/** Watches the largest renderer of a browser. */
export class MemoryWatch {
  peak = 0;
  #browser;
  #timer;

  /** @param {number} browser its process id */
  constructor(browser) {
    this.#browser = browser;
    this.#timer = setInterval(() => this.now(), SAMPLE_MS);
  }

  /** Bytes of the largest renderer at this moment. */
  now() {
    const rss = renderers(this.#browser)[0]?.rss ?? 0;
    this.peak = Math.max(this.peak, rss);
    return rss;
  }

  stop() {
    clearInterval(this.#timer);
  }
}

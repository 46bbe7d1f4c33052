/**
 * Whether a worker still lives. Nothing tells a page that its worker is gone, so the worker holds
 * a lock as long as it lives, and the page waits for it. Over plain http there are no locks: then
 * Stop is the way out.
 */

/** A name that no other worker has; the worker finds it as its own. */
export const lifeName = () => `lampkit ${Date.now()} ${Math.random()}`;

/** Called in the worker. */
export function holdLife() {
  void request(self.name, {}, () => new Promise(() => undefined));
}

/**
 * Called in the page, when the worker has begun its life. A lock that the page gets at once is not
 * the worker's: under file:// WebKit gives each its own locks.
 * @param {string} name
 * @param {() => void} tell the worker is gone
 */
export async function whenGone(name, tell) {
  let held = false;
  await request(name, { ifAvailable: true }, (lock) => {
    held = lock === null;
  });
  if (held) await request(name, {}, tell);
}

/**
 * @param {string} name
 * @param {LockOptions} options
 * @param {(lock: Lock | null) => unknown} work
 */
async function request(name, options, work) {
  await navigator.locks?.request(name, options, work).catch(() => undefined);
}

/**
 * The service worker, sw.js at the top of the site: keeps what was read, so that it can be read
 * again without a line. Python's own bytes (`.bin`) are kept by the page's store, which works on
 * plain http too, and once is enough: this worker lets them pass.
 *
 * A new version of it waits until no page uses the old one; only then old files go away.
 */

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (self);

/** Another copy of the course on the same host has a scope, and so a cache, of its own. */
const scope = worker.registration.scope;
const opened = () => caches.open(`lampkit ${scope}`);

/** A name with a hash: what is kept under it is right for ever. */
const HASHED = /\.[0-9a-f]{10}\.\w+$/;
const HASHED_NAMES = /[\w-]+\.[0-9a-f]{10}\.\w+/g;

/** A page that was read before is shown when the line has not answered for so long. */
const PATIENCE_MS = 3000;

const ANY = { ignoreVary: true, ignoreSearch: true };

/** @param {string} url */
const isOurs = (url) => url.startsWith(scope) && !/\.bin$/.test(new URL(url).pathname);

worker.addEventListener("fetch", (event) => {
  const { method, url, headers, cache } = event.request;
  // "reload" asks for the line itself; a part of a file is nothing to keep.
  if (method !== "GET" || !isOurs(url) || headers.has("range") || cache === "reload") return;
  const { pathname } = new URL(url);
  event.respondWith(HASHED.test(pathname) ? fromCache(event) : fromLine(event));
});

worker.addEventListener("message", (event) => {
  const { keep } = Object(event.data);
  if (Array.isArray(keep)) event.waitUntil(keepRead(keep.map(String).filter(isOurs)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(removeUnused().finally(() => worker.clients.claim()));
});

/** @param {FetchEvent} event */
async function fromCache(event) {
  const kept = await (await opened()).match(event.request, ANY);
  return kept ?? ask(event);
}

/** @param {FetchEvent} event */
async function fromLine(event) {
  const kept = await (await opened()).match(event.request, ANY);
  const asked = ask(event);
  if (!kept) return asked;
  const answered = asked.then((response) => (response.status < 500 ? response : kept));
  event.waitUntil(answered.catch(() => undefined));
  const late = new Promise((/** @type {(kept: Response) => void} */ resolve) => {
    setTimeout(resolve, PATIENCE_MS, kept);
  });
  return Promise.race([answered.catch(() => kept), late]);
}

/** @param {FetchEvent} event */
async function ask(event) {
  const response = await fetch(event.request);
  const copy = response.clone();
  if (response.ok && response.type === "basic" && !response.redirected) {
    // A browser that has no room left shows the page all the same.
    event.waitUntil(
      opened()
        .then((cache) => cache.put(event.request, copy))
        .catch(() => undefined),
    );
  }
  return response;
}

/**
 * What a page loaded before this worker was there; the browser mostly has it still.
 * @param {string[]} urls
 */
async function keepRead(urls) {
  const cache = await opened();
  for (const url of urls) {
    if (await cache.match(url, ANY)) continue;
    const response = await fetch(url, { cache: "force-cache" }).catch(() => null);
    if (response?.ok && !response.redirected) await cache.put(url, response).catch(() => undefined);
  }
}

/** Files with a hash that no kept page names any more, nor a file that a page names. */
async function removeUnused() {
  const cache = await opened();
  const unused = new Set(await cache.keys());
  let named = [...unused].filter(({ url }) => !HASHED.test(url));
  while (named.length) {
    const names = new Set();
    for (const request of named) {
      unused.delete(request);
      const text = await (await cache.match(request))?.text();
      for (const [name] of text?.matchAll(HASHED_NAMES) ?? []) names.add(name);
    }
    named = [...unused].filter(({ url }) => names.has(url.slice(url.lastIndexOf("/") + 1)));
  }
  for (const request of unused) await cache.delete(request);
}

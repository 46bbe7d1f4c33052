/**
 * Entry of offline.html, a hidden frame in which the service worker is registered: its own policy
 * allows that, so that the policy of the pages need not.
 */

async function register() {
  const { serviceWorker } = navigator;
  await serviceWorker.register("../sw.js");
  const { active } = await serviceWorker.ready;
  const read = parent.performance.getEntriesByType("resource").map(({ name }) => name);
  const page = parent.location.href.replace(/#.*$/, "");
  active?.postMessage({ keep: [page, ...read] });
}

register().catch(() => undefined); // a browser that refuses it reads on as before

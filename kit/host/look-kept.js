/** Entry of look-kept.js, from a folder only: asks the store how the reader wants pages to look. */

import { store } from "./store.js";
import { KEY, wear, writeCopy } from "./wishes.js";

async function look() {
  const wishes = await store.get(KEY).catch(() => undefined);
  wear(wishes);
  writeCopy(wishes ?? {});
  document.documentElement.style.visibility = "";
}

// The store's frame needs a body to lie in.
if (document.body) void look();
else addEventListener("DOMContentLoaded", look);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) void look();
});

/** Lets the browser keep what is read, where it can: over https or on this computer's own server. */

import { make } from "../dom.js";
import { FROM_FOLDER, SAVE_DATA, kitRoot } from "../page.js";

/** A page that the service worker has brought needs nothing more. */
export function keepWhatIsRead() {
  const { serviceWorker } = navigator;
  if (FROM_FOLDER || SAVE_DATA || !globalThis.isSecureContext || !serviceWorker) return;
  if (serviceWorker.controller) return;
  const frame = make("iframe", { src: `${kitRoot()}offline.html`, title: "", hidden: "" });
  addEventListener("load", () => document.body.append(frame));
}

/** The file of a learner's work, handed to the browser as a download. */

import { make } from "../dom.js";
import { dayOf } from "./clock.js";
import { writeFile } from "./file.js";

/** @typedef {import("./entries.js").Progress} Progress */

/** Long enough for a slow computer to have begun with the download. */
const HELD_MS = 60_000;

/**
 * @param {import("./file.js").Learner} learner
 * @param {Progress} progress
 * @returns {string} the file's name
 */
export function saveFile(learner, progress) {
  const now = new Date();
  const text = writeFile(learner, progress, now.toISOString());
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const called = learner.picture ? `-${learner.picture}` : "";
  const name = `lampkit${called}-${dayOf(now)}.json`;
  const link = make("a", { href: url, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
  return name;
}

/**
 * Entry of host.js, which every page loads that has a script at all. What a page has besides comes
 * when the reader is near it or asks for it: widgets, exercises, meanings of words.
 */

import { begin } from "./begin.js";
import { askFirst } from "./earlier.js";
import { explainWords } from "./explain.js";
import { near, startWidget } from "./explore.js";
import { HINT } from "./hint.js";
import { keepWhatIsRead } from "./offline/register.js";
import { addSource, kitRoot, namedScript, scriptFile } from "./page.js";

/** A line that was cut is tried again after these pauses. */
const PAUSES_S = [1, 2, 4, 8, 16, 32];

/** @type {NodeListOf<HTMLElement>} */
const exercises = document.querySelectorAll('[data-kit="exercise"], [data-kit="steps"]');

/** Who goes through the text by the Tab key would pass a place that is made only when it is seen. */
const focusInMain = () =>
  new Promise((resolve) => {
    document.querySelector("main")?.addEventListener("focusin", resolve, { once: true });
  });

async function addExercises() {
  await Promise.race([...[...exercises].map(near), focusInMain()]);
  await addSurely("exercise");
  if (namedScript("steps")) await addSurely("steps");
}

/** @param {string} name of a script */
async function addSurely(name) {
  for (const pause of PAUSES_S) {
    const added = await addSource(kitRoot() + scriptFile(name)).catch(() => "cut");
    if (!added) return;
    await new Promise((resolve) => setTimeout(resolve, pause * 1000));
  }
}

/** Once somebody has said who is working, each page says whose work it is. */
function sayWho() {
  try {
    if (localStorage.getItem(HINT)) addSource(kitRoot() + scriptFile("learner")).catch(() => 0);
  } catch {
    // Then the exercises' script asks for it.
  }
}

begin("widget", startWidget);
if (exercises.length) void addExercises();
askFirst();
explainWords();
sayWho();
keepWhatIsRead();

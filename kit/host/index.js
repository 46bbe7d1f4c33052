/**
 * Entry of host.js, which every page loads: finds the elements that ask for a component and
 * starts each in its own try, so that one failure leaves the rest working.
 */

import { exercise } from "./components/exercise.js";
import { startWidget } from "./explore.js";
import { keepWhatIsRead } from "./offline/register.js";

/** @typedef {(element: HTMLElement) => unknown} Component */

/** @type {Record<string, Component>} by data-kit */
const components = { exercise, widget: startWidget };

/** @param {HTMLElement} element */
async function start(element) {
  try {
    const name = element.dataset["kit"] ?? "";
    if (!Object.hasOwn(components, name)) throw new Error(`No component for data-kit="${name}".`);
    await components[name]?.(element);
  } catch (error) {
    console.error("A part of this page did not start.", element, error);
  }
}

/** @type {NodeListOf<HTMLElement>} */
const elements = document.querySelectorAll("[data-kit]");
for (const element of elements) void start(element);
keepWhatIsRead();

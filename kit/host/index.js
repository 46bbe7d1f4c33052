/**
 * Entry of host.js, which every page loads: finds the elements that ask for a component and
 * starts each in its own try, so that one failure leaves the rest working.
 */

import { exercise } from "./components/exercise.js";
import { latentMap } from "./components/latent-map.js";
import { keepWhatIsRead } from "./offline/register.js";

/** @typedef {(element: HTMLElement) => unknown} Component */

/** @type {Record<string, Component>} by data-widget */
const widgets = { "latent-map": latentMap };

/** @type {Record<string, Component>} by data-kit */
const components = {
  exercise,
  widget: (element) => find(widgets, element, "widget")(element),
};

/**
 * @param {Record<string, Component>} known
 * @param {HTMLElement} element
 * @param {string} attribute
 * @returns {Component}
 */
function find(known, element, attribute) {
  const name = element.dataset[attribute] ?? "";
  const component = Object.hasOwn(known, name) ? known[name] : undefined;
  if (component) return component;
  throw new Error(`No component for data-${attribute}="${name}".`);
}

/** @param {HTMLElement} element */
async function start(element) {
  try {
    await find(components, element, "kit")(element);
  } catch (error) {
    console.error("A part of this page did not start.", element, error);
  }
}

/** @type {NodeListOf<HTMLElement>} */
const elements = document.querySelectorAll("[data-kit]");
for (const element of elements) void start(element);
keepWhatIsRead();

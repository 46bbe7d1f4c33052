/** Starts the components of a page, each in its own try: one failure leaves the rest working. */

/**
 * @param {string} name the value of data-kit
 * @param {(element: HTMLElement) => unknown} component
 */
export function begin(name, component) {
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll(`[data-kit="${name}"]`);
  for (const element of elements) void start(element, component);
}

/**
 * @param {HTMLElement} element
 * @param {(element: HTMLElement) => unknown} component
 */
async function start(element, component) {
  try {
    await component(element);
  } catch (error) {
    console.error("A part of this page did not start.", element, error);
  }
}

/**
 * The few lines that every component needs to read and make elements.
 */

/**
 * The element of a component by its data-part.
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new Error(`No element [data-part="${name}"] in ${root.id || root.className}.`);
}

/**
 * A new element; text goes in as text nodes.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * From now on changes of the element are announced: not its first text, which nobody asked for.
 * @param {HTMLElement} element
 */
export function announceFromNow(element) {
  setTimeout(() => element.setAttribute("aria-live", "polite"));
}

/**
 * Text with code between backticks, as nodes; code keeps its direction in any language.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function withCode(text) {
  return text
    .split(/`([^`\n]+)`/)
    .map((piece, index) => (index % 2 ? make("code", { dir: "ltr" }, piece) : piece));
}

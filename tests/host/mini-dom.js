/** Elements for tests without a browser: as much of them as make() and the parts of a page ask. */

import "./http-page.js";

class MiniElement extends EventTarget {
  children = [];
  attributes = {};
  hidden = false;
  disabled = false;

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  contains(element) {
    return this.all().includes(element);
  }

  /** This element and all in it. @returns {MiniElement[]} */
  all() {
    const inner = this.children.filter((one) => one instanceof MiniElement);
    return [this, ...inner.flatMap((one) => one.all())];
  }

  /** The element with such a value of an attribute. */
  with(name, value) {
    return this.all().find((one) => one.attributes[name] === value);
  }

  get textContent() {
    return this.children.map((one) => one.textContent ?? one).join("");
  }

  set textContent(text) {
    this.children = [text];
  }

  focus() {}
  remove() {}

  /** As a browser does: nothing happens where the button is disabled. */
  click() {
    if (!this.disabled) this.dispatchEvent(new Event("click"));
  }
}

document.createElement = () => new MiniElement();
document.body.append = () => undefined;

export const makeElement = () => new MiniElement();

/**
 * The lines of a right program in disorder. Each is moved by two buttons or by the arrow keys, its
 * new place is said, and nothing is dragged. The result goes into the learner's program, which
 * Undo brings back; whether it is right, only Check says.
 */

import { make } from "../dom.js";
import { t, tn } from "../strings.js";
import { moved, shuffled } from "./order-state.js";

/** @typedef {{line: HTMLElement, code: string, up: HTMLElement, down: HTMLElement}} Card */

/**
 * @param {string[]} cards in the right order
 * @param {string} name of the exercise: its disorder is always the same
 * @param {{put: (program: string) => void}} program the learner's
 * @returns {HTMLElement}
 */
export function orderBlock(cards, name, program) {
  const list = make("ol", { class: "kit-order__lines" });
  const status = make("p", { class: "kit-order__said", role: "status", dir: "auto" });
  const undo = button(t("Undo the last move"), "kit-order__undo");
  const put = button(t("Put these lines into my program"), "kit-order__put");
  let order = shuffled(cards, name).map((code, at) => makeCard(code, at));
  /** @type {Card[][]} */
  const before = [];

  function show() {
    list.replaceChildren(...order.map(({ line }) => line));
    order.forEach(({ up, down }, at) => {
      setOff(up, at === 0);
      setOff(down, at === order.length - 1);
    });
    setOff(undo, before.length === 0);
  }

  /**
   * @param {Card} card
   * @param {number} by
   */
  function move(card, by) {
    const from = order.indexOf(card);
    const next = moved(order, from, from + by);
    if (next === order) return;
    const focused = document.activeElement;
    before.push(order);
    order = next;
    show();
    if (focused instanceof HTMLElement) focused.focus(); // it left the page for a moment
    status.textContent = placeText(card.code, order.indexOf(card) + 1, order.length);
  }

  function takeBack() {
    order = before.pop() ?? order;
    show();
    status.textContent = t("The last move is undone.");
  }

  /**
   * @param {string} code
   * @param {number} at
   * @returns {Card}
   */
  function makeCard(code, at) {
    const id = `${name.replace("/", "-")}-line-${at}`;
    const text = make("code", { id, dir: "ltr", translate: "no" }, code);
    const up = button("↑", "kit-order__move", { "aria-label": t("Up"), "aria-describedby": id });
    const down = button("↓", "kit-order__move", {
      "aria-label": t("Down"),
      "aria-describedby": id,
    });
    const buttons = make("span", { class: "kit-order__buttons" }, up, down);
    const line = make("li", {}, make("div", { class: "kit-order__line" }, text, buttons));
    const card = { line, code, up, down };
    up.addEventListener("click", () => move(card, -1));
    down.addEventListener("click", () => move(card, 1));
    line.addEventListener("keydown", (event) => onKey(event, card));
    return card;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Card} card
   */
  function onKey(event, card) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by) move(card, by);
    else if (event.key === "z" && (event.ctrlKey || event.metaKey)) takeBack();
    else return;
    event.preventDefault();
  }

  undo.addEventListener("click", () => before.length && takeBack());
  put.addEventListener("click", () => {
    program.put(`${order.map(({ code }) => code).join("\n")}\n`);
    status.textContent = t(
      "The lines are your program now. Press Check. Undo brings your own program back.",
    );
  });
  show();
  return make(
    "div",
    { class: "kit-order", role: "group", "aria-label": t("Put these lines in order") },
    make("p", { class: "kit-order__title" }, t("Put these lines in order")),
    make(
      "p",
      { dir: "auto" },
      t(
        "These lines make a right program, but their order is wrong. The spaces in front are right.",
      ),
      " ",
      t("Move a line by its buttons, or by the arrow keys while a button of it has the focus."),
    ),
    list,
    make("div", { class: "kit-order__actions" }, undo, put),
    status,
  );
}

/**
 * @param {string} code
 * @param {number} place
 * @param {number} n
 */
const placeText = (code, place, n) =>
  tn("Place {place} of {n}: {line}", "Place {place} of {n}: {line}", n, {
    place: String(place),
    n,
    line: code.trim().split("\n")[0] ?? "",
  });

/**
 * @param {string} label
 * @param {string} class_
 * @param {Record<string, string>} [more]
 */
const button = (label, class_, more = {}) =>
  make("button", { type: "button", class: class_, ...more }, label);

/**
 * Off, but still there for the finger or key that has just used it.
 * @param {HTMLElement} element
 * @param {boolean} off
 */
const setOff = (element, off) => element.setAttribute("aria-disabled", String(off));

/**
 * Who is working, on the start page: choose a learner, add one, change or delete the own entry, or
 * be a guest. Everything is said in a status line; focus stays where the hand is.
 */

import { make } from "../dom.js";
import { GUEST } from "../learner.js";
import { store } from "../store.js";
import { t } from "../strings.js";
import { readBox } from "./entries.js";
import { clearBox, guestBox } from "./guest.js";
import {
  addLearner,
  calledName,
  choose,
  freePicture,
  readLearners,
  removeLearner,
  rename,
} from "./learners.js";
import { noRoomText } from "./line-words.js";
import { askSure } from "./sure.js";
import { fillForm } from "./who-form.js";
import { choices, selectorOf, whoIs } from "./who-list.js";

/** @typedef {import("./learners.js").Learner} Learner */
/** @typedef {import("./learners.js").Learners} Learners */

/** The part of the start page that knows who is working. */
export class Who {
  #learners = /** @type {Learners} */ ({ list: [], now: "" });
  #element;
  #onChange;
  #choices = make("ul", { class: "kit-who__list" });
  #status = make("p", { role: "status", dir: "auto" });
  #own = make("p", { class: "kit-who__actions" });
  #form = make("form", { class: "kit-who__form" });
  #sure = make("div", { class: "kit-who__sure", role: "group" });

  /**
   * @param {HTMLElement} element a fold with its summary
   * @param {() => Promise<void>} onChange reads everything again, and has this shown
   */
  constructor(element, onChange) {
    this.#element = element;
    this.#onChange = onChange;
    this.#form.hidden = this.#sure.hidden = true;
    const about = t("Your work is listed under your name or picture. There are no passwords.");
    const parts = [this.#choices, this.#own, this.#form, this.#sure, this.#status];
    element.append(make("p", {}, about), ...parts);
  }

  /** @returns {Learner | undefined} undefined for one who has not chosen */
  get #learner() {
    return this.#learners.list.find(({ id }) => id === this.#learners.now);
  }

  /** Reads the list again and shows it. */
  async show() {
    this.#learners = await readLearners(store);
    this.#element.querySelector("summary")?.replaceChildren(...whoIs(this.#learners));
    this.#choices.replaceChildren(
      ...choices(this.#learners, (id, name) => this.#choose(id, name).catch(this.#refused)),
    );
    this.#showActions();
  }

  #showActions() {
    const add = this.#button("add", t("Add a learner"), () => this.#openForm(null));
    const own = this.#learner;
    this.#own.replaceChildren(add);
    if (!own) return;
    this.#own.append(
      this.#button("rename", t("Change name or picture"), () => this.#openForm(own)),
      this.#button("delete", t("Delete this work"), () => this.#askSure(own)),
    );
  }

  /**
   * @param {string} action
   * @param {string} label
   * @param {() => void} onClick
   */
  #button(action, label, onClick) {
    const button = make("button", { type: "button", "data-action": action }, label);
    button.addEventListener("click", onClick);
    return button;
  }

  /**
   * @param {string} id
   * @param {string} label
   */
  async #choose(id, label) {
    await choose(store, id);
    const said =
      id === GUEST
        ? t("You are a guest. Your work is gone when you close this tab.")
        : t("This is the work of {name}.", { name: label });
    await this.#changed(said, selectorOf(id));
  }

  /**
   * @param {string} said
   * @param {string} focus
   */
  async #changed(said, focus) {
    this.#form.hidden = this.#sure.hidden = true;
    await this.#onChange();
    this.#status.textContent = said;
    find(this.#element, focus)?.focus();
  }

  /** @param {Learner | null} learner null for a new one */
  #openForm(learner) {
    const { name, picture } = learner ?? { name: "", picture: "" };
    const begin = { name, picture: picture || freePicture(this.#learners.list) };
    fillForm(this.#form, begin, learner ? t("Keep") : t("Add"), {
      onSubmit: (fields) => this.#submit(learner, fields).catch(this.#refused),
      onCancel: () => {
        this.#form.hidden = true;
        this.#focusAction(learner ? "rename" : "add");
      },
    });
    this.#sure.hidden = true;
    this.#form.hidden = false;
    find(this.#form, "input:checked")?.focus();
  }

  #refused = () => {
    this.#status.textContent = noRoomText();
  };

  /** @param {string} action */
  #focusAction(action) {
    find(this.#own, `[data-action="${action}"]`)?.focus();
  }

  /**
   * @param {Learner | null} learner
   * @param {{name: string, picture: string}} fields
   */
  async #submit(learner, fields) {
    const wasGuest = this.#learners.now === GUEST;
    let id = learner?.id ?? "";
    if (learner) await rename(store, { id, ...fields });
    else id = await addLearner(store, fields, wasGuest ? await readBox(guestBox()) : undefined);
    if (!learner && wasGuest) await clearBox(guestBox());
    const { list } = await readLearners(store);
    const name = calledName(list.find((one) => one.id === id) ?? { id, ...fields });
    await this.#changed(t("This is the work of {name}.", { name }), selectorOf(id));
  }

  /** @param {Learner} learner */
  #askSure(learner) {
    const name = calledName(learner);
    const question = t("Delete all work of {name} on this computer? It cannot be brought back.", {
      name,
    });
    this.#form.hidden = true;
    askSure(this.#sure, question, {
      onYes: () => void this.#remove(learner.id, name),
      onNo: () => this.#focusAction("delete"),
    });
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  async #remove(id, name) {
    await removeLearner(store, id);
    await this.#changed(t("The work of {name} is deleted.", { name }), '[data-action="add"]');
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
const find = (root, selector) => root.querySelector(selector);

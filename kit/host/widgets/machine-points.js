/**
 * The start page's game of two players, trained while one looks on: a slice of work, a drawing,
 * and a rest. Nothing runs until it is asked for; with reduced motion it goes by steps only.
 */

import { announceFromNow, part } from "../dom.js";
import { GROUPS, Game, LAST_ROUND, SEED, groupsReached } from "../machines/game.js";
import { offerKeeping } from "../machines/keep.js";
import { paintGame } from "../machines/paint.js";
import { pathOf, placesOf, viewOf } from "../machines/plot.js";
import { twoPlaces } from "../machines/numbers.js";
import { isCalm } from "../page.js";
import { t } from "../strings.js";

const SLICE_MS = 50;
const SLICE_ROUNDS = 5; // at most: a fast computer should not hide the game
const REST_MS = 50;
const STEP_ROUNDS = 100;
const QUIET_MS = 5000; // between two announcements while the game goes on

/** @param {HTMLElement} element */
export function start(element) {
  new PointsMachine(element).start();
}

class PointsMachine {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.seed = SEED;
    this.game = new Game(SEED);
    this.timer = 0;
    this.until = 0; // the round before which the game does not stop by itself
    this.saidAt = 0;
    this.saidGroups = 0;
  }

  start() {
    this.button("play").addEventListener("click", () => (this.timer ? this.pause() : this.play()));
    this.button("step").addEventListener("click", () => this.step());
    this.button("new").addEventListener("click", () => this.begin());
    part(this.element, "table").addEventListener("toggle", () => this.show());
    document.addEventListener("visibilitychange", () => document.hidden && this.pause());
    this.button("play").hidden = isCalm();
    offerKeeping(this.element, "points", () => this.sheet());
    for (const controls of this.element.querySelectorAll("[data-controls]")) {
      controls.removeAttribute("hidden");
    }
    announceFromNow(part(this.element, "words"));
  }

  /** @param {string} action */
  button(action) {
    return /** @type {HTMLButtonElement} */ (
      this.element.querySelector(`[data-action="${action}"]`)
    );
  }

  play() {
    this.until = LAST_ROUND * (Math.floor(this.game.round / LAST_ROUND) + 1);
    this.button("play").textContent = t("Pause");
    this.timer = setTimeout(() => this.slice(), 0);
  }

  pause() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = 0;
    this.button("play").textContent = t("Play");
    this.say();
  }

  /** A few rounds, a drawing, and a rest. */
  slice() {
    this.work(SLICE_ROUNDS);
    this.show();
    if (this.game.round >= this.until) return this.pause();
    this.timer = setTimeout(() => this.slice(), REST_MS);
  }

  /**
   * Plays for SLICE_MS at most.
   * @param {number} rounds at most
   */
  work(rounds) {
    const end = performance.now() + SLICE_MS;
    const last = Math.min(this.game.round + rounds, this.until);
    while (this.game.round < last && performance.now() < end) this.game.play();
  }

  step() {
    this.pause();
    this.until = this.game.round + STEP_ROUNDS;
    this.stride();
  }

  /** On to the end of a step; nothing is drawn on the way. */
  stride() {
    this.work(STEP_ROUNDS);
    if (this.game.round < this.until) {
      this.timer = setTimeout(() => this.stride(), 0);
      return;
    }
    this.timer = 0;
    this.show();
    this.say();
  }

  /** Two new players, who know nothing yet. */
  begin() {
    this.pause();
    this.seed += 1;
    this.game = new Game(this.seed);
    this.show();
    this.say();
  }

  show() {
    const view = viewOf(this.game.judge);
    view.forEach((places, level) => this.trace(`judge-${level}`, pathOf(places)));
    this.trace("real", pathOf(placesOf(this.game.real)));
    this.trace("made-points", pathOf(placesOf(this.game.made())));
    part(this.element, "round").textContent = t("Round {round}", { round: this.game.round });
    this.showTable();
    const groups = groupsReached(this.game.made());
    const quiet = performance.now() - this.saidAt > QUIET_MS;
    if (this.timer && quiet && groups !== this.saidGroups) this.say();
  }

  /**
   * @param {string} name
   * @param {string} path
   */
  trace(name, path) {
    this.element.querySelector(`[data-part="${name}"]`)?.setAttribute("d", path);
  }

  /** Announces where the game stands. */
  say() {
    this.saidAt = performance.now();
    this.saidGroups = groupsReached(this.game.made());
    part(this.element, "words").textContent = this.sentence();
  }

  sentence() {
    return t(
      "After round {round}, the maker's points are in {groups} of {all} groups. The judge is right about {right} of 100 points.",
      {
        round: this.game.round,
        groups: groupsReached(this.game.made()),
        all: GROUPS,
        right: this.game.judgeIsRight(),
      },
    );
  }

  /** The judge's first numbers as they are now; nothing while the table is closed. */
  showTable() {
    if (!(/** @type {HTMLDetailsElement} */ (part(this.element, "table")).open)) return;
    const [layer] = this.game.judge;
    this.element.querySelectorAll("[data-unit]").forEach((row, unit) => {
      const { weights = [], biases = [] } = layer ?? {};
      const numbers = [weights[2 * unit], weights[2 * unit + 1], biases[unit]];
      row.querySelectorAll("td").forEach((cell, at) => {
        cell.textContent = twoPlaces(numbers[at] ?? 0);
      });
    });
  }

  /** @returns {import("../machines/keep.js").Sheet} */
  sheet() {
    return {
      title: t("A game of two players"),
      lines: [this.sentence()],
      draw: (pen, side) => paintGame(pen, side, this.game),
    };
  }
}

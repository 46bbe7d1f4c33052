/**
 * A walk down the valley of a loss: a dial for the rate, and one step at a time.
 * The page shows the first state by itself. Each step is said in words, with all losses so far.
 */

import { announceFromNow, part } from "../dom.js";
import { formatNumber, t } from "../strings.js";

/** @typedef {{seedlings: [number, number][], start: number, rates: number[], frame: {left: number, right: number, top: number, foot: number}, range: {lowest: number, highest: number, most: number}}} WalkData */

const LISTED = 8; // losses that are said: more are hard to hear
const FARTHEST = 1e6; // beyond it nothing new is to be seen
const SMALL = 0.1; // share of the loss: a smaller gain is called little

/**
 * @param {HTMLElement} element
 * @param {WalkData} data
 */
export function start(element, data) {
  new HillWalk(element, data).start();
}

/**
 * The mean of the squared errors of the rule: height = w times weeks.
 * @param {[number, number][]} seedlings
 * @param {number} w
 */
export function lossAt(seedlings, w) {
  return mean(seedlings.map(([weeks, height]) => (w * weeks - height) ** 2));
}

/**
 * @param {[number, number][]} seedlings
 * @param {number} w
 */
export function slopeAt(seedlings, w) {
  return mean(seedlings.map(([weeks, height]) => 2 * (w * weeks - height) * weeks));
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Without the noise of many small sums. @param {number} value */
const clean = (value) => Number(value.toPrecision(12));

/** @param {number} value */
const shown = (value) => formatNumber(value + 0, { maximumSignificantDigits: 5 });

/**
 * What a step did, beside its numbers.
 * @param {{before: number, after: number, slope: number, next: number}} step slope, next: the
 * slopes before and after it
 */
export function verdict({ before, after, slope, next }) {
  if (slope === 0)
    return t("The slope is 0 here, so a step goes nowhere: this is the lowest place.");
  const leapt = slope * next < 0;
  if (!leapt && before - after < SMALL * before) {
    return t("Downhill, but only a little: the step is small.");
  }
  if (!leapt) return t("Downhill.");
  if (after < before) return t("You leapt over the lowest place, and still landed lower.");
  if (after === before) return t("You leapt over the lowest place, to the same height.");
  return t("You leapt over the lowest place and landed higher: the step was too large.");
}

class HillWalk {
  /**
   * @param {HTMLElement} element
   * @param {WalkData} data
   */
  constructor(element, data) {
    this.element = element;
    this.data = data;
    this.dial = /** @type {HTMLInputElement} */ (part(element, "rate"));
    this.said = part(element, "said");
    /** @type {number[]} every place of the walk; the last one is where we stand */
    this.places = [data.start];
  }

  /** Makes the walk work, and only then shows its controls. */
  start() {
    this.dial.addEventListener("input", () => this.showRate());
    this.button("step").addEventListener("click", () => this.step());
    this.button("undo").addEventListener("click", () => this.undo());
    this.button("again").addEventListener("click", () => this.again());
    this.showRate();
    this.show();
    part(this.element, "controls").hidden = false;
    announceFromNow(part(this.element, "words"));
  }

  /** @param {string} action */
  button(action) {
    return /** @type {HTMLButtonElement} */ (
      this.element.querySelector(`[data-action="${action}"]`)
    );
  }

  get w() {
    return this.places.at(-1) ?? this.data.start;
  }

  get rate() {
    return this.data.rates[Number(this.dial.value)] ?? 0;
  }

  /** @param {number} w */
  loss(w) {
    return clean(lossAt(this.data.seedlings, w));
  }

  /** @param {number} w */
  slope(w) {
    return clean(slopeAt(this.data.seedlings, w));
  }

  showRate() {
    const words = t("Rate {rate}", { rate: shown(this.rate) });
    this.dial.setAttribute("aria-valuetext", words);
    part(this.element, "rate-words").textContent = words;
  }

  step() {
    if (this.isFar()) return this.say(this.farWords());
    const { w: from, rate } = this;
    const slope = this.slope(from);
    const to = clean(from - rate * slope);
    this.places.push(to);
    this.say(
      t(
        "Step {n}: the slope is {slope}. New w: {from} - {rate} × ({slope}) = {to}. The loss goes from {before} to {after}.",
        {
          n: this.places.length - 1,
          slope: shown(slope),
          rate: shown(rate),
          from: shown(from),
          to: shown(to),
          before: shown(this.loss(from)),
          after: shown(this.loss(to)),
        },
      ),
      verdict({
        before: this.loss(from),
        after: this.loss(to),
        slope,
        next: this.slope(to),
      }),
      this.isFar() ? this.farWords() : this.outsideWords(),
    );
  }

  undo() {
    if (this.places.length > 1) this.places.pop();
    this.say(t("The step is undone."), this.standing());
  }

  again() {
    this.places = [this.data.start];
    this.say(t("Back at the start."), this.standing());
  }

  isFar() {
    return Math.abs(this.w) > FARTHEST;
  }

  farWords() {
    return t("You are too far away to go on. Undo the step, or start again with a smaller rate.");
  }

  outsideWords() {
    const { lowest, highest } = this.data.range;
    if (this.w >= lowest && this.w <= highest) return "";
    return t("This place is outside the picture; the dot waits at its edge.");
  }

  standing() {
    return t("w is {w}, the loss is {loss}, the slope is {slope}.", {
      w: shown(this.w),
      loss: shown(this.loss(this.w)),
      slope: shown(this.slope(this.w)),
    });
  }

  /** @param {string[]} sentences what has just happened; empty ones are left out */
  say(...sentences) {
    this.said.replaceChildren(
      ...sentences.filter(Boolean).flatMap((one, at) => (at ? [" ", one] : [one])),
    );
    this.show();
  }

  show() {
    const losses = this.places.map((w) => shown(this.loss(w)));
    const fields = { losses: losses.slice(-LISTED).join("; ") };
    part(this.element, "losses").textContent =
      losses.length > LISTED
        ? t("The last losses: {losses}.", fields)
        : t("Losses: {losses}.", fields);
    const points = this.places.map((w) => this.point(w));
    const [x, y] = points.at(-1) ?? [0, 0];
    const mark = this.shape("mark");
    mark?.setAttribute("cx", String(x));
    mark?.setAttribute("cy", String(y));
    this.shape("way")?.setAttribute("d", points.length > 1 ? `M${points.join("L")}` : "");
    const dots = points.slice(0, -1).map((point) => `M${point}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`);
    this.shape("trail")?.setAttribute("d", dots.join(""));
    const first = this.places.length === 1;
    const focused = document.activeElement;
    for (const button of [this.button("undo"), this.button("again")]) {
      if (first && focused === button) this.button("step").focus(); // it would be lost
      button.disabled = first;
    }
  }

  /** @param {string} name */
  shape(name) {
    return this.element.querySelector(`[data-part="${name}"]`);
  }

  /**
   * The place of w on the curve in the drawing, or at its edge.
   * @param {number} w
   * @returns {[number, number]}
   */
  point(w) {
    const { left, right, top, foot } = this.data.frame;
    const { lowest, highest, most } = this.data.range;
    const inside = Math.min(Math.max(w, lowest), highest);
    const loss = Math.min(this.loss(inside), most);
    const across = left + ((inside - lowest) / (highest - lowest)) * (right - left);
    return [
      Math.round(10 * across) / 10,
      Math.round(10 * (foot - (loss / most) * (foot - top))) / 10,
    ];
  }
}

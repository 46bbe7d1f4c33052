/** The start page where the browser keeps nothing more, where nothing can be read, at 360 pixels. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openHarness } from "./page/harness.js";

/** @type {Awaited<ReturnType<typeof openHarness>>} */
let harness;

before(async () => {
  harness = await openHarness();
});
after(() => harness.close());

/** Two learners with work, and a disk that is full from then on. */
function fill() {
  const list = [
    { id: "", name: "Amina", picture: "boat" },
    { id: "abc123", name: "W".repeat(24), picture: "key" },
  ];
  const entries = {
    learners: { version: 1, list },
    now: "abc123",
    "learner/abc123/answer/lesson/first": { code: "print(1)", changed: "2026-11-23" },
    "learner/abc123/passed/lesson/first": { at: "2026-11-23" },
  };
  for (const [key, value] of Object.entries(entries))
    localStorage.setItem(key, JSON.stringify(value));
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
    set.call(this, key, value);
  };
}

const parts = () => ({
  passed: document.querySelector('[data-part="progress"]')?.textContent,
  learners: document.querySelectorAll("[data-learner]").length,
  save: document.querySelectorAll('[data-action="save"]').length,
});

test("on a full disk all that is kept is shown, and the saved file holds it", async () => {
  const page = await harness.open(fill);
  await page.waitForSelector("[data-learner]");
  await page.$eval('[data-part="along"]', (place) => place.scrollIntoView());
  await page.waitForSelector('[data-action="save"]');
  const shown = await page.evaluate(parts);
  assert.match(shown.passed ?? "", /1 of 2 exercises passed/);
  assert.deepEqual([shown.learners, shown.save], [3, 1]);
  const text = await page.evaluate(async () => {
    const make = URL.createObjectURL;
    /** @type {Promise<string>} */
    const saved = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        void (/** @type {Blob} */ (blob).text().then(resolve));
        return make(blob);
      };
    });
    /** @type {HTMLElement} */ (document.querySelector('[data-action="save"]')).click();
    return saved;
  });
  const { exercises } = JSON.parse(text);
  assert.equal(exercises["lesson/first"].code, "print(1)");
  await page.$eval('[data-learner="first"]', (button) => {
    /** @type {HTMLDetailsElement} */ (button.closest("details")).open = true;
    /** @type {HTMLElement} */ (button).click();
  });
  await page.waitForFunction(() => document.body.innerText.includes("has no room for it"));
});

test("where nothing can be read, nothing is offered that would save or read", async () => {
  const page = await harness.open(() => {
    Storage.prototype.getItem = function () {
      throw new DOMException("closed", "UnknownError");
    };
  });
  await page.$eval('[data-part="along"]', (place) => place.scrollIntoView());
  await page.waitForFunction(() => document.body.innerText.includes("This browser keeps no work"));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const shown = await page.evaluate(parts);
  assert.deepEqual([shown.learners, shown.save], [0, 0]);
  assert.equal(await page.$eval("details.kit-who", (fold) => fold.checkVisibility()), false);
});

test("a long name is whole at 360 pixels", async () => {
  const page = await harness.open(fill);
  await page.setViewport({ width: 360, height: 740 });
  await page.waitForSelector("[data-learner]");
  const cut = await page.evaluate(() => {
    const fold = /** @type {HTMLDetailsElement} */ (document.querySelector("details.kit-who"));
    fold.open = true;
    const shown = [...fold.querySelectorAll("[data-learner], summary")];
    document.documentElement.style.fontSize = "200%";
    return shown.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < 0 || right > 360 || one.scrollWidth > one.clientWidth + 1;
    }).length;
  });
  assert.equal(cut, 0);
});

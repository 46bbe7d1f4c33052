/** Entry of reading.js, for the page on which readers say how pages should look. */

import { make, part } from "./dom.js";
import style from "./reading.css" with { type: "text" };
import { store } from "./store.js";
import { t } from "./strings.js";
import { KEY, NAMES, readCopy, wear, writeCopy } from "./wishes.js";

/** @typedef {import("./wishes.js").Wishes} Wishes */

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-reading]"));
const said = part(form, "said");

/** @param {Wishes} wishes */
function fillForm(wishes) {
  for (const name of NAMES) {
    const choices = form.querySelectorAll(`input[name="${name}"]`);
    for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (choices)) {
      choice.checked = choice.value === (wishes[name] ?? "");
    }
  }
}

/** @returns {Wishes} what differs from the page's own way */
const chosen = () =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );

/**
 * Shows and keeps the wishes.
 * @param {Wishes} wishes
 * @param {string} text what to say when they are kept
 */
async function take(wishes, text) {
  wear(wishes);
  writeCopy(wishes);
  try {
    await store.set(KEY, wishes);
    said.textContent = text;
  } catch {
    said.textContent = t("This browser keeps nothing: it holds on this page only.");
  }
}

form.addEventListener("change", () => void take(chosen(), t("Changed, and kept on this device.")));
form.addEventListener("reset", (event) => {
  event.preventDefault();
  fillForm({});
  void take({}, t("Everything is as it was."));
});
part(document.body, "back").addEventListener("click", (event) => {
  if (history.length < 2) return; // opened by itself: the link leads to the start page
  event.preventDefault();
  history.back();
});

document.head.append(make("style", {}, style));
form.hidden = false;
fillForm(readCopy() ?? {});
void store.get(KEY).then(
  (wishes) => fillForm(wishes ?? {}),
  () => undefined,
);

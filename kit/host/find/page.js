/**
 * Entry of find.js, on the start page and the search page: the code of a handout, and a search,
 * whose script and texts are loaded when someone goes to its field.
 */

import { make, part } from "../dom.js";
import { addSource, kitRoot, scriptFile } from "../page.js";
import { t } from "../strings.js";
import { readCode } from "./code.js";
import css from "./find.css" with { type: "text" };
import { canUnpack } from "./texts.js";

/** @typedef {typeof import("./search.js").Search} Search */

/** @type {HTMLElement | null} */
const root = document.querySelector("[data-find]");
if (root) {
  document.head.append(make("style", {}, css));
  startCode(root);
  startSearch(root);
}

/** @param {HTMLElement} element */
function startCode(element) {
  const form = part(element, "code");
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const said = part(form, "code-said");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { url, text } = whereTo(field.value);
    field.setAttribute("aria-invalid", String(!url));
    said.textContent = text;
    if (url) location.href = url;
    else field.focus();
  });
}

/**
 * @param {string} typed
 * @returns {{url: string, text: string}} url "" when no lesson has the code; text: what to say
 */
function whereTo(typed) {
  const { code, fault, sign } = readCode(typed);
  const link = fault ? null : document.querySelector(`a[data-code="${code}"]`);
  if (link instanceof HTMLAnchorElement) {
    return { url: link.href, text: t("Opening {title}", { title: link.innerText }) };
  }
  const { length } = Array.from(code);
  const texts = {
    empty: () => t("Type the four letters and digits that stand on the handout."),
    sign: () => t("No code has the sign {sign}. Look at the handout again.", { sign }),
    length: () => t("A code has 4 letters and digits. This one has {length}.", { length }),
    mistake: () => t("There is a slip in {code}. Compare it with the handout.", { code }),
    "": () => t("The lesson with the code {code} is not in this edition.", { code }),
  };
  return { url: "", text: texts[fault]() };
}

/** @param {HTMLElement} element */
function startSearch(element) {
  const form = part(element, "search");
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const said = part(form, "search-said");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  if (!canUnpack()) {
    field.disabled = true;
    said.textContent = t("This browser is too old for the search. Use the lists.");
    return;
  }
  /** @type {Promise<void> | undefined} */
  let begun;
  const begin = () => {
    begun ??= load(element).catch(() => {
      begun = undefined;
      said.textContent = t("The search did not load. Try again, or use the lists.");
    });
  };
  for (const event of ["focus", "input"]) field.addEventListener(event, begin);
  form.addEventListener("submit", begin);
  if (location.hash.startsWith("#find=")) begin();
}

/** @param {HTMLElement} element */
async function load(element) {
  const scope =
    /** @type {{lampkitSearch?: Search, lampkitTexts?: import("./texts.js").Packed}} */ (
      globalThis
    );
  const files = ["search", "texts"].map((name) => kitRoot() + scriptFile(name));
  await Promise.all(files.map(addSource));
  const { lampkitSearch: search, lampkitTexts: texts } = scope;
  if (!search || !texts) throw new Error("the search's scripts hold no search");
  await search.start(element, texts);
}

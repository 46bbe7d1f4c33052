/**
 * Texts of the page's scripts. English is in the code; the built page may bring a catalogue.
 * A number in a field is prose: it is written as the page's language writes it.
 */

/**
 * `messages`: for a text its translation; for a plural, under its singular, one text for each
 * form. `plural` gives the number of the form that a count asks for.
 * @typedef {{messages: Record<string, string | string[]>, plural: (n: number) => number}} Catalogue
 */

/** @typedef {Record<string, string | number>} Fields */

/** @returns {Catalogue | undefined} */
const catalogue = () => /** @type {{lampkitStrings?: Catalogue}} */ (globalThis).lampkitStrings;

/** @param {string} msgid */
function translated(msgid) {
  const messages = catalogue()?.messages ?? {};
  return Object.hasOwn(messages, msgid) ? messages[msgid] : undefined;
}

/**
 * The text in the page's language, with its fields filled in. Fields are plain names.
 * @param {string} msgid English text, for instance "Start {name}"
 * @param {Fields} [fields]
 * @returns {string}
 */
export function t(msgid, fields = {}) {
  return fill(translated(msgid), fields) ?? write(msgid, fields);
}

/**
 * The text in the form that n asks for; only the field {n} may be left out of a form.
 * @param {string} singular for instance "{n} exercise"
 * @param {string} plural for instance "{n} exercises"
 * @param {number} n
 * @param {Fields} [fields]
 * @returns {string}
 */
export function tn(singular, plural, n, fields = {}) {
  const forms = translated(singular);
  const form = Array.isArray(forms) ? forms[catalogue()?.plural(n) ?? 0] : forms;
  return fill(form, fields) ?? write(n === 1 ? singular : plural, fields);
}

/**
 * The template with its fields; null when it is none, or asks for what is not a given field.
 * @param {unknown} template
 * @param {Fields} fields
 * @returns {string | null}
 */
function fill(template, fields) {
  if (typeof template !== "string" || !template) return null;
  const names = Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, name = ""]) => name);
  return names.every((name) => Object.hasOwn(fields, name)) ? write(template, fields) : null;
}

/** Letters written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{1e800}-\u{1eeff}]/u;

/**
 * In a sentence from right to left a field is set apart: -1.5 would come out reversed.
 * @param {string} template
 * @param {Fields} fields
 */
function write(template, fields) {
  const [before, after] = RIGHT_TO_LEFT.test(template) ? ["\u2068", "\u2069"] : ["", ""];
  return template.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : whole;
    const text = typeof value === "number" ? formatNumber(value) : String(value);
    return `${before}${text}${after}`;
  });
}

/**
 * A number as the page's language writes it, in the digits that the language's folder names.
 * @param {number} value
 * @param {Intl.NumberFormatOptions} [options]
 */
export function formatNumber(value, options = {}) {
  const { lang = "", dataset } = globalThis.document?.documentElement ?? {};
  const known = Intl.NumberFormat.supportedLocalesOf(lang ? [lang] : [])[0];
  const numberingSystem = dataset?.["digits"] || "latn";
  return new Intl.NumberFormat(known ?? "en", { numberingSystem, ...options }).format(value);
}

/**
 * Bytes as megabytes with one decimal: 8123456 gives "8.1".
 * @param {number} bytes
 */
export const megabytes = (bytes) =>
  formatNumber(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

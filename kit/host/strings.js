/**
 * Texts of the page's scripts. English is in the code; the built page may bring a catalogue.
 */

/** @returns {Record<string, string>} */
const catalogue = () =>
  /** @type {{lampkitStrings?: Record<string, string>}} */ (globalThis).lampkitStrings ?? {};

/**
 * The text in the page's language, with its fields filled in. Fields are plain names.
 * @param {string} msgid English text, for instance "Hint ({count} left)"
 * @param {Record<string, string | number>} [fields]
 * @returns {string}
 */
export function t(msgid, fields = {}) {
  const messages = catalogue();
  const template = Object.hasOwn(messages, msgid) ? String(messages[msgid]) : msgid;
  return template.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(fields, name) ? String(fields[name]) : whole,
  );
}

/**
 * Bytes as megabytes with one decimal, in the digits of the language: 8123456 gives "8.1".
 * @param {number} bytes
 * @param {string} language as in <html lang>
 * @returns {string}
 */
export function megabytes(bytes, language) {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const known = Intl.NumberFormat.supportedLocalesOf(language ? [language] : [])[0];
  return new Intl.NumberFormat(known ?? "en", options).format(bytes / 1e6);
}

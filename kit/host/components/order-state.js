/** Lines in an order, without a page: pure, so that it can be tested without a browser. */

/**
 * The cards in disorder, the same for the same name, and never in the right order.
 * @param {string[]} cards
 * @param {string} name
 * @returns {string[]}
 */
export function shuffled(cards, name) {
  const random = randomOf(name);
  const found = [...cards];
  for (let last = found.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [found[last], found[other]] = [String(found[other]), String(found[last])];
  }
  const isRight = found.every((card, at) => card === cards[at]);
  return isRight ? [...found.slice(1), ...found.slice(0, 1)] : found;
}

/**
 * The list with one item at another place; the same list where there is no such place.
 * @template Item
 * @param {Item[]} items
 * @param {number} from
 * @param {number} to
 * @returns {Item[]}
 */
export function moved(items, from, to) {
  if (!(from in items && to in items) || from === to) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), .../** @type {Item[]} */ ([items[from]]), ...rest.slice(to)];
}

/** Numbers from 0 to 1 that follow from a text (FNV-1a, then mulberry32). @param {string} text */
function randomOf(text) {
  let state = 0x811c9dc5;
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Places on a map of equal cells: where a key or a pointer leads. Row 0 is on top. */

/** @typedef {{column: number, row: number}} Place may lie beside the map */

/**
 * Keys follow what is seen: a map is not mirrored in languages written from right to left.
 * @param {string} key
 * @param {Place} place
 * @param {number} last column and row
 * @returns {Place | undefined} undefined for keys that do not move
 */
export function placeByKey(key, { column, row }, last) {
  const places = /** @type {Record<string, Place>} */ ({
    ArrowLeft: { column: column - 1, row },
    ArrowRight: { column: column + 1, row },
    ArrowUp: { column, row: row - 1 },
    ArrowDown: { column, row: row + 1 },
    Home: { column: 0, row },
    End: { column: last, row },
    PageUp: { column, row: 0 },
    PageDown: { column, row: last },
  });
  return Object.hasOwn(places, key) ? places[key] : undefined;
}

/**
 * @param {{clientX: number, clientY: number}} pointer
 * @param {HTMLElement} plane
 * @param {number} last column and row
 * @returns {Place}
 */
export function placeUnder({ clientX, clientY }, plane, last) {
  const box = plane.getBoundingClientRect();
  return {
    column: Math.floor(((clientX - box.left) / box.width) * (last + 1)),
    row: Math.floor(((clientY - box.top) / box.height) * (last + 1)),
  };
}

/**
 * Leads a map by keys, and by a finger or a mouse that presses on it.
 * @param {HTMLElement} plane
 * @param {{place: Place, last: number, go: (place: Place) => void}} map place: where it is now
 */
export function listenForPlaces(plane, map) {
  const point = (/** @type {PointerEvent} */ event) => map.go(placeUnder(event, plane, map.last));
  plane.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = placeByKey(event.key, map.place, map.last);
    if (!place) return;
    event.preventDefault();
    map.go(place);
  });
  plane.addEventListener("pointerdown", point);
  plane.addEventListener("pointermove", (event) => event.buttons && point(event));
}

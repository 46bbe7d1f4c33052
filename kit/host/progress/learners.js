/**
 * The learners of this computer: a name or a picture each, and a place for their work. The list is
 * no more than that; whose place holds work but is not on the list is listed too, so that nothing
 * is lost where a write was cut off or a list was damaged.
 */

import { HINT } from "../hint.js";
import { GUEST, boxOf } from "../learner.js";
import { t } from "../strings.js";
import { clearBox, guestBox } from "./guest.js";
import { keysOf, readBox, writeBox } from "./entries.js";
import { merge } from "./merge.js";
import { cleanName, isSameName, numbered } from "./names.js";
import { PICTURES, isPicture, pictureName } from "./picture-names.js";

/** @typedef {import("../learner.js").Box} Box */
/** @typedef {import("./entries.js").Progress} Progress */
/**
 * id: "" for the first one. A picture of "" is one who has not said anything yet.
 * @typedef {{id: string, name: string, picture: string}} Learner
 */
/** @typedef {{list: Learner[], now: string}} Learners now: an id, or GUEST */

const LIST = "learners";
const NOW = "now";
const VERSION = 1;
const ID = /^[a-z0-9]{6}$/;

/** @param {string} id */
export const placeOf = (id) => (id === GUEST ? guestBox() : boxOf(id));

/** How a learner is called on the page. @param {Learner} learner */
export const calledName = ({ name, picture }) =>
  name || (picture ? pictureName(picture) : t("No name yet"));

/**
 * @param {unknown} kept
 * @returns {Learner[]}
 */
function readList(kept) {
  const { list } = Object(kept);
  return (Array.isArray(list) ? list : []).flatMap((entry) => {
    const { id, name, picture } = Object(entry);
    if (id !== "" && !ID.test(String(id))) return [];
    return [{ id, name: cleanName(name), picture: isPicture(picture) ? picture : "" }];
  });
}

/**
 * @param {Box} store
 * @returns {Promise<Learners>} rejects where the browser keeps nothing
 */
export async function readLearners(store) {
  const list = readList(await store.get(LIST));
  const known = new Set(list.map(({ id }) => id));
  const places = (await store.keys("learner/")).map((key) => key.split("/")[1] ?? "");
  if (await hasUnnamedWork()) places.push("");
  for (const id of new Set(places)) {
    if (!known.has(id) && (id === "" || ID.test(id))) list.push({ id, name: "", picture: "" });
  }
  const now = String((await store.get(NOW)) ?? "");
  const here = now === GUEST || list.some(({ id }) => id === now);
  return { list, now: here ? now : "" };
}

async function hasUnnamedWork() {
  const first = boxOf("");
  return (await first.keys("answer/")).length + (await first.keys("passed/")).length > 0;
}

/**
 * Writes the list; what a newer course has put beside it stays.
 * @param {Box} store
 * @param {(list: Learner[]) => Learner[]} change
 */
async function changeList(store, change) {
  const kept = Object(await store.get(LIST));
  const { list } = await readLearners(store);
  const version = Math.max(VERSION, Number(kept.version) || 0);
  await store.set(LIST, { ...kept, version, list: change(list) });
}

/**
 * Whose work the pages keep from now on. A guest begins with nothing.
 * @param {Box} store
 * @param {string} id
 */
export async function choose(store, id) {
  if (id === GUEST) await clearBox(guestBox());
  await store.set(NOW, id);
  try {
    localStorage.setItem(HINT, "1");
  } catch {
    // Then a page says whose work it is when it first asks for the work.
  }
}

/**
 * Adds a learner and gives the work over. The first one takes the place that needs no name, unless
 * work without a name is there.
 * @param {Box} store
 * @param {{name: string, picture: string}} learner
 * @param {Progress} [progress] what the learner brings
 * @returns {Promise<string>} the id; rejects where there is no room, and then nobody is added
 */
export async function addLearner(store, learner, progress) {
  const { list } = await readLearners(store);
  const id = list.some((one) => one.id === "") ? newId() : "";
  const box = boxOf(id);
  const before = new Set(await keysOf(box));
  try {
    if (progress) await writeBox(box, merge(await readBox(box), progress));
    await changeList(store, (all) => {
      const others = all.filter((one) => one.id !== id);
      return [...others, { id, ...unlike(others, learner) }];
    });
  } catch (error) {
    for (const key of await keysOf(box)) if (!before.has(key)) await box.remove(key);
    throw error;
  }
  await choose(store, id);
  return id;
}

/**
 * How a learner is called and shown so that nobody takes two for one: with a free picture where the
 * name has the picture already, and with a number where no picture is free.
 * @param {Learner[]} others
 * @param {{name: string, picture: string}} wanted
 * @returns {{name: string, picture: string}}
 */
function unlike(others, wanted) {
  const name = cleanName(wanted.name);
  const isTaken = (/** @type {string} */ called, /** @type {string} */ picture) =>
    others.some((one) => one.picture === picture && isSameName(calledName(one), called));
  const called = (/** @type {string} */ picture) => calledName({ id: "", name, picture });
  for (const picture of [wanted.picture, freePicture(others)]) {
    if (!isTaken(called(picture), picture)) return { name, picture };
  }
  const { picture } = wanted;
  return { name: numbered(called(picture), (made) => !isTaken(made, picture)), picture };
}

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join(
    "",
  );

/**
 * @param {Box} store
 * @param {Learner} learner
 */
export const rename = (store, { id, name, picture }) =>
  changeList(store, (list) => {
    const others = list.filter((one) => one.id !== id);
    const own = unlike(others, { name, picture });
    return list.map((one) => (one.id === id ? { ...one, ...own } : one));
  });

/**
 * Removes a learner and all of the work.
 * @param {Box} store
 * @param {string} id
 */
export async function removeLearner(store, id) {
  const box = boxOf(id);
  for (const key of await keysOf(box)) await box.remove(key);
  await changeList(store, (list) => list.filter((one) => one.id !== id));
  const { list } = await readLearners(store);
  await choose(store, list[0]?.id ?? "");
}

/** A picture that nobody has yet, if there is one. @param {Learner[]} list */
export const freePicture = (list) =>
  PICTURES.find((picture) => list.every((one) => one.picture !== picture)) ?? "lamp";

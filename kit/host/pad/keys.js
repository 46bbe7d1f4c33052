/** What a key does on the drawing pad; where a moving key leads is in places.js. */

import { STEPS } from "./sheet.js";

/**
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean}} event
 * @returns {"undo" | "redo" | "toggle" | "erase" | "choose" | "move" | null}
 */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === "y" || (letter === "z" && shiftKey)) return "redo";
    return letter === "z" ? "undo" : null;
  }
  if (key === " " || key === "Enter") return "toggle";
  if (key === "Delete" || key === "Backspace") return "erase";
  if (/^[0-9]$/.test(key)) return Number(key) <= STEPS ? "choose" : null;
  return "move";
}

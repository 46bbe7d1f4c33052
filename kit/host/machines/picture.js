/**
 * A picture whose pixels may be copied. Under file:// a browser lets no program copy an image
 * from a file, so the build also writes it as a script, which is loaded when somebody keeps it.
 */

import { addSource } from "../page.js";

/**
 * @param {string} script address of a script that sets lampkitPicture to a data address
 * @returns {Promise<HTMLImageElement>}
 */
export async function readPicture(script) {
  const scope = /** @type {{lampkitPicture?: string}} */ (globalThis);
  if (!scope.lampkitPicture) await addSource(script);
  const image = new Image();
  image.src = scope.lampkitPicture ?? "";
  await image.decode();
  return image;
}

/** Reads the zips that the build makes: entries are stored, not deflated. */

/** @typedef {{mkdirTree: (path: string) => void, writeFile: (path: string,
 *   data: Uint8Array | string, options?: {canOwn: boolean}) => void}} FileSystem */

const END_BYTES = 22;

/**
 * The smallest zip there is.
 * @returns {ArrayBuffer}
 */
export function emptyZip() {
  const bytes = new Uint8Array(END_BYTES);
  bytes.set([0x50, 0x4b, 5, 6]);
  return bytes.buffer;
}

/**
 * Name and content of each file of a zip, as views of its bytes.
 * @param {ArrayBuffer} zip
 * @returns {Generator<[string, Uint8Array<ArrayBuffer>]>}
 */
export function* entries(zip) {
  const view = new DataView(zip);
  const end = zip.byteLength - END_BYTES;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const size = view.getUint32(at + 24, true);
    const name = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    yield [
      new TextDecoder().decode(new Uint8Array(zip, at + 46, name)),
      new Uint8Array(zip, start, size),
    ];
    at += 46 + name + more;
  }
}

/**
 * Puts the files of a zip under a folder of Pyodide's memory, without a second copy of them.
 * @param {FileSystem} FS
 * @param {string} folder ending in a slash
 * @param {ArrayBuffer} zip
 * @returns {number} how many
 */
export function unzip(FS, folder, zip) {
  let count = 0;
  for (const [name, content] of entries(zip)) {
    count += 1;
    const path = folder + name;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, content, { canOwn: true });
  }
  return count;
}

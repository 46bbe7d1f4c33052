/** A page over http for tests without a browser: where it is, what the build wrote into it. */

import "./memory-database.js";

globalThis.location = new URL("http://box/course/en/lesson/index.html");
globalThis.addEventListener ??= () => undefined;
globalThis.document = {
  documentElement: {
    dataset: {
      kitRoot: "../../_kit/",
      needs: "aaaaaaaaaa:1000 bbbbbbbbbb:20 cccccccccc:300",
      scripts: JSON.stringify({
        python: "python.bbbbbbbbbb.js",
        editor: "editor.cccccccccc.js",
        "packs-http": "packs-http.1111111111.js",
      }),
    },
  },
};

/** The prefix of this site's keys in the database. */
export const SITE = "lampkit//course/_kit//";

/**
 * A server: `files` by name under _kit/, `answer` may stand in for it. Keeps what it was asked.
 * @param {Record<string, Uint8Array>} files
 */
export function serve(files) {
  const server = { asked: [], answer: null };
  globalThis.fetch = async (url, options) => {
    const file = String(url).replace("../../_kit/", "");
    const from = Number(/bytes=(\d+)-/.exec(options.headers.range ?? "")?.[1] ?? 0);
    server.asked.push({ file, from, cache: options.cache });
    const answered = await server.answer?.({ file, from, signal: options.signal });
    if (answered) return answered;
    const bytes = files[file];
    if (!bytes) return new Response("", { status: 404 });
    return answer(bytes, from);
  };
  return server;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} [cut] the line is gone after so many bytes
 */
export function answer(bytes, from, cut = Infinity) {
  const rest = bytes.slice(from);
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(rest.slice(0, cut));
      if (cut >= rest.length) stream.close();
    },
    pull(stream) {
      if (cut < rest.length) stream.error(new TypeError("the line is gone"));
    },
  });
  const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
  return new Response(body, {
    status: from ? 206 : 200,
    headers: { "content-length": String(rest.length), ...(from ? { "content-range": range } : {}) },
  });
}

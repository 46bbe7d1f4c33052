/**
 * Programs that misbehave: the page says what happened, loses nothing, and goes on.
 * Usage: node sturdy.mjs BROWSER BASE_URL
 */

import assert from "node:assert/strict";
import {
  LESSON,
  assertClosed,
  exercise,
  fill,
  goNear,
  launch,
  openPage,
  press,
  program,
  startPython,
  text,
  waitState,
} from "./lib.mjs";

const [, , name = "chromium", base = ""] = process.argv;
const SLUG = "rebuild-error";
const lesson = `${base}en/${LESSON}/index.html`;

const browser = await launch(name);
try {
  const { page, log } = await openPage(browser);
  await page.goto(lesson);
  await startPython(page, SLUG);

  /**
   * Runs a program to its end; resolves to all that the exercise then shows.
   * @param {string} code
   * @param {string[]} [states]
   */
  const run = async (code, states = ["ready", "error", "stopped"]) => {
    await fill(page, SLUG, code);
    await press(page, SLUG, "run");
    await waitState(page, SLUG, states);
    return `${await text(page, SLUG, "output")}\n${await text(page, SLUG, "feedback")}`;
  };

  // What was printed before an endless loop is there after Stop.
  await fill(page, SLUG, "print('a1')\nprint('b2')\nprint('c3')\nwhile True:\n    pass\n");
  await press(page, SLUG, "run");
  await waitState(page, SLUG, ["running"]);
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes("c3"),
    {},
    `${exercise(SLUG)} [data-part="output"]`,
  );
  await press(page, SLUG, "stop");
  await waitState(page, SLUG, ["stopped"]);
  assert.match(await text(page, SLUG, "output"), /a1\s+b2\s+c3/);

  // A flood is cut, and says so.
  assert.match(await run("print('x' * 150000)"), /cut|more/i);
  const blocks = "import sys\nfor n in range(3000):\n    print(n)\n    print(n, file=sys.stderr)\n";
  await run(blocks);
  const count = await page.$eval(
    `${exercise(SLUG)} [data-part="output"]`,
    (area) => area.childElementCount,
  );
  assert.ok(count < 600, `${count} blocks of output`);

  const figures = "import kit, numpy as np\nfor n in range(60):\n    kit.show(np.zeros((4, 4)))\n";
  assert.match(await run(figures), /More pictures were drawn/);
  const drawn = await page.$$(`${exercise(SLUG)} [data-part="output"] figure`);
  assert.equal(drawn.length, 24);

  // Forged results neither hang the page nor show as a pass.
  for (const forged of ["null", '{"outcome": "error", "text": 5}', '{"outcome": "right"']) {
    const patch = `import json\njson.dumps = lambda *a, **k: '${forged}'\n`;
    await run(patch, ["ready", "error", "stopped"]);
    await page.waitForSelector(`${exercise(SLUG)} [data-action="run"]:not([aria-disabled="true"])`);
    assert.notEqual(
      await page.$eval(exercise(SLUG), (node) => node.getAttribute("data-state")),
      "passed",
    );
    // Stop brings a fresh Python, whatever the last program changed in the old one.
    await fill(page, SLUG, "while True:\n    pass\n");
    await press(page, SLUG, "run");
    await waitState(page, SLUG, ["running"]);
    await press(page, SLUG, "stop");
    await waitState(page, SLUG, ["stopped"]);
  }
  assert.match(
    await run("import lampkit_host\nlampkit_host.figure('<svg/>', 5, 6)\nprint('on')"),
    /on/,
  );

  // Exceptions that cannot even be shown, and words without end.
  assert.doesNotMatch(await run("raise SyntaxError"), /Traceback/);
  const long = await run(
    "import kit\nfrom kit.errors import KitError\nraise KitError('x' * 3000000)",
  );
  assert.ok(long.length < 20000, `${long.length} characters of message`);

  // A builtin that one program replaced is whole again in the next.
  await run("import builtins\nbuiltins.len = lambda x: 0\n");
  assert.match(await run("print(len([1, 2]))"), /2/);

  // Two tabs: what the other tab wrote over can be brought back. Both have shown the program, each
  // while it was in front: a page behind another one is not drawn, and so adds nothing.
  const other = await openPage(browser);
  await other.page.goto(lesson);
  await other.page.bringToFront();
  await goNear(other.page, SLUG);
  const kept = await program(page, SLUG);
  await other.page.waitForFunction(
    (selector, before) => document.querySelector(selector)?.value.trim() === before.trim(),
    {},
    `${exercise(SLUG)} textarea`,
    kept,
  );
  await page.bringToFront();
  await fill(page, SLUG, "mine = 1\n");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await other.page.bringToFront();
  await fill(other.page, SLUG, "yours = 2\n");
  await other.page.waitForSelector(`${exercise(SLUG)} [data-action="undo"]:not([hidden])`);
  const note = await other.page.$eval(
    `${exercise(SLUG)} .kit-exercise__note`,
    (one) => one.textContent,
  );
  assert.match(note ?? "", /changed in another tab too/);
  await press(other.page, SLUG, "undo");
  assert.match(await program(other.page, SLUG), /mine = 1/);
  assertClosed(log, base);
} finally {
  await browser.close();
}

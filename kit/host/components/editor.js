/**
 * The code editor, in a bundle of its own that is loaded with Python. Entry of editor.js.
 *
 * Tab leaves the editor, as it leaves the textarea: Ctrl+] and Ctrl+[ move lines sideways.
 * When this bundle does not load, the textarea stays and nothing else changes.
 */

import {
  defaultKeymap,
  history,
  historyKeymap,
  insertNewline,
  insertNewlineAndIndent,
  isolateHistory,
} from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { make } from "../dom.js";
import style from "../editor.css" with { type: "text" };

document.head.append(make("style", {}, style));

/** Classes `tok-keyword` and so on: colours are in editor.css, for light and dark. */
const LOOK = [
  lineNumbers(),
  bracketMatching(),
  syntaxHighlighting(classHighlighter),
  EditorView.lineWrapping,
];

/** Keys that follow faster come from dictation or a text tool, which indent by themselves. */
const MACHINE_MS = 40;

/** Enter indents the new line, unless keys come faster than fingers. */
function indenting() {
  let lastInput = 0;
  return [
    EditorView.updateListener.of(({ transactions }) => {
      if (transactions.some((change) => change.isUserEvent("input"))) lastInput = performance.now();
    }),
    keymap.of([
      {
        key: "Enter",
        run: (view) =>
          performance.now() - lastInput < MACHINE_MS
            ? insertNewline(view)
            : insertNewlineAndIndent(view),
      },
    ]),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
  ];
}

/** @param {string} label */
const attributes = (label) =>
  EditorView.contentAttributes.of({
    "aria-label": label,
    "data-part": "code",
    dir: "ltr",
    translate: "no",
    spellcheck: "false",
    autocapitalize: "off",
    autocorrect: "off",
  });

/**
 * The one change between two texts: what lies between their common ends.
 * @param {string} before
 * @param {string} after
 */
function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/**
 * Replays the steps made in the textarea, so that Undo goes on behind the switch.
 * @param {EditorView} view
 * @param {string[]} steps
 */
function replay(view, steps) {
  for (const step of steps) {
    const changes = difference(view.state.doc.toString(), step);
    view.dispatch({ changes, annotations: isolateHistory.of("full"), userEvent: "input" });
  }
}

/**
 * As high as a textarea that is full, so that nothing on the page moves; a short program does not
 * keep the buttons off a phone's screen.
 * @param {HTMLTextAreaElement} textarea
 */
const heightOf = ({ clientHeight }) =>
  EditorView.theme({ ".cm-content, .cm-gutter": { minHeight: `min(12em, ${clientHeight}px)` } });

/** @param {HTMLTextAreaElement} textarea */
function selectionOf({ selectionStart, selectionEnd, selectionDirection }) {
  return selectionDirection === "backward"
    ? { anchor: selectionEnd, head: selectionStart }
    : { anchor: selectionStart, head: selectionEnd };
}

/**
 * Puts the editor in the textarea's place, with its text, selection, undo and focus.
 * @param {HTMLTextAreaElement} textarea
 * @param {import("./field.js").EditorOptions} options history: the textarea's texts, oldest first
 * @returns {import("./field.js").MountedEditor}
 */
function mount(textarea, { label, history: steps, onChange }) {
  let live = false;
  const onUpdate = EditorView.updateListener.of((update) => {
    if (live && update.docChanged) onChange();
  });
  const parent = document.createElement("div");
  parent.className = "kit-editor";
  parent.dir = "ltr";
  const view = new EditorView({
    doc: steps[0] ?? "",
    extensions: [
      history(),
      indenting(),
      keymap.of([...historyKeymap, ...defaultKeymap]),
      pythonLanguage,
      LOOK,
      attributes(label),
      heightOf(textarea),
      onUpdate,
    ],
  });
  replay(view, [...steps.slice(1), textarea.value]);
  view.dispatch({ selection: selectionOf(textarea) });
  const focused = document.activeElement === textarea;
  const scrolled = textarea.scrollTop;
  delete textarea.dataset["part"];
  textarea.hidden = true;
  parent.append(view.dom);
  textarea.after(parent);
  view.scrollDOM.scrollTop = scrolled;
  for (const text of textarea.labels) text.addEventListener("click", () => view.focus());
  if (focused) view.focus();
  live = true;
  return {
    get value() {
      return view.state.doc.toString();
    },
    replace(code) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code } });
    },
  };
}

/** @type {{lampkitEditor?: import("./field.js").EditorModule}} */ (globalThis).lampkitEditor = {
  mount,
};

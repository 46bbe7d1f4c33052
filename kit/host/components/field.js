/**
 * The learner's program, wherever it is edited: first the textarea, later the editor.
 * Switching keeps text, selection and undo.
 */

import { SAVE_DATA, scriptFile } from "../page.js";
import { addScript } from "../scripts.js";

/** @typedef {{value: string, replace: (code: string) => void}} MountedEditor */
/** @typedef {{label: string, history: string[], onChange: () => void}} EditorOptions */
/** @typedef {(textarea: HTMLTextAreaElement, options: EditorOptions) => MountedEditor} Mount */
/** @typedef {{mount: Mount}} EditorModule */

/** Changes that follow each other faster than this are one step of undo. */
const STEP_MS = 500;

/** Steps of undo that go over into the editor. */
const STEPS = 100;

/**
 * @param {HTMLElement} textarea
 * @param {() => void} onChange
 */
export function createField(textarea, onChange) {
  if (!(textarea instanceof HTMLTextAreaElement)) {
    throw new Error('[data-part="code"] is not a textarea.');
  }
  /** @type {MountedEditor | null} */
  let editor = null;
  let history = [textarea.value];
  let lastInput = 0;
  let composing = false;

  textarea.addEventListener("input", (event) => {
    composing = event instanceof InputEvent && event.isComposing;
    if (history.length > 1 && event.timeStamp - lastInput < STEP_MS) history.pop();
    lastInput = event.timeStamp;
    history = [...history.slice(-STEPS), textarea.value];
    onChange();
  });

  /** @param {EditorModule} module */
  function upgrade(module) {
    if (editor || !(textarea instanceof HTMLTextAreaElement)) return;
    if (composing) {
      composing = false;
      textarea.addEventListener("compositionend", () => setTimeout(upgrade, 0, module), {
        once: true,
      });
      return;
    }
    const label = textarea.labels[0]?.textContent?.trim() ?? "";
    editor = module.mount(textarea, { label, history, onChange });
  }

  return {
    get value() {
      return (editor ?? textarea).value;
    },
    /** @param {string} code */
    replace(code) {
      if (editor) {
        editor.replace(code);
      } else {
        textarea.value = code;
        history.push(code);
      }
    },
    upgrade,
  };
}

/**
 * The editor's bundle, added when Python is started; undefined when it does not load, or when the
 * reader saves data: the textarea stays.
 * @param {AbortSignal} [signal] ends the waiting for it
 * @returns {Promise<EditorModule | undefined>}
 */
export async function loadEditor(signal) {
  if (SAVE_DATA) return undefined;
  const scope = /** @type {{lampkitEditor?: EditorModule}} */ (globalThis);
  editorScript ??= addScript(scriptFile("editor"), { signal }).catch(() => {
    editorScript = null; // asked for again when Python is started again
  });
  await editorScript;
  // One exercise after the other: all at once would hold the page up.
  turn = turn.then(() => new Promise((resolve) => setTimeout(resolve)));
  await turn;
  return scope.lampkitEditor;
}

let turn = Promise.resolve();

/** All exercises of the page share one. @type {Promise<void> | null} */
let editorScript = null;

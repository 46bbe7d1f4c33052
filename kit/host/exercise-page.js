/** Entry of exercise.js, which pages with exercises load: all of an exercise but its Python. */

import { begin } from "./begin.js";
import { exercise } from "./components/exercise.js";
import { make } from "./dom.js";
import style from "./exercise.css" with { type: "text" };

document.head.append(make("style", {}, style));
begin("exercise", exercise);

// Steps are small exercises, and share this Python.
Object.assign(globalThis, { lampkitExercise: exercise });

/** Entry of steps.js, which pages with steps load after exercise.js. */

import { begin } from "./begin.js";
import { steps } from "./components/steps.js";
import { make } from "./dom.js";
import style from "./steps.css" with { type: "text" };

document.head.append(make("style", {}, style));
begin("steps", steps);

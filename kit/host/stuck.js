/**
 * Entry of stuck.js: help for those who are stuck, loaded when its button is pressed: the worked
 * answer with a question about it, and the lines of a right program to be put in order.
 */

import { answerBlock } from "./components/answer.js";
import { orderBlock } from "./components/order.js";
import { make } from "./dom.js";
import style from "./stuck.css" with { type: "text" };

/** @type {{lampkitStuck?: object}} */ (globalThis).lampkitStuck = { answerBlock, orderBlock };
document.head.append(make("style", {}, style));

export { answerBlock, orderBlock };

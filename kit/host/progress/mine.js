/**
 * Entry of mine.js, which the start page adds when it is needed: choosing and changing learners,
 * the file and the notebook line.
 */

import { Along } from "./along.js";
import fields from "./fields.css" with { type: "text" };
import css from "./mine.css" with { type: "text" };
import page from "./page.css" with { type: "text" };
import { addStyle } from "./style.js";
import { Who } from "./who.js";

/** @typedef {typeof mine} Mine */

const mine = { Along, Who };

addStyle("page", page);
addStyle("mine", fields + css);
Object.assign(globalThis, { lampkitMine: mine });

/**
 * Entry of python.js, loaded when a learner asks for Python: the client, and what exercises get
 * with it: the workbench, and the styles of drawn models, which only programs can show.
 */

import "./python-client.js";
import { Workbench } from "./components/workbench.js";
import { make } from "./dom.js";
import graphStyle from "./graph.css" with { type: "text" };

/** @type {{lampkitWorkbench?: typeof Workbench}} */ (globalThis).lampkitWorkbench = Workbench;
document.head.append(make("style", {}, graphStyle));

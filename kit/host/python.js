/**
 * Entry of python.js, loaded when a learner asks for Python: the client, and what exercises get
 * with it: the workbench, and the styles of what programs show.
 */

import "./python-client.js";
import { Workbench } from "./components/workbench.js";
import { make } from "./dom.js";
import chartStyle from "./chart.css" with { type: "text" };
import graphStyle from "./graph.css" with { type: "text" };
import outputStyle from "./output.css" with { type: "text" };

/** @type {{lampkitWorkbench?: typeof Workbench}} */ (globalThis).lampkitWorkbench = Workbench;
document.head.append(make("style", {}, outputStyle + graphStyle + chartStyle));

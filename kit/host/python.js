/**
 * Entry of python.js, loaded when a learner asks for Python: the client, and the workbench that
 * exercises get with it.
 */

import "./python-client.js";
import { Workbench } from "./components/workbench.js";

/** @type {{lampkitWorkbench?: typeof Workbench}} */ (globalThis).lampkitWorkbench = Workbench;

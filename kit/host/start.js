/** Entry of start.js, which only a language's start page loads: what is kept on this device. */

import { keepCourse } from "./components/keep-course.js";
import { progress } from "./components/progress.js";

/** @type {Record<string, (element: HTMLElement) => Promise<void>>} by data-start */
const components = { progress, course: keepCourse };

/** @type {NodeListOf<HTMLElement>} */
const elements = document.querySelectorAll("[data-start]");
for (const element of elements) {
  components[element.dataset["start"] ?? ""]?.(element).catch((error) => {
    console.error("A part of this page did not start.", element, error);
  });
}

/** The worker's program, put into python.js as text by bundle.mjs. */
declare const LAMPKIT_WORKER: string;

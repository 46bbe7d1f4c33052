/** The worker's program, put into python.js as text by bundle.mjs. */
declare const LAMPKIT_WORKER: string;

/** A style sheet as text. */
declare module "*.css" {
  const text: string;
  export default text;
}

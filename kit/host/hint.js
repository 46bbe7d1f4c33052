/** The key in localStorage, where there is one, that says that somebody has chosen a learner. */

export const HINT = "lampkit-now";

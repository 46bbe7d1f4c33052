/** The stand-in for what the build writes beside the pages of a language. */
globalThis.lampkitStrings = {
  messages: {
    "Hint ({n} left)": ["z", "تلميح واحد", "تلميحان", "{n} few", "{n} many", "{n}"],
    "Start Python first.": "ابدأ Python أولا.",
    "Your program is running. Stop ends it.": "{lost}",
  },
  plural: (n) => Number(n < 3 ? n : 5),
};

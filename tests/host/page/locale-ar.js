/** The stand-in for what the build writes for a lesson in another language. */
globalThis.lampkitLocale = {
  catalogue: "",
  solutions: { first: "begin = 1\nanswer = begin + 1  # زد واحدا\n" },
};

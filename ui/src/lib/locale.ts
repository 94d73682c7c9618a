/** How dates and numbers are written: the system's way, where the words are of its language. */
export const locale = navigator.language.startsWith("en-") ? navigator.language : "en-GB";

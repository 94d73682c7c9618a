// Which language the words are in, and how dates and numbers are written.

/** The catalogues, by the tags of `core/src/language.rs`, and the locale that goes with each. */
const LOCALES = { en: "en-GB", es: "es", zh: "zh-CN", "pt-BR": "pt-BR", ru: "ru" } as const;

export type Language = keyof typeof LOCALES;

/** The shell says it in the window's address; a page that nobody told goes by the browser. */
export const language = chosen([
  ...new URLSearchParams(location.search).getAll("lang"),
  ...navigator.languages,
]);

/** The face that was chosen, which the window's address says too. */
export const theme = new URLSearchParams(location.search).get("theme") ?? "system";

/** How dates and numbers are written: the system's way, where the words are of its language. */
export const locale = speaks(navigator.language, language) ? navigator.language : LOCALES[language];

function chosen(tags: string[]): Language {
  const known = Object.keys(LOCALES) as Language[];
  for (const tag of tags) {
    const found = known.find((language) => speaks(tag, language));
    if (found) return found;
  }
  return "en";
}

function speaks(tag: string, language: Language): boolean {
  const primary = (tag: string) => tag.split("-")[0]?.toLowerCase();
  return primary(tag) === primary(language);
}

export type Language = "en" | "de";

/** The words of one area. The German ones are typed by the English ones: a word that is missing is a type error. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>;

/** English for whoever speaks neither. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith("de") ? "de" : "en";
}

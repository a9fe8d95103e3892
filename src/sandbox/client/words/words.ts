import { de } from "./de.ts";
import { en, type Words } from "./en.ts";

export type { Words };

/** The words of a person's language; English for whoever speaks neither. */
export function wordsFor(locale: string): Words {
  return locale.startsWith("de") ? de : en;
}

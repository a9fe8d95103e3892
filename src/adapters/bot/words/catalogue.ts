import type { Language, Person } from "#domain/people/index.ts";
import { germanWords } from "./de.ts";
import { english } from "./en.ts";
import type { Words } from "./words.ts";

const german = { du: germanWords("du"), sie: germanWords("sie") };

/** The catalogue in which a person is spoken to. */
export function wordsFor(person: Pick<Person, "language" | "formOfAddress">): Words {
  return person.language === "de" ? german[person.formOfAddress] : english;
}

/** What calendars call a session, in the language of the person who asked for it. */
export const sessionSubjects: Readonly<Record<Language, string>> = {
  en: english.sessionSubject,
  de: german.sie.sessionSubject,
};

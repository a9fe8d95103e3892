import type { Language } from "#domain/people/index.ts";
import { triggersDe } from "./triggers-de.ts";
import { triggersEn } from "./triggers-en.ts";
import type { Triggers } from "./words.ts";

/** Understood in both languages, whichever the person is spoken to in. */
export const triggers: Readonly<Record<Language, Triggers>> = { en: triggersEn, de: triggersDe };

import { useWords } from "#tab/shell/viewer.ts";
import { deAdmin } from "#tab/words/de-admin.ts";
import { enAdmin } from "#tab/words/en-admin.ts";

const catalogue = { en: enAdmin, de: deAdmin };

export function useAdminWords(): typeof enAdmin {
  return useWords(catalogue);
}

/** What a code of the service is called; undefined for one that has no words. */
export function wordFor<Word>(words: Readonly<Record<string, Word>>, code: string): Word | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}

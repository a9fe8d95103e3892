import { useWords } from "#tab/shell/viewer.ts";
import { deTags } from "#tab/words/de-tags.ts";
import { enTags } from "#tab/words/en-tags.ts";

const catalogue = { en: enTags, de: deTags };

/** What this view says, in the language of whoever looks. */
export function useTagWords(): typeof enTags {
  return useWords(catalogue);
}

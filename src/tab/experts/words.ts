import { useWords } from "#tab/shell/viewer.ts";
import { deExperts } from "#tab/words/de-experts.ts";
import { enExperts } from "#tab/words/en-experts.ts";

const catalogue = { en: enExperts, de: deExperts };

/** What this view says, in the language of whoever looks. */
export function useExpertWords(): typeof enExperts {
  return useWords(catalogue);
}

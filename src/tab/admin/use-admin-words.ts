import { useWords } from "#tab/shell/viewer.ts";
import { deAdmin } from "#tab/words/de-admin.ts";
import { enAdmin } from "#tab/words/en-admin.ts";

const catalogue = { en: enAdmin, de: deAdmin };

export function useAdminWords(): typeof enAdmin {
  return useWords(catalogue);
}

import { useWords } from "#tab/shell/viewer.ts";
import { deProgramme } from "#tab/words/de-programme.ts";
import { enProgramme } from "#tab/words/en-programme.ts";

const catalogue = { en: enProgramme, de: deProgramme };

export function useProgrammeWords(): typeof enProgramme {
  return useWords(catalogue);
}

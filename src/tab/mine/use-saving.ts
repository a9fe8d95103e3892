import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import type { Asked } from "#tab/shell/asking.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { useDoing } from "./use-doing.ts";

type Saved = ApiAnswer<"PUT /api/mine/person">;
type Problem = NonNullable<Saved["problem"]>;

/** Saves settings, and knows what has to be said otherwise. */
export function useSaving(onSaved: () => void) {
  const words = useWords({ en: enMineSettings, de: deMineSettings });
  const doing = useDoing();
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    ...doing,
    /** What to say beside a field, if it is about one of these. */
    about: (...fields: readonly Problem[]) => (problem && fields.includes(problem) ? words.problems[problem] : null),
    async save(work: () => Promise<Asked<Saved>>) {
      setProblem(null);
      const answer = await doing.run(work, (saved) => (saved.problem === null ? words.saved : null));
      setProblem(answer?.problem ?? null);
      if (answer && (answer.problem === null || answer.problem === "slotOutside")) onSaved();
    },
  };
}

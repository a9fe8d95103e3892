import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import type { Asked } from "#tab/shell/asking.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { useTelling } from "./use-telling.ts";

type Saved = ApiAnswer<"PUT /api/mine/person">;
type Problem = NonNullable<Saved["problem"]>;

/** Saves settings, and knows what has to be said otherwise. */
export function useSaving(onSaved: () => void) {
  const words = useWords({ en: enMineSettings, de: deMineSettings });
  const telling = useTelling();
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    ...telling,
    /** In the language of now: it may be what was saved. */
    said: telling.said === null ? null : words.saved,
    /** What to say beside a field, if it is about one of these. */
    about: (...fields: readonly Problem[]) => (problem && fields.includes(problem) ? words.problems[problem] : null),
    save(work: () => Promise<Asked<Saved>>): void {
      setProblem(null);
      telling.tell({
        work,
        say: (saved) => (saved.problem === null ? words.saved : null),
        done(saved) {
          setProblem(saved.problem);
          if (saved.problem === null || saved.problem === "slotOutside") onSaved();
        },
      });
    },
  };
}

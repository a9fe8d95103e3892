import { useState } from "react";
import { type Doing, useDoing } from "#tab/parts/use-doing.ts";
import type { Asked } from "#tab/shell/asking.ts";

interface Work<Answer> {
  readonly work: () => Promise<Asked<Answer>>;
  /** What there is to say about the answer, if anything. */
  readonly say: (answer: Answer) => string | null;
  readonly done?: (answer: Answer) => void;
}

/** Something that somebody does with a button, and how it went. */
export interface Telling extends Pick<Doing<unknown>, "asked" | "busy" | "again"> {
  /** What was done, in words; null before, and while something is being done. */
  readonly said: string | null;
  tell<Answer>(work: Work<Answer>): void;
}

/** Does something and says what came of it. */
export function useTelling(): Telling {
  const { asked, again, busy, run } = useDoing<unknown>();
  const [said, setSaid] = useState<string | null>(null);
  return {
    ...{ asked, again, busy, said },
    tell({ work, say, done }) {
      setSaid(null);
      run(work, (answer) => {
        setSaid(say(answer));
        done?.(answer);
      });
    },
  };
}

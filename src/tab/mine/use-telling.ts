import { useState } from "react";
import { type Doing, useDoing } from "#tab/parts/use-doing.ts";
import type { Asked } from "#tab/shell/asking.ts";

/** Whether it became what was wanted. */
type Went = "success" | "warning";

interface Work<Answer> {
  readonly work: () => Promise<Asked<Answer>>;
  /** What there is to say about the answer, if anything. */
  readonly say: (answer: Answer) => string | null;
  /** Missing where an answer is always what was wanted. */
  readonly went?: (answer: Answer) => Went;
  readonly done?: (answer: Answer) => void;
}

/** Something that somebody does with a button, and how it went. */
export interface Telling extends Pick<Doing<unknown>, "asked" | "busy" | "again"> {
  /** What was done, in words; null before, and while something is being done. */
  readonly said: string | null;
  readonly went: Went;
  tell<Answer>(work: Work<Answer>): void;
}

/** Does something and says what came of it. */
export function useTelling(): Telling {
  const { asked, again, busy, run } = useDoing<unknown>();
  const [said, setSaid] = useState<string | null>(null);
  const [went, setWent] = useState<Went>("success");
  return {
    ...{ asked, again, busy, said, went },
    tell({ work, say, went: how, done }) {
      setSaid(null);
      run(work, (answer) => {
        setSaid(say(answer));
        setWent(how?.(answer) ?? "success");
        done?.(answer);
      });
    },
  };
}

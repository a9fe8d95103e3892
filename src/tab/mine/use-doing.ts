import { useState } from "react";
import type { Asked, Failed } from "#tab/shell/asking.ts";

/** Something that somebody does with a button, and how it went. */
export interface Doing {
  readonly busy: boolean;
  readonly failed: Failed | null;
  /** What was done, in words; null before, and while something is being done. */
  readonly said: string | null;
  /** Does it and says what `say` makes of the answer. @returns the answer; null when it failed */
  run<Answer>(work: () => Promise<Asked<Answer>>, say: (answer: Answer) => string | null): Promise<Answer | null>;
}

const resting = { busy: false, failed: null, said: null };

export function useDoing(): Doing {
  const [state, setState] = useState<Omit<Doing, "run">>(resting);
  return {
    ...state,
    async run(work, say) {
      setState({ ...resting, busy: true });
      const asked = await work();
      if (asked.kind === "answer") {
        setState({ ...resting, said: say(asked.answer) });
        return asked.answer;
      }
      const failed =
        asked.kind === "failed" ? asked : ({ kind: "failed", code: "CONSENT_REQUIRED", status: 403 } as const);
      setState({ ...resting, failed });
      return null;
    },
  };
}

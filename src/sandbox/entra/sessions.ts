import type { Keep } from "#sandbox/keep.ts";
import { guidOf } from "#sandbox/organisation/ids.ts";

/** People's sign-ins: a person has one, until it is ended and the next begins. */
export function sessions({ state, changed }: Keep) {
  return {
    /** The id of the person's present sign-in, which their tokens carry. */
    of: (personId: string): string => guidOf(`session/${personId}/${state.revocations[personId] ?? 0}`),
    /** From now on no token given so far is good. */
    end(personId: string): void {
      state.revocations[personId] = (state.revocations[personId] ?? 0) + 1;
      changed();
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;

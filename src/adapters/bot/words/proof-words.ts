import type { ProofInterface, ProofResult } from "#domain/privacy/index.ts";

export interface ProofWords {
  /** @param facts.people - of how many at least something is stored; null where they are too few to be told */
  summary(facts: { refused: number; asked: number; people: number | null; when: string }): string;
  /** What failed goes first, and in full. */
  readonly listed: string;
  line(facts: Pick<ProofResult, "refused" | "because"> & { interface: ProofInterface; question: string }): string;
  /** Before what the proof cannot show. */
  readonly limits: string;
  readonly unchanged: string;
  /** Whether the policy that is kept to is the one that both signed. */
  readonly agreed: string;
  readonly notAgreed: string;
}

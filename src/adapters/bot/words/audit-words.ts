interface EntryFacts {
  readonly day: string;
  /** A word for a machine, such as `leaders.override`. */
  readonly action: string;
  /** In the words of who did it; null if none was asked for. */
  readonly reason: string | null;
}

export interface AuditWords {
  readonly notForYou: string;
  readonly nothing: string;
  readonly newest: string;
  entry(facts: EntryFacts): string;
  readonly noNames: string;
}

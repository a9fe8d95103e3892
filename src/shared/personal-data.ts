/** What every store must be able to do for the person it knows something about. */
export interface PersonalData {
  /** Removes everything about the person and says how many items that were. Safe to repeat. */
  erase(personId: string): Promise<number>;
  /** Everything stored about the person, as plain JSON values; empty if nothing is. */
  export(personId: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

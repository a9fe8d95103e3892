export type DepartmentCommand = "departments" | "department";

export type DepartmentVerb = "departments.rename" | "departments.keep";

interface Renamed {
  readonly from: string;
  readonly to: string;
  /** How many tags. */
  readonly count: number;
}

/** What departments are called in tags, for owners. */
export interface DepartmentWords {
  readonly forOwners: string;
  readonly none: string;
  readonly heading: string;
  /** @param facts.aliases - other names that lead there */
  line(facts: { name: string; short: string | null; aliases: readonly string[] }): string;
  readonly typed: string;
  named(facts: { name: string; short: string | null; aliases: readonly string[] }): string;
  readonly unknown: string;
  readonly taken: string;
  readonly unreadable: string;
  readonly unclear: string;
  nothingToRename(from: string): string;
  /** @param renaming.details - what else there is to know before the question */
  askRename(renaming: Renamed & { details: readonly string[] }): string;
  /** New names that were used already. */
  heardAlready(tags: readonly string[]): string;
  /** Tags whose new names are other tags'. */
  keepTheirs(tags: readonly string[]): string;
  /** Another department has the new abbreviation. */
  rival(facts: { department: string; to: string }): string;
  askUndo(renaming: Renamed): string;
  renamed(renaming: Renamed): string;
  undone(renaming: Renamed): string;
  readonly undoButton: string;
  undoTyped(renaming: Pick<Renamed, "from" | "to">): string;
  readonly kept: string;
}

import type { PersonId } from "#domain/people/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Hashtag } from "./hashtag.ts";
import { nameIn, tagMeant } from "./life.ts";
import type { GardenStore, MergeStore } from "./ports.ts";

/** For so long a merge can be taken back. */
export const UNDO_FOR = Temporal.Duration.from({ hours: 30 * 24 });

export type UndoOutcome =
  | { readonly kind: "undone"; readonly from: string; readonly into: string }
  /** Several became part of it: which of them is meant? */
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "notMerged" | "notTheirs" | "tooLate" | "unknown"; readonly name: string };

export interface UndoDeps {
  readonly gardens: Pick<GardenStore, "find" | "parts" | "standAlone">;
  readonly merges: Pick<MergeStore, "between" | "change">;
  readonly clock: Clock;
}

/** A host of either tag takes a merge back; `typed` may name either. */
export async function undoMerge(deps: UndoDeps, by: PersonId, typed: string): Promise<UndoOutcome> {
  const now = deps.clock();
  const into = await tagMeant(deps.gardens, typed);
  if (!into) return { kind: "unknown", name: nameIn(typed) };
  const parts = await partsNamed(deps, typed, into);
  const [from, ...others] = parts;
  if (!from) return { kind: "notMerged", name: into.name };
  if (others.length > 0) return { kind: "several", names: parts.map(({ name }) => name) };
  if (![...from.hosts, ...into.hosts].includes(by)) return { kind: "notTheirs", name: from.name };
  const at = from.became?.how === "merged" ? from.became.at : null;
  if (at === null) return { kind: "notMerged", name: from.name };
  if (!isBefore(now, at.add(UNDO_FOR))) return { kind: "tooLate", name: from.name };

  // First, so that after an interruption nobody merges again what others agreed to before.
  const offer = await deps.merges.between(from.name, into.name);
  if (offer) await deps.merges.change(offer.id, (one) => ({ ...one, state: "undone", refusedBy: by, agreed: [] }));
  if (!(await deps.gardens.standAlone(from.name))) return { kind: "notMerged", name: from.name };
  return { kind: "undone", from: from.name, into: into.name };
}

/** The part that is named, or those that became part of a whole of late. */
async function partsNamed({ clock, gardens }: UndoDeps, typed: string, into: Hashtag): Promise<readonly Hashtag[]> {
  const named = await gardens.find(nameIn(typed));
  if (named?.became) return [named];
  const since = clock().subtract(UNDO_FOR);
  return (await gardens.parts(into.name)).filter(
    ({ became }) => became?.how === "merged" && isBefore(since, became.at),
  );
}

import type { PersonId } from "#domain/people/index.ts";
import { isBefore } from "#shared/time.ts";
import type { Hashtag } from "./hashtag.ts";
import { nameIn, tagMeant } from "./life.ts";
import type { MergeDeps } from "./merge.ts";
import type { MergeStore } from "./ports.ts";

/** For so long a merge can be taken back. */
export const UNDO_FOR = Temporal.Duration.from({ hours: 30 * 24 });

export type UndoOutcome =
  | { readonly kind: "undone"; readonly from: string; readonly into: string }
  /** Several became part of it: which of them is meant? */
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "notMerged" | "notTheirs" | "tooLate" | "unknown"; readonly name: string };

interface UndoDeps extends Pick<MergeDeps, "gardens" | "clock"> {
  readonly merges: Pick<MergeStore, "between" | "change" | "recent">;
}

/** A host of either tag takes a merge back; `typed` may name either. */
export async function undoMerge(deps: UndoDeps, by: PersonId, typed: string): Promise<UndoOutcome> {
  const now = deps.clock();
  const into = await tagMeant(deps.gardens, typed);
  if (!into) return { kind: "unknown", name: nameIn(typed) };
  const parts = await partsNamed(deps, by, typed, into);
  const [from, ...others] = parts;
  if (!from) return { kind: "notMerged", name: into.name };
  if (others.length > 0) return { kind: "several", names: parts.map(({ name }) => name) };
  if (![...from.hosts, ...into.hosts].includes(by)) return { kind: "notTheirs", name: from.name };
  const at = from.became?.how === "merged" ? from.became.at : null;
  if (at === null) return { kind: "notMerged", name: from.name };
  if (!isBefore(now, at.add(UNDO_FOR))) return { kind: "tooLate", name: from.name };

  if (!(await deps.gardens.standAlone(from.name))) return { kind: "notMerged", name: from.name };
  const offer = await deps.merges.between(from.name, into.name);
  if (offer) await deps.merges.change(offer.id, (one) => ({ ...one, state: "undone" }));
  return { kind: "undone", from: from.name, into: into.name };
}

/** The part that is named, or those of a whole that the person may have meant. */
async function partsNamed(
  { clock, gardens, merges }: UndoDeps,
  by: PersonId,
  typed: string,
  into: Hashtag,
): Promise<readonly Hashtag[]> {
  const named = await gardens.find(nameIn(typed));
  if (named?.became) return [named];
  const recent = await merges.recent(by, clock().subtract(UNDO_FOR));
  const parts = recent.filter((offer) => offer.into === into.name);
  const found = await Promise.all(parts.map(({ from }) => gardens.find(from)));
  return found.filter((tag) => tag?.became?.name === into.name).filter((tag) => tag !== null);
}

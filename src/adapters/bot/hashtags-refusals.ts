import type { HostOutcome } from "#domain/hashtags/index.ts";
import { bare } from "./tag-words.ts";
import type { Turn } from "./turn.ts";

/** Why somebody could not do with a tag what its hosts can. */
export function refusalOf(
  { words: { tending } }: Turn,
  typed: string,
  outcome: Exclude<HostOutcome, { kind: "done" }>,
): string {
  if (outcome.kind === "unknown") return tending.unknown(bare(typed));
  return outcome.kind === "retired" ? tending.retiredAlready(outcome.tag.name) : tending.notYours(outcome.tag.name);
}

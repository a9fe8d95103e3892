import type { Alike, FoundingOutcome } from "#domain/hashtags/index.ts";

/** What became of the wish to found a tag, in the words of the contract. */
export function foundedAnswer<Shown>(outcome: FoundingOutcome, shown: (alike: readonly Alike[]) => Shown) {
  switch (outcome.kind) {
    case "founded":
    case "exists":
    case "retired":
      return { kind: outcome.kind, tag: outcome.tag.name };
    case "unreadable":
      return { kind: outcome.kind, flaw: outcome.flaw };
    case "forbidden":
      return { kind: outcome.kind, reason: outcome.reason };
    case "became":
      return { kind: outcome.kind, tag: outcome.name, into: outcome.into };
    case "which": {
      const { names, shorts, unknown } = outcome;
      return { kind: outcome.kind, unknown, names: [...names], shorts: [...shorts] };
    }
    case "alike":
      return { kind: outcome.kind, tag: outcome.name, alike: shown(outcome.alike) };
  }
}

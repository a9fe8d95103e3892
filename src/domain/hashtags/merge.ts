import type { Intention, LedgerStore, Outbox, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Hashtag, MergeOffer } from "./hashtag.ts";
import { stands, tagMeant } from "./life.ts";
import type { GardenStore, MergeStore } from "./ports.ts";

export interface MergeDeps {
  readonly gardens: Pick<GardenStore, "find" | "become" | "standAlone">;
  readonly merges: Pick<MergeStore, "offer" | "between" | "change">;
  readonly ledger: Pick<LedgerStore, "add">;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/** The kind of the question whether two tags should become one, in the ledger. */
export const MERGE = "hashtags.merge";

/** It is about no particular day. */
const QUESTION_WAITS = Temporal.Duration.from({ hours: 28 * 24 });

export type MergeOutcome =
  | { readonly kind: "merged"; readonly from: string; readonly into: string }
  /** The hosts of the other tag are asked, or were and have not answered. */
  | { readonly kind: "asked"; readonly from: string; readonly into: string; readonly hosts: readonly PersonId[] }
  /** It is offered, but the other way round. */
  | { readonly kind: "otherWay"; readonly from: string; readonly into: string }
  /** It was declined or undone before, and is not asked about again. */
  | { readonly kind: "declined" | "same" | "notTheirs" }
  | { readonly kind: "unknown" | "retired" | "noHost"; readonly name: string };

/** Two tags as they are, of which one would become part of the other. */
interface Sides {
  readonly from: Hashtag;
  readonly into: Hashtag;
}

/**
 * A host wants a tag to become part of another, or agrees to it: done at once when nobody else has to agree. A tag that
 * nobody looks after can take in others, but is taken in by none.
 */
export async function mergeTags(deps: MergeDeps, by: PersonId, pair: readonly [string, string]): Promise<MergeOutcome> {
  const [from, into] = await Promise.all(pair.map((typed) => tagMeant(deps.gardens, typed)));
  if (!from) return { kind: "unknown", name: pair[0] };
  if (!into) return { kind: "unknown", name: pair[1] };
  if (from.name === into.name) return { kind: "same" };
  const retired = [from, into].find(({ retiredAt }) => retiredAt);
  if (retired) return { kind: "retired", name: retired.name };
  if (!hostsOf({ from, into }).includes(by)) return { kind: "notTheirs" };
  if (from.hosts.length === 0) return { kind: "noHost", name: from.name };

  const offer = await offered(deps, by, { from, into });
  if (!offer) return { kind: "declined" };
  if (offer.from !== from.name) return { kind: "otherWay", from: offer.from, into: offer.into };
  const agreed = await agree(deps, offer, by);
  return agreed ? outcomeOf(deps, agreed, { from, into }) : { kind: "declined" };
}

const hostsOf = ({ from, into }: Sides) => [...from.hosts, ...into.hosts];

/** Who has to agree besides those who did: for each tag one of its hosts is enough. */
function missingHosts({ from, into }: Sides, agreed: readonly PersonId[]): readonly PersonId[] {
  const open = [from, into].filter(({ hosts }) => !hosts.some((host) => agreed.includes(host)));
  return open.flatMap(({ hosts: [host] }) => host ?? []);
}

/** The offer of these two that is open, made now if they never were offered; null after a no. */
async function offered(deps: MergeDeps, by: PersonId, sides: Sides): Promise<MergeOffer | null> {
  const now = deps.clock();
  const others = missingHosts(sides, [by]);
  const fresh: MergeOffer = {
    ...{ id: crypto.randomUUID(), from: sides.from.name, into: sides.into.name, offeredAt: now },
    ...{ asked: [by, ...others], agreed: [], state: "open" },
  };
  const questions = others.map((id) => mergeQuestion(fresh, id, now));
  if (await deps.merges.offer(fresh, (tx) => deps.ledger.add(tx, questions, now))) {
    if (questions.length > 0) deps.outbox.wake();
    return fresh;
  }
  const known = await deps.merges.between(fresh.from, fresh.into);
  // Who decides alone may change their mind, and the direction.
  if (known && others.length === 0) return deps.merges.change(known.id, ({ id }) => ({ ...fresh, id }));
  return known?.state === "open" ? known : null;
}

async function agree({ merges }: MergeDeps, { id }: MergeOffer, by: PersonId): Promise<MergeOffer | null> {
  return merges.change(id, (offer) => {
    if (offer.state !== "open") return null;
    return offer.agreed.includes(by) ? offer : { ...offer, agreed: [...offer.agreed, by] };
  });
}

/** Merges what all agreed to; what a crash kept from it is done by the next yes. */
async function outcomeOf(deps: MergeDeps, { agreed, from, id, into }: MergeOffer, sides: Sides): Promise<MergeOutcome> {
  const missing = missingHosts(sides, agreed);
  if (missing.length > 0) return { kind: "asked", from, into, hosts: missing };
  const merged = await deps.gardens.become(from, into, "merged", deps.clock());
  const isPart = merged || (await deps.gardens.find(from))?.became?.name === into;
  await deps.merges.change(id, (one) => ({ ...one, state: isPart ? "merged" : "declined" }));
  return isPart ? { kind: "merged", from, into } : { kind: "declined" };
}

/** A host says no: it is not asked again. False when nobody waits for an answer of theirs. */
export async function declineMerge(
  { gardens, merges }: MergeDeps,
  by: PersonId,
  pair: readonly [string, string],
): Promise<boolean> {
  const [from, into] = await Promise.all(pair.map((typed) => tagMeant(gardens, typed)));
  const offer = from && into && hostsOf({ from, into }).includes(by) && (await merges.between(from.name, into.name));
  if (!offer) return false;
  const declined = await merges.change(offer.id, (one) =>
    one.state === "open" ? { ...one, state: "declined" } : null,
  );
  return declined !== null;
}

export function mergeQuestion({ from, id, into }: MergeOffer, personId: PersonId, now: Temporal.Instant): Intention {
  return {
    id: crypto.randomUUID(),
    personId,
    class: "unasked",
    kind: MERGE,
    key: `${MERGE}:${id}:${personId}`,
    facts: { from, into },
    notAfter: now.add(QUESTION_WAITS),
  };
}

/** Only who has not answered yet, and while both tags stand for themselves. */
export function prepareMergeQuestion({ gardens, merges }: Pick<MergeDeps, "gardens" | "merges">): Preparation {
  return async ({ facts }, { id }) => {
    const { from, into } = facts;
    if (typeof from !== "string" || typeof into !== "string") return null;
    const [offer, one, other] = await Promise.all([merges.between(from, into), gardens.find(from), gardens.find(into)]);
    if (offer?.state !== "open" || !one || !other || !stands(one) || !stands(other)) return null;
    const isAsked = hostsOf({ from: one, into: other }).includes(id) && !offer.agreed.includes(id);
    return isAsked ? facts : null;
  };
}

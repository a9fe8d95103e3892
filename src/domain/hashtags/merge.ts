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
  /** Somebody else declined or undid it, and is not asked again; that this host wants it is known now. */
  | { readonly kind: "declined" | "same" | "notTheirs" }
  /** `noHost`: founded, and nobody looks after it. */
  | { readonly kind: "unknown" | "retired" | "noHost" | "notFounded"; readonly name: string };

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
  if (from.hosts.length === 0) return { kind: from.foundedAt ? "noHost" : "notFounded", name: from.name };

  const offer = await agreedBy(deps, by, { from, into });
  if (!offer) return { kind: "declined" };
  if (offer.from !== from.name) return { kind: "otherWay", from: offer.from, into: offer.into };
  return outcomeOf(deps, offer, { from, into });
}

const hostsOf = ({ from, into }: Sides) => [...from.hosts, ...into.hosts];

/** Who has to agree besides those who did: for each tag one of its hosts is enough. */
function missingHosts({ from, into }: Sides, agreed: readonly PersonId[]): readonly PersonId[] {
  const open = [from, into].filter(({ hosts }) => !hosts.some((host) => agreed.includes(host)));
  return open.flatMap(({ hosts: [host] }) => host ?? []);
}

/** The offer of these two, made now if they never were offered, with this yes noted. */
async function agreedBy(deps: MergeDeps, by: PersonId, sides: Sides): Promise<MergeOffer | null> {
  const { ledger, merges, outbox } = deps;
  const fresh = offerOf(by, sides, deps.clock());
  const ask: Parameters<MergeStore["offer"]>[1] = async (tx, offer) => {
    if (offer.state !== "open" || !offer.offeredAt.equals(fresh.offeredAt)) return;
    const missing = missingHosts(sides, offer.agreed);
    await ledger.add(
      tx,
      missing.map((id) => mergeQuestion(offer, id, offer.offeredAt)),
      offer.offeredAt,
    );
  };
  const isNew = await merges.offer(fresh, ask);
  const known = isNew ? fresh : await merges.between(fresh.from, fresh.into);
  const offer = isNew ? fresh : known && (await merges.change(known.id, (one) => answered(one, fresh, sides), ask));
  if (offer?.state === "open") outbox.wake();
  return offer ?? known;
}

/** What somebody wants who asks for it by hand. */
function offerOf(by: PersonId, sides: Sides, now: Temporal.Instant): MergeOffer {
  const others = missingHosts(sides, [by]);
  return {
    ...{ id: crypto.randomUUID(), from: sides.from.name, into: sides.into.name, offeredAt: now },
    ...{ asked: [by, ...others], agreed: [by], state: others.length === 0 ? "merged" : "open", refusedBy: null },
  };
}

/** An offer after one more yes. Null when it is open the other way round, and not for this host alone to decide. */
function answered(offer: MergeOffer, fresh: MergeOffer, sides: Sides): MergeOffer | null {
  const isSameWay = offer.from === fresh.from;
  if (offer.state === "open" && !isSameWay && fresh.state === "open") return null;
  const agreed = isSameWay ? [...new Set([...offer.agreed, ...fresh.agreed])] : fresh.agreed;
  const isDone = missingHosts(sides, agreed).length === 0;
  const noted = { ...fresh, id: offer.id, agreed };
  // Who said no is not asked again; only they themselves, or nobody else who has to agree, can go on.
  const isRefused = offer.refusedBy !== null && !fresh.agreed.includes(offer.refusedBy) && fresh.state === "open";
  if (isRefused) return { ...offer, from: fresh.from, into: fresh.into, agreed };
  const isWaiting = offer.state === "open" && isSameWay;
  return {
    ...noted,
    ...(isWaiting && { asked: offer.asked, offeredAt: offer.offeredAt }),
    state: isDone ? "merged" : "open",
  };
}

/** Merges what all agreed to; what a crash kept from it is done by the next yes. */
async function outcomeOf(deps: MergeDeps, offer: MergeOffer, sides: Sides): Promise<MergeOutcome> {
  const { agreed, from, id, into, state } = offer;
  if (state === "open") return { kind: "asked", from, into, hosts: missingHosts(sides, agreed) };
  if (state !== "merged") return { kind: "declined" };
  const merged = await deps.gardens.become(from, into, "merged", deps.clock());
  if (merged || (await deps.gardens.find(from))?.became?.name === into) return { kind: "merged", from, into };
  // One of them became another meanwhile.
  await deps.merges.change(id, (one) => ({ ...one, state: "declined" }));
  return { kind: "declined" };
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
    one.state === "open"
      ? { ...one, state: "declined", refusedBy: by, agreed: one.agreed.filter((host) => host !== by) }
      : null,
  );
  return declined !== null;
}

export function mergeQuestion(
  { from, id, into, offeredAt }: MergeOffer,
  personId: PersonId,
  now: Temporal.Instant,
): Intention {
  return {
    id: crypto.randomUUID(),
    personId,
    class: "unasked",
    kind: MERGE,
    key: `${MERGE}:${id}:${offeredAt.epochMilliseconds}:${personId}`,
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

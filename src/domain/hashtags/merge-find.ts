import type { LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { daily } from "#shared/daily.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Hashtag, MergeOffer } from "./hashtag.ts";
import type { KnownTags } from "./known.ts";
import { isAwake } from "./life.ts";
import { mergeQuestion } from "./merge.ts";
import type { MergeStore } from "./ports.ts";

interface MergeFinderDeps {
  readonly tags: Pick<KnownTags, "all" | "alike">;
  readonly merges: Pick<MergeStore, "offer" | "pairs">;
  readonly ledger: Pick<LedgerStore, "add">;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * A task that looks, once a day, for two founded tags that mean the same, and offers their hosts to merge them: what is
 * used less would become part of the other. A pair is offered once, and a host is asked about one pair in a round.
 */
export function offerMerges(deps: MergeFinderDeps): () => Promise<void> {
  return daily(deps.clock, async (now) => {
    const hosted = [...deps.tags.all()].filter((tag) => isHosted(tag) && isAwake(tag, now));
    const byName = new Map(hosted.map((tag) => [tag.name, tag]));
    const offered = new Set((await deps.merges.pairs()).map(({ from, into }) => pairOf(from, into)));
    const asked = new Set<PersonId>();
    for (const tag of hosted) {
      // Others want to be served between two looks.
      await new Promise(setImmediate);
      const others = deps.tags.alike(tag.name).flatMap((one) => byName.get(one.tag) ?? []);
      const other = others.find(({ name }) => !offered.has(pairOf(tag.name, name)));
      const offer = other && offerOf(tag, other, now);
      if (!offer?.asked.every((host) => !asked.has(host))) continue;
      const questions = offer.asked.map((host) => mergeQuestion(offer, host, now));
      const isNew = await deps.merges.offer(offer, (tx) => deps.ledger.add(tx, questions, now));
      if (isNew) for (const host of offer.asked) asked.add(host);
      offered.add(pairOf(offer.from, offer.into));
    }
    if (asked.size > 0) deps.outbox.wake();
    deps.log.info({ hosted: hosted.length, asked: asked.size }, "looked for tags that mean the same");
  });
}

/** The same, whichever is named first. */
const pairOf = (one: string, other: string) => [one, other].sort().join(" ");

function isHosted({ foundedAt, hosts }: Hashtag): boolean {
  return foundedAt !== null && hosts.length > 0;
}

function offerOf(one: Hashtag, other: Hashtag, now: Temporal.Instant): MergeOffer {
  const [into, from] = isOlder(other, one) ? [other, one] : [one, other];
  const hosts = [from, into].flatMap(({ hosts: [host] }) => host ?? []);
  return {
    ...{ id: crypto.randomUUID(), from: from.name, into: into.name, offeredAt: now },
    ...{ asked: [...new Set(hosts)], agreed: [], state: "open", refusedBy: null },
  };
}

/** Whether a tag is used more, or as much and stands longer. */
function isOlder(one: Hashtag, other: Hashtag): boolean {
  if (one.posts !== other.posts) return one.posts > other.posts;
  return isBefore(one.foundedAt ?? one.lastUsedAt ?? NEVER, other.foundedAt ?? other.lastUsedAt ?? NEVER);
}

const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

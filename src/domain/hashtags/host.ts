import type { LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import { acceptCoHosting } from "./co-host.ts";
import type { Hashtag } from "./hashtag.ts";
import { askedBefore, HOST, hostQuestion, questionIn } from "./host-question.ts";
import { stands, tagMeant } from "./life.ts";
import type { GardenStore } from "./ports.ts";

export interface HostDeps {
  readonly gardens: Pick<GardenStore, "find" | "change">;
  readonly ledger: Pick<LedgerStore, "add" | "find" | "latestOf">;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

export type HostOutcome =
  | { readonly kind: "done"; readonly tag: Hashtag }
  /** They do not look after it. */
  | { readonly kind: "notTheirs" | "retired"; readonly tag: Hashtag }
  | { readonly kind: "unknown" };

/** A host says that a quiet tag is still needed. */
export function keepAwake(deps: HostDeps, by: PersonId, typed: string): Promise<HostOutcome> {
  return asHost(deps, by, typed, (tag) => ({ ...tag, keptAt: deps.clock() }));
}

/** A host lets a tag sleep; it does so by itself once nobody uses it. */
export function letSleep(deps: HostDeps, by: PersonId, typed: string): Promise<HostOutcome> {
  return asHost(deps, by, typed, (tag) => ({ ...tag, keptAt: null }));
}

/** The kind of the message that a tag was ended, to who looks after it together with the host who did, in the ledger. */
const RETIRED = "hashtags.retired";

/** That a tag was ended is soon no news. */
const NEWS_WAIT = Temporal.Duration.from({ hours: 7 * 24 });

/** A host ends a tag, and leaves it; who looks after it too is told. Whoever founds it again takes it up. */
export async function retireTag(deps: HostDeps, by: PersonId, typed: string): Promise<HostOutcome> {
  const now = deps.clock();
  const retired = await asHost(
    deps,
    by,
    typed,
    (tag) => ({ ...tag, retiredAt: now, hosts: tag.hosts.filter((host) => host !== by) }),
    (tx, { hosts, name }) =>
      deps.ledger.add(
        tx,
        hosts.map((personId) => ({
          ...({ id: crypto.randomUUID(), personId, class: "unasked", kind: RETIRED } as const),
          ...{ key: [RETIRED, name, personId, now].join(":"), facts: { tag: name, fromId: by } },
          notAfter: now.add(NEWS_WAIT),
        })),
        now,
      ),
  );
  if (retired.kind === "done") deps.outbox.wake();
  return retired;
}

type HandOverOutcome =
  | HostOutcome
  /** They did not say yes since, and are not asked again. */
  | { readonly kind: "askedBefore"; readonly tag: Hashtag; readonly at: Temporal.Instant };

/** A host asks a colleague, once, to look after the tag in their place; until that one says yes, nothing changes. */
export async function handOver(deps: HostDeps, by: PersonId, typed: string, toId: PersonId): Promise<HandOverOutcome> {
  const now = deps.clock();
  const tag = await tagMeant(deps.gardens, typed);
  const last = tag && (await deps.ledger.latestOf(toId, HOST, tag.name));
  const before = askedBefore(last, by);
  const asking = { kind: HOST, personId: toId, fromId: by, after: last?.id ?? "" } as const;
  const asked = await asHost(
    deps,
    by,
    typed,
    (one) => one,
    async (tx, { name }) => {
      if (before === null) await deps.ledger.add(tx, [hostQuestion({ ...asking, tag: name }, now)], now);
    },
  );
  if (asked.kind !== "done") return asked;
  if (before !== null && before !== "waits") return { kind: "askedBefore", tag: asked.tag, at: before };
  deps.outbox.wake();
  return asked;
}

async function asHost(
  { gardens }: HostDeps,
  by: PersonId,
  typed: string,
  how: (tag: Hashtag) => Hashtag,
  also?: Parameters<GardenStore["change"]>[2],
): Promise<HostOutcome> {
  const tag = await tagMeant(gardens, typed);
  if (!tag) return { kind: "unknown" };
  if (tag.retiredAt) return { kind: "retired", tag };
  const mayHost = (one: Hashtag) => stands(one) && one.hosts.includes(by);
  const changed = await gardens.change(tag.name, (one) => (mayHost(one) ? how(one) : null), also);
  return changed ? { kind: "done", tag: changed } : { kind: "notTheirs", tag };
}

export type AdoptOutcome =
  | { readonly kind: "adopted"; readonly tag: Hashtag }
  /** They do so together with its host. */
  | { readonly kind: "joined"; readonly tag: Hashtag }
  /** Somebody looks after it. */
  | { readonly kind: "hosted" | "retired" | "notFounded"; readonly tag: Hashtag }
  | { readonly kind: "unknown" };

/**
 * Somebody says that they look after a tag: one that nobody looks after, or that its host wants to hand over to them
 * or to look after together with them.
 *
 * @param entryId - the question that they answer; null for the last about this tag
 */
export async function adoptTag(
  deps: HostDeps,
  by: PersonId,
  typed: string,
  entryId: string | null,
): Promise<AdoptOutcome> {
  const tag = await tagMeant(deps.gardens, typed);
  if (!tag) return { kind: "unknown" };
  if (tag.retiredAt) return { kind: "retired", tag };
  if (!tag.foundedAt) return { kind: "notFounded", tag };
  const fromId = await handedOverBy(deps, by, tag, entryId);
  const changed = await deps.gardens.change(tag.name, (one) => {
    if (!stands(one)) return null;
    const others = one.hosts.filter((host) => host !== fromId && host !== by);
    // Free, handed over, or theirs already.
    const mayHost = others.length === 0 || others.length < one.hosts.length;
    return mayHost ? { ...one, hosts: [by, ...others], askedAt: null } : null;
  });
  if (changed) return { kind: "adopted", tag: changed };
  const joined = await acceptCoHosting(deps, by, entryId === null ? { tag: tag.name } : { entryId });
  return joined ? { kind: "joined", tag: joined } : { kind: "hosted", tag };
}

/** Who asked this person to take the tag over; null if nobody did. */
async function handedOverBy(
  { ledger }: HostDeps,
  by: PersonId,
  { name }: Hashtag,
  entryId: string | null,
): Promise<PersonId | null> {
  const entry = entryId === null ? await ledger.latestOf(by, HOST, name) : await ledger.find(entryId);
  if (entry?.personId !== by || entry.kind !== HOST) return null;
  const asked = questionIn(entry.facts);
  return asked?.tag === name ? asked.fromId : null;
}

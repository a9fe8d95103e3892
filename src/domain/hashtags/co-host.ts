import type { LedgerEntry, LedgerStore, Outbox, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Hashtag } from "./hashtag.ts";
import { stands } from "./life.ts";
import type { GardenStore } from "./ports.ts";

/** The kind of the question whether somebody would look after a tag together with its host. */
export const CO_HOST_REQUEST = "hashtags.coHost";

/** More share a duty until nobody has it. */
export const HOSTS_MAX = 2;

/** A question that found no good moment by then is not asked. */
const REQUEST_WAITS = Temporal.Duration.from({ hours: 7 * 24 });

export interface CoHostDeps {
  readonly gardens: Pick<GardenStore, "find" | "change">;
  readonly ledger: Pick<LedgerStore, "add" | "find" | "latest">;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

export type CoHostOutcome = "asked" | "host" | "full" | "notYours";

/** Asks somebody, once, to look after a tag together with its host. Nobody is made a host who did not say yes. */
export async function askCoHost(
  deps: CoHostDeps,
  by: PersonId,
  { name, personId }: { readonly name: string; readonly personId: PersonId },
): Promise<CoHostOutcome> {
  const now = deps.clock();
  const request = {
    ...({ id: crypto.randomUUID(), personId, class: "unasked", kind: CO_HOST_REQUEST } as const),
    ...{ key: `${CO_HOST_REQUEST}:${name}:${personId}:${by}`, notAfter: now.add(REQUEST_WAITS) },
    facts: { tag: name, by },
  };
  const mayAsk = (tag: Hashtag) => outcomeFor(tag, by, personId) === "asked";
  const asked = await deps.gardens.change(
    name,
    (tag) => (mayAsk(tag) ? tag : null),
    (tx) => deps.ledger.add(tx, [request], now),
  );
  if (asked) {
    deps.outbox.wake();
    return "asked";
  }
  const tag = await deps.gardens.find(name);
  return tag ? outcomeFor(tag, by, personId) : "notYours";
}

/** The question is only for who may still say yes. */
export function prepareCoHostRequest({ gardens }: Pick<CoHostDeps, "gardens">): Preparation {
  return async ({ facts }, { id }) => {
    const { by, tag } = facts;
    const asked = typeof tag === "string" && typeof by === "string" ? await gardens.find(tag) : null;
    return asked && outcomeFor(asked, String(by), id) === "asked" ? facts : null;
  };
}

/**
 * Somebody who was asked says yes.
 *
 * @param entryId - of the question; null for the one that reached them last
 * @returns the tag; null when they were not asked, or nobody needs them any more
 */
export async function acceptCoHosting(
  deps: CoHostDeps,
  personId: PersonId,
  entryId: string | null,
): Promise<Hashtag | null> {
  const request = await coHostRequest(deps, personId, entryId);
  if (!request) return null;
  const { by, tag } = request;
  return deps.gardens.change(tag, (current) =>
    outcomeFor(current, by, personId) === "asked" ? { ...current, hosts: [...current.hosts, personId] } : null,
  );
}

/** What somebody was asked; null when that is not what the entry, or the last one that reached them, is about. */
export async function coHostRequest(
  { ledger }: Pick<CoHostDeps, "ledger">,
  personId: PersonId,
  entryId: string | null,
): Promise<{ readonly tag: string; readonly by: PersonId } | null> {
  const entry: LedgerEntry | null = await (entryId === null ? ledger.latest(personId) : ledger.find(entryId));
  if (entry?.kind !== CO_HOST_REQUEST || entry.personId !== personId) return null;
  const { by, tag } = entry.facts;
  return typeof by === "string" && typeof tag === "string" ? { by, tag } : null;
}

function outcomeFor(tag: Hashtag, by: PersonId, personId: PersonId): CoHostOutcome {
  if (!stands(tag) || !tag.hosts.includes(by)) return "notYours";
  if (tag.hosts.includes(personId)) return "host";
  return tag.hosts.length < HOSTS_MAX ? "asked" : "full";
}

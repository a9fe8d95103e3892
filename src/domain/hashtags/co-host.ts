import type { LedgerStore, Outbox, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Hashtag } from "./hashtag.ts";
import { askedBefore, CO_HOST_REQUEST, hostQuestion, questionIn } from "./host-question.ts";
import { stands, tagMeant } from "./life.ts";
import type { GardenStore } from "./ports.ts";

/** More share a duty until nobody has it. */
export const HOSTS_MAX = 2;

export interface CoHostDeps {
  readonly gardens: Pick<GardenStore, "find" | "change">;
  readonly ledger: Pick<LedgerStore, "add" | "find" | "latestOf">;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

export type CoHostOutcome =
  | { readonly kind: "asked" | "host" | "full" | "notYours" }
  /** They did not say yes since, and are not asked again. */
  | { readonly kind: "askedBefore"; readonly at: Temporal.Instant };

/** Asks somebody, once, to look after a tag together with its host. Nobody is made a host who did not say yes. */
export async function askCoHost(
  deps: CoHostDeps,
  by: PersonId,
  { name, personId }: { readonly name: string; readonly personId: PersonId },
): Promise<CoHostOutcome> {
  const tag = await tagMeant(deps.gardens, name);
  if (!tag) return { kind: "notYours" };
  const last = await deps.ledger.latestOf(personId, CO_HOST_REQUEST, tag.name);
  const before = askedBefore(last, by);
  const asking = { kind: CO_HOST_REQUEST, tag: tag.name, personId, fromId: by, after: last?.id ?? "" } as const;
  const now = deps.clock();
  let kind = "notYours" as ReturnType<typeof outcomeFor>;
  await deps.gardens.change(
    tag.name,
    (one) => {
      kind = outcomeFor(one, by, personId);
      return kind === "asked" ? one : null;
    },
    async (tx) => {
      if (before === null) await deps.ledger.add(tx, [hostQuestion(asking, now)], now);
    },
  );
  if (kind !== "asked") return { kind };
  if (before !== null && before !== "waits") return { kind: "askedBefore", at: before };
  deps.outbox.wake();
  return { kind };
}

/** The question is only for who may still say yes. */
export function prepareCoHostRequest({ gardens }: Pick<CoHostDeps, "gardens">): Preparation {
  return async ({ facts }, { id }) => {
    const asked = questionIn(facts);
    const tag = asked && (await gardens.find(asked.tag));
    return tag && outcomeFor(tag, asked.fromId, id) === "asked" ? facts : null;
  };
}

/**
 * Somebody who was asked says yes.
 *
 * @param asked - the question that they answer, or the tag that they name
 * @returns the tag; null when they were not asked, or nobody needs them any more
 */
export async function acceptCoHosting(
  { gardens, ledger }: Pick<CoHostDeps, "gardens" | "ledger">,
  personId: PersonId,
  asked: { readonly entryId: string } | { readonly tag: string },
): Promise<Hashtag | null> {
  const entry =
    "entryId" in asked ? await ledger.find(asked.entryId) : await ledger.latestOf(personId, CO_HOST_REQUEST, asked.tag);
  const request = entry?.kind === CO_HOST_REQUEST && entry.personId === personId ? questionIn(entry.facts) : null;
  if (!request) return null;
  return gardens.change(request.tag, (tag) =>
    outcomeFor(tag, request.fromId, personId) === "asked" ? { ...tag, hosts: [...tag.hosts, personId] } : null,
  );
}

function outcomeFor(tag: Hashtag, by: PersonId | null, personId: PersonId): "asked" | "host" | "full" | "notYours" {
  if (!stands(tag) || by === null || !tag.hosts.includes(by)) return "notYours";
  if (tag.hosts.includes(personId)) return "host";
  return tag.hosts.length < HOSTS_MAX ? "asked" : "full";
}

import type { PeopleStore } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { verdictOn } from "./budget.ts";
import type { LedgerEntry, Settlement } from "./ledger.ts";
import type { Delivery, LedgerStore, Messenger } from "./ports.ts";

export interface DeliveryDeps {
  readonly ledger: LedgerStore;
  readonly people: PeopleStore;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
}

/** Most tries for a message about one's own appointment that got no clear answer. */
const DOUBTFUL_TRIES_MAX = 3;

/** Real time after which a send without a recorded answer is taken for crashed: longer than any call may last. */
const LEASE_SECONDS = 120;

const WAITING_PAGE = 100;

/**
 * Sends one entry of the ledger, if it may be sent now. Safe to repeat and to run in several replicas.
 *
 * @returns what became of it; null if it was not sent
 */
export async function deliver(deps: DeliveryDeps, entryId: string): Promise<Delivery["kind"] | null> {
  const planned = await deps.ledger.find(entryId);
  if (planned?.state !== "planned" || (await deps.ledger.pauseReason()) !== null) return null;
  const person = await deps.people.find(planned.personId);
  const contact = person && (await deps.people.contact(person.id));
  const now = deps.clock();

  const entry = await deps.ledger.claim(
    entryId,
    (current, sentBefore) =>
      person && contact ? verdictOn(current, sentBefore, now, person.zone) : { kind: "drop", reason: "no_contact" },
    now,
  );
  if (!entry || !person || !contact) return null;

  const notice = { entryId, person, kind: entry.kind, facts: entry.facts };
  const delivery = await deps.messenger.send(contact, notice);
  if (delivery.kind === "blocked") await deps.people.forgetContact(person.id);
  if (delivery.kind === "refused") {
    deps.log.error({ entryId, reason: delivery.reason }, "the connector refuses our messages; sending is paused");
    await deps.ledger.pause(delivery.reason, now);
  }
  await deps.ledger.settle(entryId, settlementOf(entry, delivery), deps.clock());
  return delivery.kind;
}

function settlementOf(entry: LedgerEntry, delivery: Delivery): Settlement {
  switch (delivery.kind) {
    case "sent":
      return { kind: "sent" };
    case "blocked":
      return { kind: "failed", reason: "blocked" };
    case "undeliverable":
      return { kind: "failed", reason: delivery.reason };
    case "refused":
    case "later":
      return { kind: "planned", doubtful: false };
    case "in_doubt": {
      // An unasked message is sent at most once; a word on one's own appointment at least once.
      const again = entry.class === "appointment" && entry.tries + 1 < DOUBTFUL_TRIES_MAX;
      return again ? { kind: "planned", doubtful: true } : { kind: "in_doubt", reason: delivery.reason };
    }
  }
}

/**
 * Tries all that had to wait: for a throttled connector, the end of quiet hours or of a pause. Ends early when the
 * connector asks for time or does not answer: the next tick goes on, and nothing else has to wait for it.
 */
export async function deliverWaiting(deps: DeliveryDeps): Promise<void> {
  let after: string | null = null;
  do {
    const page: readonly string[] = await deps.ledger.planned(after, WAITING_PAGE);
    for (const entryId of page) {
      const outcome = await deliver(deps, entryId);
      if (outcome === "later" || outcome === "in_doubt") return;
    }
    after = page.at(-1) ?? null;
  } while (after !== null);
}

/** Takes up what a crashed sender left behind. */
export async function recoverSends(deps: DeliveryDeps): Promise<void> {
  const { inDoubt, again } = await deps.ledger.recover(LEASE_SECONDS);
  if (inDoubt + again.length > 0) deps.log.warn({ inDoubt, again: again.length }, "found sends without an answer");
}

import type { Availability, Contact, PeopleStore, Person } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { LedgerEntry, Settlement, Verdict } from "./ledger.ts";
import type { Delivery, LedgerStore, Messenger, Preparation } from "./ports.ts";
import { drop, type VerdictDeps, verdictOn, verdictWhen } from "./verdict.ts";

export interface DeliveryDeps extends VerdictDeps {
  readonly ledger: Pick<LedgerStore, "take" | "release" | "standing" | "claim" | "settle" | "recover" | "pause">;
  readonly people: Pick<PeopleStore, "recall" | "forgetContact">;
  readonly availability: Availability;
  /** What messages say beyond their intention, by kind; those that are not named say no more. */
  readonly preparations: Readonly<Record<string, Preparation>>;
  readonly messenger: Messenger;
  /** Tells who looks after the service that everything is refused, and why. */
  readonly onPause?: (reason: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Most tries for what was refused, or for a word on one's own appointment that got no clear answer. */
const TRIES_MAX = 3;

/** It may be one conversation alone that is refused: the others go first when sending goes on. */
const REFUSED_WAIT = Temporal.Duration.from({ hours: 1 });

/** Real time after which a send without a recorded answer is taken for crashed: longer than any call may last. */
const LEASE_SECONDS = 120;

/**
 * Sends one entry of the ledger, if it may be sent now. Safe to repeat and to run in several replicas.
 *
 * What costs little is asked first, then the person's mailbox and calendar, then what there is to say; the claim at the
 * end looks once more at all that may have changed, and from there on the message goes out at most once.
 *
 * @returns what became of it; null if it was not sent
 */
export async function deliver(deps: DeliveryDeps, planned: LedgerEntry): Promise<Delivery | null> {
  const { person, contact } = await deps.people.recall(planned.personId, deps.clock());
  if (!person || !contact) return decided(deps, planned, drop("no_contact"));
  const early = await earlyVerdict(deps, planned, person);
  if (early?.kind !== "send") return decided(deps, planned, early);
  const facts = await factsOf(deps, planned, person);
  if (facts === "unknown") return decided(deps, planned, verdictWhen("unknown", planned, deps.clock()));
  if (facts === null) return decided(deps, planned, drop("nothing_to_say"));

  const now = deps.clock();
  const entry = await deps.ledger.claim(
    planned.id,
    (current, standing) => verdictOn(deps, current, person, standing, now),
    now,
    besides(planned.facts, facts),
  );
  return entry && send(deps, entry, person, contact);
}

/** @param verdict - null if there is none any more: it goes back to the others */
async function decided(deps: DeliveryDeps, entry: LedgerEntry, verdict: Verdict | null): Promise<null> {
  if (verdict) await deps.ledger.claim(entry.id, () => verdict, deps.clock());
  else await deps.ledger.release([entry.id]);
  return null;
}

async function earlyVerdict(deps: DeliveryDeps, entry: LedgerEntry, person: Person): Promise<Verdict | null> {
  const now = deps.clock();
  const standing = await deps.ledger.standing(entry, now);
  if (!standing) return null;
  const verdict = verdictOn(deps, entry, person, standing, now);
  if (verdict.kind !== "send" || entry.class === "appointment") return verdict;
  const available = await deps.availability.at(person.id, now).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    deps.log.warn({ entryId: entry.id, code: error.code }, "not known whether somebody can be disturbed");
    return "unknown" as const;
  });
  return verdictWhen(available, entry, now);
}

async function factsOf(deps: DeliveryDeps, entry: LedgerEntry, person: Person) {
  const prepare = deps.preparations[entry.kind];
  if (!prepare) return entry.facts;
  return prepare(entry, person).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    deps.log.warn({ entryId: entry.id, code: error.code }, "not known what there is to say");
    return "unknown" as const;
  });
}

/** What was found in addition: of the rest, somebody may have been erased since the entry was taken. */
function besides(taken: LedgerEntry["facts"], found: LedgerEntry["facts"]): LedgerEntry["facts"] {
  return Object.fromEntries(Object.entries(found).filter(([name, value]) => value !== taken[name]));
}

async function send(deps: DeliveryDeps, entry: LedgerEntry, person: Person, contact: Contact): Promise<Delivery> {
  const { id: entryId, kind, facts } = entry;
  const delivery = await deps.messenger
    .send(contact, { entryId, person, kind, facts })
    .catch(async (error: unknown) => {
      await deps.ledger.settle(entryId, { kind: "failed", reason: "error" }, deps.clock());
      throw error;
    });
  if (delivery.kind === "blocked") await deps.people.forgetContact(person.id);
  if (delivery.kind === "refused") {
    deps.log.error({ entryId, reason: delivery.reason }, "the connector refuses our messages; sending is paused");
    await deps.ledger.pause(delivery.reason, deps.clock());
  }
  await deps.ledger.settle(entryId, settlementOf(entry, delivery, deps.clock()), deps.clock());
  // Who is told is asked of the directory, which may take longer than a send is waited for.
  if (delivery.kind === "refused") await deps.onPause?.(delivery.reason);
  return delivery;
}

function settlementOf(entry: LedgerEntry, delivery: Delivery, now: Temporal.Instant): Settlement {
  const again = entry.tries + 1 < TRIES_MAX;
  switch (delivery.kind) {
    case "sent":
      return { kind: "sent" };
    case "blocked":
      return { kind: "failed", reason: "blocked" };
    case "undeliverable":
      return { kind: "failed", reason: delivery.reason };
    case "refused":
      if (!again) return { kind: "failed", reason: delivery.reason };
      return { kind: "planned", isTry: true, until: now.add(REFUSED_WAIT) };
    case "later":
      return { kind: "planned", isTry: false, until: null };
    case "postponed":
      return { kind: "planned", isTry: false, until: now.add({ seconds: delivery.afterSeconds }) };
    case "in_doubt": {
      // An unasked message is sent at most once; a word on one's own appointment at least once.
      const mayRepeat = entry.class === "appointment" && again;
      return mayRepeat ? { kind: "planned", isTry: true, until: null } : { kind: "in_doubt", reason: delivery.reason };
    }
  }
}

/** Takes up what a crashed sender left behind. */
export async function recoverSends(deps: Pick<DeliveryDeps, "ledger" | "log">): Promise<void> {
  const found = await deps.ledger.recover(LEASE_SECONDS);
  if (found.inDoubt + found.again > 0) deps.log.warn(found, "found sends without an answer");
}

import type { Intention } from "#domain/attention/index.ts";
import type { Holidays } from "#domain/people/index.ts";
import { type BookingDeps, defaultSlotRules } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Enqueue } from "#shared/transaction.ts";
import type { HourFaults } from "./hours-faults.ts";
import type { Outlook } from "./hours-outlook.ts";
import type { HourPeople } from "./hours-people.ts";
import { Crashed, type Life, mortal, newLife } from "./life.ts";
import type { Random } from "./random.ts";
import { contactOf } from "./world.ts";

/** What the private hour remembers. */
export type HourStores = Pick<
  BookingDeps,
  "experts" | "sessions" | "requests" | "offers" | "series" | "demand" | "transaction"
>;

/** What all processes share. */
export interface HourGround {
  readonly stores: HourStores;
  readonly outlook: Outlook;
  readonly people: HourPeople;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  readonly faults: () => HourFaults;
  readonly random: Random;
  readonly clock: Clock;
  readonly enqueue: Enqueue;
  tell(intentions: readonly Intention[]): void;
}

/** What a process of the service works with; it may end on its way to a calendar. */
export function startProcess({ stores, outlook, people, faults, random, tell, ...ground }: HourGround): BookingDeps {
  const life: Life = newLife();
  return {
    ...ground,
    experts: mortal(stores.experts, life),
    sessions: mortal(stores.sessions, life),
    requests: mortal(stores.requests, life),
    offers: mortal(stores.offers, life),
    series: mortal(stores.series, life),
    demand: mortal(stores.demand, life),
    transaction: stores.transaction,
    people: { find: async (id) => outlook.ownerOf(id).person, contact: async (id) => contactOf(id) },
    calendar: outlook.calendarFor(life),
    lines: {
      async above(ids) {
        if (random.chance(faults().unknown)) throw new AppError("GRAPH_UNREACHABLE", "the directory does not answer");
        return new Map(ids.map((id) => [id, people.above.get(id) ?? []]));
      },
    },
    ledger: { add: async (_tx, intentions) => tell(intentions) },
    outbox: { wake() {} },
    rules: defaultSlotRules,
    subjects: { en: "Conversation", de: "Gespräch" },
    log,
  };
}

/** Whether it is one of the failures that are made up. */
export function isMadeUp(error: unknown): boolean {
  return error instanceof Crashed || error instanceof AppError;
}

/** Nothing may fail for another reason. */
const log: Log = { debug() {}, info() {}, warn: complain, error: complain };

function complain(fields: Readonly<Record<string, unknown>>, message: string): void {
  if ("error" in fields && !isMadeUp(fields["error"])) throw new Error(message, { cause: fields["error"] });
}

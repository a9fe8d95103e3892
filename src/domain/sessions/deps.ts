import type { LedgerStore, Outbox } from "#domain/attention/index.ts";
import type { Holidays, Language, PeopleStore } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Clock } from "#shared/time.ts";
import type { Enqueue, Transaction } from "#shared/transaction.ts";
import type {
  Calendar,
  DemandStore,
  ExpertStore,
  OfferStore,
  ReportingLines,
  RequestStore,
  SeriesStore,
  SessionStore,
} from "./ports.ts";
import type { SlotRules } from "./slot-search.ts";

/** A store without what only a person's own data need. */
type Remembered<Store> = Omit<Store, keyof PersonalData>;

/** What the use cases of the private hour work with; one that needs less picks from it. */
export interface BookingDeps {
  readonly experts: Remembered<ExpertStore>;
  readonly sessions: Remembered<SessionStore>;
  readonly requests: Remembered<RequestStore>;
  readonly offers: Remembered<OfferStore>;
  readonly series: Remembered<SeriesStore>;
  readonly demand: Remembered<DemandStore>;
  readonly people: Pick<PeopleStore, "find" | "contact">;
  readonly calendar: Calendar;
  readonly lines: ReportingLines;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  readonly ledger: Pick<LedgerStore, "add">;
  readonly outbox: Outbox;
  readonly enqueue: Enqueue;
  /** Runs the work in one transaction of the stores. */
  readonly transaction: <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
  readonly clock: Clock;
  readonly rules: SlotRules;
  /** What an event is called when the asker chose nothing: neutral, whatever the topic. */
  readonly subjects: Readonly<Record<Language, string>>;
  readonly log: Log;
}

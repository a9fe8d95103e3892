import type { OpenHours } from "#domain/rehearsal/index.ts";
import type {
  DemandStore,
  ExpertStore,
  Offer,
  OfferStore,
  RequestStore,
  Series,
  SeriesStore,
  SessionRequest,
  SessionStore,
} from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Clock } from "#shared/time.ts";
import type { Enqueue } from "#shared/transaction.ts";
import { memoryOffers, memoryRequests, memorySeries } from "./arrangements.ts";
import { memoryDemand } from "./demand.ts";
import { memoryExperts } from "./experts.ts";
import { type HourTables, memoryHolding } from "./session-hold.ts";
import { memoryRounds } from "./session-rounds.ts";
import { sessionTable } from "./session-table.ts";
import { memoryPreferences, memorySessionLooks } from "./sessions.ts";
import { takenTimes } from "./taken-times.ts";
import { type MemoryTransactions, memoryTransactions } from "./transactions.ts";
import { memoryTable, oneAtATime } from "./writing.ts";

/** What the private hour remembers, without what only a person's data need. */
export interface MemoryHours {
  readonly experts: Omit<ExpertStore, keyof PersonalData>;
  readonly sessions: Omit<SessionStore, keyof PersonalData>;
  readonly series: Omit<SeriesStore, keyof PersonalData>;
  readonly requests: Omit<RequestStore, keyof PersonalData>;
  readonly offers: Omit<OfferStore, keyof PersonalData>;
  readonly demand: Omit<DemandStore, keyof PersonalData>;
}

/**
 * All that the private hour remembers, in memory: behaves as the stores of the database do, as far as it goes.
 *
 * @param realClock - the machine's own time, for what takes too long
 */
export function memoryHours(transactions: MemoryTransactions, enqueue: Enqueue, realClock: Clock): MemoryHours {
  const writing = oneAtATime(transactions);
  const sessions = sessionTable(realClock);
  const [series, offers, requests] = [memoryTable<Series>(), memoryTable<Offer>(), memoryTable<SessionRequest>()];
  const tables: HourTables = { transactions, writing, times: takenTimes(), sessions, offers, requests };
  return {
    experts: memoryExperts(sessions),
    sessions: {
      ...memoryHolding(tables, enqueue),
      ...memorySessionLooks(sessions),
      ...memoryPreferences(),
      ...memoryRounds({ ...tables, series }, realClock),
    },
    series: memorySeries(transactions, writing, series),
    requests: memoryRequests(transactions, writing, requests),
    offers: memoryOffers(tables),
    demand: memoryDemand(),
  };
}

/** The same, with transactions of its own. */
export const memoryHourOffice: OpenHours = (enqueue, realClock) => {
  const transactions = memoryTransactions();
  return { ...memoryHours(transactions, enqueue, realClock), transaction: transactions.run };
};

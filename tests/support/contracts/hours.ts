import type {
  DemandStore,
  ExpertStore,
  OfferStore,
  RequestStore,
  SeriesStore,
  SessionStore,
} from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Enqueue, Transaction } from "#shared/transaction.ts";
import { holdingContract } from "./holding.ts";
import { seriesContract } from "./series.ts";
import { offersContract } from "./session-offers.ts";
import { requestsContract } from "./session-requests.ts";
import { sessionsContract } from "./sessions.ts";

type Remembered<Store> = Omit<Store, keyof PersonalData>;

/** What the private hour remembers, wherever that is, with a machine's clock that can be moved. */
export interface HoursUnderTest {
  readonly experts: Remembered<ExpertStore>;
  readonly sessions: Remembered<SessionStore>;
  readonly series: Remembered<SeriesStore>;
  readonly requests: Remembered<RequestStore>;
  readonly offers: Remembered<OfferStore>;
  readonly demand: Remembered<DemandStore>;
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Lets so much of the machine's own time be over for whoever holds something. */
  letPass(seconds: number): void | Promise<void>;
}

/** Run against each place where the private hour is remembered: what passes, behaves alike. */
export function hoursContract(hours: (enqueue?: Enqueue) => HoursUnderTest): void {
  holdingContract(hours);
  sessionsContract(hours);
  seriesContract(hours);
  requestsContract(hours);
  offersContract(hours);
}

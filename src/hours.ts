import { sessionSubjects } from "#adapters/bot/words/catalogue.ts";
import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { toIana, toWindows } from "#adapters/calendar/zones.ts";
import { graphCalendar } from "#adapters/graph/calendar.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { checkMailboxes } from "#adapters/graph/mailbox-check.ts";
import { graphReportingLines } from "#adapters/graph/reporting-lines.ts";
import type { Database } from "#adapters/store/database.ts";
import type { Stores } from "#adapters/store/stores.ts";
import type { Outbox } from "#domain/attention/index.ts";
import {
  askAfterwards,
  type BookingDeps,
  defaultSlotRules,
  moveRequestsOn,
  planSeries,
  remindSessions,
  requestPreparations,
  sessionPreparations,
  settleOverdue,
  tendOffers,
  watchSessions,
} from "#domain/sessions/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";
import type { Enqueue } from "#shared/transaction.ts";

interface HoursDeps {
  readonly graph: GraphClient;
  readonly tokens: { token(scope: string): Promise<string> };
  readonly database: Pick<Database, "transaction">;
  readonly stores: Stores;
  readonly outbox: Outbox;
  readonly enqueue: Enqueue;
  readonly clock: Clock;
  readonly log: Log;
}

const GRAPH_SCOPE = "https://graph.microsoft.com/.default";

/** Makes what private hours are found, booked and kept with. */
export function makeHours({ graph, tokens, database, stores, ...ground }: HoursDeps) {
  const { demand, experts, ledger, people, series, sessions } = stores;
  const booking: BookingDeps = {
    ...{ demand, experts, ledger, people, series, sessions, ...ground },
    ...{ requests: stores.sessionRequests, offers: stores.sessionOffers },
    ...{
      calendar: graphCalendar(graph, toIana, toWindows),
      lines: graphReportingLines(graph),
      holidays: publicHolidays(),
    },
    ...{ subjects: sessionSubjects, rules: defaultSlotRules, transaction: database.transaction },
  };
  return {
    booking,
    /** Says whether the mailboxes can be worked with. */
    async mailboxes() {
      const [volunteers, leaders] = await Promise.all([experts.all(realClock()), stores.leaders.active()]);
      const known = { experts: volunteers.map(({ personId }) => personId), leaders: [...leaders] };
      return checkMailboxes(graph, known, await tokens.token(GRAPH_SCOPE), realClock());
    },
    /** Quick ones. */
    tasks: {
      "sessions.remind": () => remindSessions(booking),
      "sessions.ask": () => askAfterwards(booking),
      "sessions.offers": () => tendOffers(booking),
    },
    /** Those that ask Graph, and so have a schedule each: one that waits for it delays nothing else. */
    visits: [
      { "sessions.settle": () => settleOverdue(booking) },
      { "sessions.requests": () => moveRequestsOn(booking) },
      { "sessions.series": () => planSeries(booking) },
      { "sessions.watch": () => watchSessions(booking) },
    ],
  };
}

/** What is asked before something is said about private hours. */
export function hourPreparations({ stores, clock }: { readonly stores: Stores; readonly clock: Clock }) {
  const { series, sessionOffers: offers, sessionRequests: requests, sessions } = stores;
  return { ...requestPreparations({ requests }), ...sessionPreparations({ offers, series, sessions, clock }) };
}

import type { PersonId } from "#domain/people/index.ts";
import type { OwnCalendar } from "#domain/sessions/index.ts";
import type { Log } from "#shared/log.ts";
import { graphAddresses } from "./addresses.ts";
import { type GraphClient, graphClient } from "./client.ts";
import { getSchedule } from "./get-schedule.ts";
import type { ToIana } from "./moments.ts";

interface OwnCalendarDeps {
  readonly url: string;
  /** In our own name: for the person's address. */
  readonly graph: GraphClient;
  /** A token for Graph in the name of whose token it gets. @throws AppError CONSENT_REQUIRED */
  onBehalf(token: string, scopes: readonly string[]): Promise<string>;
  readonly toIana: ToIana;
  readonly log: Log;
}

/** Delegated, and consented to by each person for their own calendar. https://learn.microsoft.com/graph/api/calendar-getschedule */
const SCOPES = ["https://graph.microsoft.com/Calendars.Read"];

/** The Outlook calendar of somebody who is here with a token of theirs, read in their name. */
export function graphOwnCalendar({ graph, log, onBehalf, toIana, url }: OwnCalendarDeps) {
  const addresses = graphAddresses(graph);

  return (token: string, personId: PersonId): OwnCalendar =>
    async (window) => {
      const unknown = { personId, kind: "unknown" } as const;
      const address = (await addresses([personId])).get(personId);
      if (address === undefined) return unknown; // no mailbox, no calendar
      const theirs = graphClient({ url, log, token: { token: () => onBehalf(token, SCOPES) } });
      const found = await getSchedule({ graph: theirs, toIana }, "/me", [address], window);
      const schedule = found?.get(address);
      if (!schedule?.times) return unknown;
      return { personId, kind: "known", ...schedule.times, workingHours: schedule.workingHours };
    };
}

import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { type BookingDeps, type BookingOutcome, bookSession } from "#domain/sessions/index.ts";
import { instant, person } from "./fakes.ts";
import { expert } from "./hour-records.ts";
import { busyExpert, monday, sessionWorld } from "./sessions.ts";

/** How many want the same half hour, all at once. */
export const RUSHERS = 200;

/** Wednesday 10:00 in Berlin. */
const start = instant("2026-11-25T09:00Z");

export interface Rush {
  readonly outcomes: readonly BookingOutcome[];
  /** Events that were made, each once however often that was asked for. */
  readonly events: number;
  /** Hours that the database has for the expert afterwards. */
  readonly sessions: number;
  /** Until the last one had an answer. */
  readonly millis: number;
}

/** Lets everybody take the same time of one expert through one of the replicas, which share a database. */
export async function rush(replicas: readonly Database[], count = RUSHERS): Promise<Rush> {
  const outlook = sessionWorld({}, [], { volunteers: [busyExpert()] });
  const { calendar, holidays, lines, people } = outlook.deps;
  const shared = { calendar, holidays, lines, people };
  const all = replicas.map((database) => ({ ...outlook.deps, ...storesOf(database), ...shared }));
  const [first] = all;
  if (!first) throw new Error("nobody to ask");
  const volunteer = expert({ personId: "mette", topics: ["hashtags"], perWeek: 5, minutesPerMonth: 600 });
  await first.experts.save(volunteer);

  const began = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, number) => {
      const asker = person({ id: `asker ${number}` });
      const wanted = { asker, expertId: "mette", format: "half", topic: "hashtags", start } as const;
      return bookSession(all[number % all.length] ?? first, wanted);
    }),
  );
  const millis = performance.now() - began;
  const sessions = await first.sessions.upcoming("mette", monday);
  return { outcomes, events: outlook.events.size, sessions: sessions.length, millis };
}

function storesOf(database: Database): Partial<BookingDeps> & Pick<BookingDeps, "experts" | "sessions"> {
  const { demand, experts, ledger, series, sessionOffers, sessionRequests, sessions } = openStores(
    database,
    async () => undefined,
    (id) => `h${id}`,
  );
  return {
    ...{ demand, experts, ledger, series, sessions, offers: sessionOffers, requests: sessionRequests },
    transaction: database.transaction,
  };
}

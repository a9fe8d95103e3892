import type { PersonId } from "#domain/people/index.ts";
import type { Calendar } from "#domain/sessions/index.ts";
import { assert } from "#shared/errors.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import { graphAddresses } from "./addresses.ts";
import type { GraphClient } from "./client.ts";
import { graphEvents } from "./events.ts";
import { getSchedule } from "./get-schedule.ts";
import { kept } from "./kept.ts";
import type { ToIana, ToWindows } from "./moments.ts";
import type { Schedule } from "./schedule.ts";

/** Most people in one getSchedule call. https://learn.microsoft.com/graph/outlook-get-free-busy-schedule */
const PEOPLE_MAX = 20;
/** Mailboxes through which one look at calendars is tried. */
const THROUGH_MAX = 3;
/** Longest window of one call, else `ErrorTimeIntervalTooBig`. Same source. */
const WINDOW_MAX_HOURS = 62 * 24;

/** The zone that a mailbox names, whatever its hours; nobody changes it often. */
const ZONE_KEPT_MS = 24 * 3_600_000;
const ZONES_MAX = 10_000;

const user = (id: PersonId) => `/users/${encodeURIComponent(id)}`;

/**
 * Outlook calendars, read and written through Microsoft Graph. Application permissions: Calendars.ReadWrite within
 * Exchange's scope, User.ReadBasic.All.
 */
export function graphCalendar(graph: GraphClient, toIana: ToIana, toWindows: ToWindows): Calendar {
  const addresses = graphAddresses(graph);
  const zones = kept<PersonId, string>(ZONES_MAX);

  /** Whoever's mailbox does not let us in stays unknown: they could not be booked either. */
  async function schedules(
    known: readonly (readonly [PersonId, string])[],
    window: Interval,
  ): Promise<ReadonlyMap<string, Schedule>> {
    for (const [index, [through]] of known.slice(0, THROUGH_MAX).entries()) {
      const asked = known.slice(index).map(([, address]) => address);
      const found = await getSchedule({ graph, toIana }, user(through), asked, window);
      if (found) return found;
    }
    return new Map();
  }

  return {
    async availability(people, window) {
      assert(people.length > 0 && people.length <= PEOPLE_MAX, "1 to 20 people at a time");
      assert(isBefore(window.start, window.end) && window.end.since(window.start).total("hours") <= WINDOW_MAX_HOURS);
      const known = await addresses(people);
      const reachable = people.flatMap((id) => {
        const address = known.get(id);
        return address === undefined ? [] : [[id, address] as const];
      });
      const found = await schedules(reachable, window);

      return people.map((personId) => {
        const schedule = found.get(known.get(personId) ?? "");
        if (schedule && schedule.zone !== null) zones.set(personId, schedule.zone, ZONE_KEPT_MS);
        if (!schedule?.times) return { personId, kind: "unknown" };
        return { personId, kind: "known", ...schedule.times, workingHours: schedule.workingHours };
      });
    },

    ...graphEvents(graph, { addresses, toIana, toWindows, zoneOf: (id) => zones.get(id) }),
  };
}

import type { Intention, Preparation } from "#domain/attention/index.ts";
import { isBefore } from "#shared/time.ts";
import type { BookingDeps } from "./deps.ts";
import { OFFER, OFFER_REMINDER, timesOf } from "./offer-life.ts";
import { preferenceOf } from "./preference.ts";
import { QUESTION, REMINDER } from "./remind.ts";
import { SERIES_STUCK } from "./series.ts";
import type { Session } from "./session.ts";
import { BOOKED, MOVED, SUGGESTED } from "./session-notices.ts";

type LookDeps = Pick<BookingDeps, "sessions" | "offers" | "series" | "clock">;

/** What drops words about sessions that are not true any more when they could be sent, by their kind. */
export function sessionPreparations(deps: LookDeps): Readonly<Record<string, Preparation>> {
  return {
    [BOOKED]: whileBooked(deps),
    [MOVED]: async ({ facts }) => ((await bookedThen(deps, facts)) ? facts : null),
    [SUGGESTED]: whileProposed(deps),
    [REMINDER]: async ({ facts }, { id }) => {
      const session = await bookedThen(deps, facts);
      return session && (await preferenceOf(deps, id)).remind ? facts : null;
    },
    [QUESTION]: whenOver(deps),
    [OFFER]: whileOffered(deps),
    [OFFER_REMINDER]: whileOffered(deps),
    [SERIES_STUCK]: async ({ facts }) => {
      const series = typeof facts["seriesId"] === "string" ? await deps.series.find(facts["seriesId"]) : null;
      return series?.state === "active" ? facts : null;
    },
  };
}

/** A session that was moved before anybody was told of it is told of as it is now. */
function whileBooked({ sessions }: LookDeps): Preparation {
  return async ({ facts }) => {
    const session = await sessionIn({ sessions }, facts);
    if (session?.state !== "booked" && session?.state !== "moving") return null;
    return { ...facts, ...timesOf(session.previous ?? session.slot), joinUrl: session.joinUrl };
  };
}

function whileProposed(deps: LookDeps): Preparation {
  return async ({ facts }) => {
    const { proposedStart } = facts;
    if (typeof proposedStart !== "string" || isBefore(Temporal.Instant.from(proposedStart), deps.clock())) return null;
    return (await bookedThen(deps, facts)) ? facts : null;
  };
}

/** Only about an hour that took place, as far as anybody knows. */
function whenOver(deps: LookDeps): Preparation {
  return async ({ facts }, { id }) => {
    const session = await bookedThen(deps, facts);
    if (!session || isBefore(deps.clock(), session.slot.end)) return null;
    return (await preferenceOf(deps, id)).ask ? facts : null;
  };
}

/** Only while one of the times can be taken and the person did not decline; names what is still ahead. */
function whileOffered({ clock, offers }: LookDeps): Preparation {
  return async ({ facts }, { id }) => {
    const offer = typeof facts["offerId"] === "string" ? await offers.find(facts["offerId"]) : null;
    if (offer?.state !== "open" || !offer.invited.includes(id) || offer.declined.includes(id)) return null;
    const ahead = offer.slots.filter(({ start }) => isBefore(clock(), start));
    return ahead.length > 0 ? { ...facts, slots: ahead.map(timesOf) } : null;
  };
}

/** The session that these facts are about, if it is still booked for the time that they name. */
async function bookedThen(deps: Pick<LookDeps, "sessions">, facts: Intention["facts"]): Promise<Session | null> {
  const session = await sessionIn(deps, facts);
  return session?.state === "booked" && `${session.slot.start}` === facts["start"] ? session : null;
}

async function sessionIn(
  { sessions }: Pick<LookDeps, "sessions">,
  { sessionId }: Intention["facts"],
): Promise<Session | null> {
  return typeof sessionId === "string" ? sessions.find(sessionId) : null;
}

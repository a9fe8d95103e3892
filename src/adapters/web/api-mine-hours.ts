import type { Person, PersonId } from "#domain/people/index.ts";
import {
  answerOffer,
  cancelSession,
  endSeries,
  type Offer,
  SERIES_SESSIONS,
  type Series,
  type Session,
  type SessionRequest,
  withdrawOffer,
  withdrawRequest,
} from "#domain/sessions/index.ts";
import type { mineHoursRoutes } from "#shared/api-mine-hours.ts";
import type { ApiHandlers } from "./api-call.ts";
import { ifOwn, isBetween, type MineHoursDeps } from "./api-mine-hours-own.ts";
import { timesOf } from "./api-times.ts";

/** As long as sessions are kept. */
const LOOK_BACK = Temporal.Duration.from({ hours: 90 * 24 });

/** "My hours", as the chat shows them: names of people who agreed to an hour, and of nobody who is only asked. */
export function mineHoursApi({
  booking,
  nameOf,
}: Omit<MineHoursDeps, "ownCalendar">): ApiHandlers<keyof typeof mineHoursRoutes> {
  const { offers, requests, series, sessions } = booking;
  const called = async (id: PersonId) => (await nameOf(id)) || null;

  const listed = async (person: Person, session: Session) => ({
    ...{ id: session.id, format: session.format, ...timesOf(session.slot) },
    role: session.askerId === person.id ? ("asked" as const) : ("given" as const),
    with: await called(session.askerId === person.id ? session.expertId : session.askerId),
    state: session.state === "held" || session.state === "moving" ? session.state : ("booked" as const),
    joinUrl: session.joinUrl && /^https?:/i.test(session.joinUrl) ? session.joinUrl : null, // it becomes a link
    isOfSeries: session.seriesId !== null,
  });

  const offered = async (person: Person, { expertId, format, id, invited, slots }: Offer) => {
    const isOwn = expertId === person.id;
    const from = isOwn ? null : await called(expertId);
    return { id, format, slots: slots.map(timesOf), from, isOwn, people: isOwn ? invited.length : 0 };
  };

  const inSeries = async (person: Person, { askerId, expertId, id, planned }: Series) => ({
    ...{ id, planned, of: SERIES_SESSIONS },
    with: await called(askerId === person.id ? expertId : askerId),
  });

  return {
    async "GET /api/mine/hours"({ now, person }) {
      const [upcoming, past, own, asked, open, active] = await Promise.all([
        sessions.upcoming(person.id, now),
        sessions.past(person.id, now.subtract(LOOK_BACK), now),
        requests.openOf(person.id),
        requests.askedOf(person.id),
        offers.openOf(person.id),
        series.activeOf(person.id),
      ]);
      return {
        upcoming: await Promise.all(upcoming.map((one) => listed(person, one))),
        past: await Promise.all(past.map((one) => listed(person, one))),
        requests: own.map(wanted),
        asked: asked
          .filter(({ counter }) => counter === null)
          .map(({ format, id, language, slots, topic }) => ({
            id,
            format,
            language,
            topic,
            slots: slots.map(timesOf),
          })),
        offers: await Promise.all(open.map((one) => offered(person, one))),
        series: await Promise.all(active.map((one) => inSeries(person, one))),
      };
    },

    async "DELETE /api/mine/sessions/:id"({ params, person }) {
      const { id } = await ifOwn(sessions.find(params["id"] ?? ""), isBetween(person));
      const { kind } = await cancelSession(booking, { by: person.id, sessionId: id });
      return { outcome: kind === "cancelled" ? "ended" : kind === "cancelling" ? "ending" : "gone" };
    },

    async "DELETE /api/mine/requests/:id"({ params, person }) {
      const { id } = await ifOwn(requests.find(params["id"] ?? ""), ({ askerId }) => askerId === person.id);
      return outcomeOf(await withdrawRequest(booking, { askerId: person.id, requestId: id }));
    },

    async "DELETE /api/mine/offers/:id"({ params, person }) {
      const isTheirs = ({ expertId, invited }: Offer) => [expertId, ...invited].includes(person.id);
      const { expertId, id: offerId } = await ifOwn(offers.find(params["id"] ?? ""), isTheirs);
      if (expertId === person.id) return outcomeOf(await withdrawOffer(booking, { expertId, offerId }));
      const { kind } = await answerOffer(booking, { person, offerId, answer: { kind: "no" } });
      return outcomeOf(kind === "declined");
    },

    async "DELETE /api/mine/series/:id"({ params, person }) {
      const { id } = await ifOwn(series.find(params["id"] ?? ""), isBetween(person));
      return outcomeOf(await endSeries(booking, { by: person.id, seriesId: id }));
    },
  };
}

/** Where a request of one's own stands: never at whom it is. */
function wanted({ askedAt, counter, expertId, format, id, moveOnAt, topic }: SessionRequest) {
  const asks = expertId === null ? ("search" as const) : ("asked" as const);
  return {
    ...{ id, format, topic, since: `${askedAt}`, nextAt: `${moveOnAt}` },
    state: counter === null ? asks : ("counter" as const),
    counter: counter && timesOf(counter),
  };
}

const outcomeOf = (isDone: boolean) => ({ outcome: isDone ? ("ended" as const) : ("gone" as const) });

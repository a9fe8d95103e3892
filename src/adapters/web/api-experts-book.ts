import { bookSession, openTopics, requestSession, type Session, slotAt } from "#domain/sessions/index.ts";
import type { ApiHandlers } from "./api-call.ts";
import { askerOf, type ExpertsApiDeps } from "./api-experts-deps.ts";
import type { ExpertRefs } from "./api-experts-refs.ts";
import { wishOf } from "./api-experts-when.ts";
import { timesOf } from "./api-times.ts";

type Booking = "POST /api/experts/sessions" | "POST /api/experts/requests";

/** What is done with a time that was chosen: it is booked, or whoever gives it is asked first. */
export function bookingHandlers(deps: ExpertsApiDeps, refs: ExpertRefs): ApiHandlers<Booking> {
  const { nameOf } = deps;

  async function bookedAnswer(session: Session, kind: "booked" | "pending") {
    const { expertId, id: sessionId, joinUrl, seriesId, slot } = session;
    const name = await nameOf(expertId);
    return {
      kind,
      sessionId,
      name,
      slot: timesOf(slot),
      joinUrl,
      series: seriesId !== null,
    };
  }

  return {
    "POST /api/experts/sessions": async (call) => {
      const { format, ref, start, topic } = call.body;
      const { asker, booking } = askerOf(deps, call);
      const meant = await refs.meant(ref, { asker, format, topic }, call.now);
      const nobody = async () => ({ kind: "no_expert" as const, topics: [...(await openTopics(booking, asker))] });
      if (!meant) return nobody();
      const { expertId } = meant;
      const at = Temporal.Instant.from(start);
      // Whoever got no answer asks again.
      const before = (await booking.sessions.upcoming(asker.id, call.now)).find(
        (session) => session.expertId === expertId && session.askerId === asker.id && session.slot.start.equals(at),
      );
      if (before) return bookedAnswer(before, before.state === "held" ? "pending" : "booked");
      const outcome = await bookSession(booking, { asker, expertId, format, topic, start: at });
      switch (outcome.kind) {
        case "booked":
        case "pending":
          return bookedAnswer(outcome.session, outcome.kind);
        case "taken":
        case "full": {
          const name = await nameOf(expertId);
          const slots = outcome.alternatives.map(timesOf);
          return { kind: outcome.kind, option: { ref, booking: "direct" as const, name, topic, slots } };
        }
        case "no_expert":
          return nobody();
        case "in_the_past":
          return { kind: outcome.kind };
      }
    },

    "POST /api/experts/requests": async (call) => {
      const { format, ref, starts, topic, when } = call.body;
      // Not with their own calendar: whoever says yes does so when they are not here.
      const { booking } = deps;
      const { asker } = askerOf(deps, call);
      const meant = await refs.meant(ref, { asker, format, topic }, call.now);
      const nobody = async () => ({ kind: "no_expert" as const, topics: [...(await openTopics(booking, asker))] });
      if (!meant) return nobody();
      const slots = starts.map((start) => slotAt(Temporal.Instant.from(start), format));
      // One that is over is not begun anew, but another can be.
      const id = (await booking.requests.find(meant.requestId)) ? {} : { id: meant.requestId };
      const wanted = { expertId: meant.expertId, topic, format, slots, wish: wishOf(when, asker.zone) };
      const outcome = await requestSession(booking, { ...id, asker, ...wanted });
      if (outcome.kind === "asked") return { kind: outcome.kind, requestId: outcome.request.id };
      return outcome.kind === "too_many" ? { kind: outcome.kind } : nobody();
    },
  };
}

import {
  type AnswerOutcome,
  answerCounter,
  answerOffer,
  answerRequest,
  type RequestAnswer,
} from "#domain/sessions/index.ts";
import type { ApiAnswer, ApiBody } from "#shared/api.ts";
import type { mineAnswerRoutes } from "#shared/api-mine-answers.ts";
import type { ApiCall, ApiHandlers } from "./api-call.ts";
import { bookingFor, ifOwn, type MineHoursDeps, meetingFor } from "./api-mine-hours-own.ts";
import { momentAt } from "./api-mine-moves.ts";
import { timesOf } from "./api-times.ts";

type Answered = ApiAnswer<"PUT /api/mine/asked/:id">;

/** What people answer who are asked for an hour or offered one, by the rules that hold in chat: no name before a yes. */
export function mineAnswersApi(deps: MineHoursDeps): ApiHandlers<keyof typeof mineAnswerRoutes> {
  const { experts, offers, requests } = deps.booking;

  async function answered(call: ApiCall<"PUT /api/mine/asked/:id">, outcome: AnswerOutcome): Promise<Answered> {
    const { body, person } = call;
    switch (outcome.kind) {
      case "booked":
      case "pending":
        return { kind: outcome.kind, ...(await meetingFor(deps, person, outcome.session)) };
      case "taken":
        return { kind: outcome.kind, slots: outcome.slots.map(timesOf) };
      case "passed_on":
      case "gone": {
        const until = body.answer === "pauseMonth" ? (await experts.find(person.id))?.pause?.until : null;
        return { kind: outcome.kind === "gone" ? "gone" : "passedOn", pausedUntil: until ? `${until}` : null };
      }
      case "not_free":
        return { kind: "notFree" };
      case "proposed":
        return { kind: outcome.kind };
    }
  }

  return {
    async "PUT /api/mine/asked/:id"(call) {
      const { body, params, person } = call;
      const { id } = await ifOwn(requests.find(params["id"] ?? ""), ({ asked }) => asked.includes(person.id));
      const answer = answerIn(body, person.zone);
      return answered(call, await answerRequest(bookingFor(deps, call), { expert: person, requestId: id, answer }));
    },

    async "PUT /api/mine/requests/:id"(call) {
      const { body, params, person } = call;
      const { id } = await ifOwn(requests.find(params["id"] ?? ""), ({ askerId }) => askerId === person.id);
      const asked = { asker: person, requestId: id, accepts: body.accepts };
      const outcome = await answerCounter(bookingFor(deps, call), asked);
      if (outcome.kind === "booked" || outcome.kind === "pending") {
        return { kind: outcome.kind, ...(await meetingFor(deps, person, outcome.session)) };
      }
      if (outcome.kind === "taken") return { kind: "taken" };
      return { kind: outcome.kind === "passed_on" ? "passedOn" : "gone" };
    },

    async "PUT /api/mine/offers/:id"(call) {
      const { body, params, person } = call;
      const { id } = await ifOwn(offers.find(params["id"] ?? ""), ({ invited }) => invited.includes(person.id));
      const answer = { kind: "take" as const, start: Temporal.Instant.from(body.start) };
      const outcome = await answerOffer(bookingFor(deps, call), { person, offerId: id, answer });
      if (outcome.kind === "booked" || outcome.kind === "pending") {
        return { kind: outcome.kind, ...(await meetingFor(deps, person, outcome.session)) };
      }
      if (outcome.kind !== "taken") return { kind: "gone" };
      // Once it is over, what is free instead is for anybody to book.
      const isOpen = (await offers.find(id))?.state === "open";
      return { kind: "taken", slots: isOpen ? outcome.alternatives.map(timesOf) : [] };
    },
  };
}

function answerIn(body: ApiBody<"PUT /api/mine/asked/:id">, zone: string): RequestAnswer {
  switch (body.answer) {
    case "take":
      return { kind: "take", start: Temporal.Instant.from(body.start) };
    case "otherTime":
      return { kind: "counter", start: momentAt(body, zone) };
    case "no":
      return { kind: "no" };
    case "pauseMonth":
      return { kind: "pause_month" };
  }
}

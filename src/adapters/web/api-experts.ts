import type { Language } from "#domain/people/index.ts";
import {
  cancelSession,
  fewTimes,
  freeHours,
  offeredTopics,
  type Proposal,
  proposeSession,
  withdrawRequest,
} from "#domain/sessions/index.ts";
import type { expertsRoutes } from "#shared/api-experts.ts";
import type { ApiHandlers } from "./api-call.ts";
import { bookingHandlers } from "./api-experts-book.ts";
import { askerOf, type ExpertsApiDeps } from "./api-experts-deps.ts";
import { type About, expertRefs } from "./api-experts-refs.ts";
import { wishOf } from "./api-experts-when.ts";
import { timesOf } from "./api-times.ts";

/**
 * Who volunteers for what, and how they are booked or asked, by the rules that hold in chat. No answer holds an id of
 * anybody, nor the name of who is asked first.
 */
export function expertsApi(deps: ExpertsApiDeps): ApiHandlers<keyof typeof expertsRoutes> {
  const { booking, nameOf } = deps;
  const refs = expertRefs({ experts: booking.experts, pseudonym: deps.pseudonym });
  const namesOf = (ids: readonly string[]) => Promise.all(ids.map(nameOf));

  async function answerTo(proposal: Proposal, about: About) {
    if (proposal.kind === "no_expert") return { kind: proposal.kind, topics: [...proposal.topics] };
    if (proposal.kind === "no_slot") {
      return { kind: proposal.kind, topic: proposal.topic, names: await namesOf(proposal.expertIds) };
    }
    if (proposal.kind !== "proposed") return proposal;
    const options = fewTimes(proposal.options).map(async ({ booking: how, expertId, slots, topic }) => ({
      ref: refs.refTo(expertId, { ...about, topic }),
      ...{ booking: how, topic, slots: slots.map(timesOf) },
      name: how === "direct" ? await nameOf(expertId) : null,
    }));
    return { kind: proposal.kind, options: await Promise.all(options) };
  }

  return {
    "GET /api/experts": async ({ person, query: { language = null } }) => {
      const offered = await offeredTopics(booking, person, language);
      const topics = offered.map(async ({ named, somebody, topic }) => ({
        ...{ topic, somebody },
        names: (await namesOf(named)).filter((name) => name !== ""),
      }));
      return { topics: await Promise.all(topics) };
    },

    "GET /api/experts/hours": async ({ person, query: { language = null, topic } }) => {
      const found = await freeHours(booking, person, { topic, language });
      const volunteers = found.map(async ({ formats, languages, left, next, personId, topics }) => ({
        ...{ name: await nameOf(personId), left, next },
        ...{ formats: [...formats], languages: [...(languages as readonly Language[])], topics: [...topics] },
      }));
      return { volunteers: (await Promise.all(volunteers)).filter(({ name }) => name !== "") };
    },

    "POST /api/experts/proposals": async (call) => {
      const { format, topic, when } = call.body;
      const { asker, booking: looking, isOwnRead } = askerOf(deps, call);
      const wish = wishOf(when, asker.zone);
      const proposal = await proposeSession(looking, { asker, format, topic, wish });
      const feasible = isOwnRead() ? withoutAsking(proposal) : proposal;
      return feasible ? answerTo(feasible, { asker, format, topic }) : { kind: "asker_away" };
    },

    ...bookingHandlers(deps, refs),

    "DELETE /api/experts/sessions/:id": async ({ person, params: { id = "" } }) => {
      const { kind } = await cancelSession(booking, { by: person.id, sessionId: id });
      return { kind };
    },

    "DELETE /api/experts/requests/:id": async ({ person, params: { id = "" } }) => ({
      withdrawn: await withdrawRequest(booking, { askerId: person.id, requestId: id }),
    }),
  };
}

/** Whoever is asked says yes later, when nobody may read the asker's calendar. Null if all would have to be asked. */
function withoutAsking(proposal: Proposal): Proposal | null {
  if (proposal.kind !== "proposed") return proposal;
  const options = proposal.options.filter(({ booking }) => booking === "direct");
  return options.length > 0 ? { ...proposal, options } : null;
}

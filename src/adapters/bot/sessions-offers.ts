import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import { answerOffer, OFFER, OFFER_REMINDER } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { appointmentOf } from "./appointments.ts";
import { lastAsked } from "./last-asked.ts";
import { pressed } from "./press.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { namesCalled } from "./sessions-book-take.ts";
import { OfferFacts } from "./sessions-facts.ts";
import { USUAL_FORMAT } from "./sessions-formats.ts";
import type { Offered } from "./sessions-slots.ts";
import { showTimes } from "./sessions-times.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { ANY_TIME, InstantState } from "./wishes.ts";

const KINDS = [OFFER, OFFER_REMINDER];

interface OtherTimes {
  readonly alternatives: readonly Interval[];
  readonly expertId: PersonId;
}

const Named = z.object({ offerId: z.string() });
const Taken = Named.extend({ start: InstantState });

/**
 * What somebody answers to times that an expert offers.
 *
 * @param instead - asks which of other times of the same expert somebody wants
 */
export function offersTalk(deps: SessionsTalkDeps, instead: (turn: Turn, offered: Offered) => Promise<Message>): Talk {
  async function take(turn: Turn, offerId: string, start: Temporal.Instant): Promise<Message> {
    const { sessionLife, sessions } = turn.words;
    const outcome = await answerOffer(deps, { person: turn.person, offerId, answer: { kind: "take", start } });
    if (outcome.kind === "taken" && outcome.alternatives.length > 0) return others(turn, offerId, outcome);
    await turn.ask(null);
    switch (outcome.kind) {
      case "booked":
      case "pending": {
        const booked = sessions[outcome.kind](await appointmentOf(deps.nameOf, turn.person, outcome.session));
        return show({ text: [booked, sessions.promise].join("\n") });
      }
      case "taken":
        return show({ text: sessionLife.offerTakenNone });
      default:
        return show({ text: sessionLife.offerGone });
    }
  }

  /** While the offer is open these are its own; else they are the expert's, for anybody to book. */
  async function others(turn: Turn, offerId: string, { alternatives: slots, expertId }: OtherTimes): Promise<Message> {
    const offer = await deps.offers.find(offerId);
    if (offer?.state === "open") {
      const [name = ""] = await namesCalled(deps, turn, [expertId]);
      return ask(turn, offerId, { text: turn.words.sessionLife.offerTaken(name), slots });
    }
    const booking = (await deps.experts.find(expertId))?.booking ?? "direct";
    const options = [{ expertId, topic: "", booking, slots }];
    return instead(turn, { format: offer?.format ?? USUAL_FORMAT, wish: ANY_TIME, instead: "taken", options });
  }

  async function decline(turn: Turn, offerId: string): Promise<Message> {
    const { offerDeclined, offerGone } = turn.words.sessionLife;
    const outcome = await answerOffer(deps, { person: turn.person, offerId, answer: { kind: "no" } });
    return show({ text: outcome.kind === "declined" ? offerDeclined : offerGone });
  }

  const ask = (turn: Turn, offerId: string, times: { readonly text: string; readonly slots: readonly Interval[] }) =>
    showTimes(turn, {
      ...{ ...times, verb: "sessions.takeOffer", data: { offerId } },
      hint: orType(turn.words, ["sessions.takeOffer", "sessions.declineOffer"]),
      buttons: [{ verb: "sessions.declineOffer", title: turn.words.sessionNotices.offerNo, data: { offerId } }],
    });

  return {
    commands: [],
    actions: [
      pressed("sessions.takeOffer", Taken, (turn, { offerId, start }) =>
        take(turn, offerId, Temporal.Instant.from(start)),
      ),
      pressed("sessions.declineOffer", Named, (turn, { offerId }) => decline(turn, offerId)),
    ],
    questions: [],
    async text(turn) {
      const asked = await lastAsked(deps, turn, KINDS, OfferFacts);
      const slot = asked && readTime(turn.text, asked.facts.slots, turn, deps.times);
      return slot && take(turn, asked.facts.offerId, slot.start);
    },
    async yesOrNo(turn, said) {
      const asked = await lastAsked(deps, turn, KINDS, OfferFacts);
      if (!asked) return null;
      const { offerId, slots } = asked.facts;
      if (said === "no") return decline(turn, offerId);
      const [only, ...more] = slots;
      if (only && more.length === 0) return take(turn, offerId, only.start);
      return ask(turn, offerId, { text: turn.words.sessionLife.askOtherTime, slots });
    },
  };
}

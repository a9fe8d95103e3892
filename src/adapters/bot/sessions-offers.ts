import { z } from "zod";
import { answerOffer, OFFER, OFFER_REMINDER, withdrawOffer } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { appointmentOf } from "./appointments.ts";
import { lastAsked } from "./last-asked.ts";
import { pressed } from "./press.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { OfferFacts } from "./sessions-facts.ts";
import { USUAL_FORMAT } from "./sessions-formats.ts";
import type { Offered } from "./sessions-slots.ts";
import { showTimes, spans } from "./sessions-times.ts";
import { whichOne } from "./sessions-which.ts";
import { orType, show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";
import { ANY_TIME, InstantState } from "./wishes.ts";

const KINDS = [OFFER, OFFER_REMINDER];

const Named = z.object({ offerId: z.string() });
const Taken = Named.extend({ start: InstantState });

/**
 * What somebody answers to times that an expert offers, and the expert taking them back.
 *
 * @param instead - asks which of other times of the same expert somebody wants
 */
export function offersTalk(deps: SessionsTalkDeps, instead: (turn: Turn, offered: Offered) => Promise<Message>) {
  async function take(turn: Turn, offerId: string, start: Temporal.Instant): Promise<Message> {
    const { sessionLife, sessions } = turn.words;
    const format = (await deps.offers.find(offerId))?.format ?? USUAL_FORMAT;
    const outcome = await answerOffer(deps, { person: turn.person, offerId, answer: { kind: "take", start } });
    if (outcome.kind === "taken" && outcome.alternatives.length > 0) {
      const { alternatives: slots, expertId } = outcome;
      const options = [{ expertId, topic: "", booking: "direct" as const, slots }];
      return instead(turn, { format, wish: ANY_TIME, instead: "taken", options });
    }
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

  async function decline(turn: Turn, offerId: string): Promise<Message> {
    const { offerDeclined, offerGone } = turn.words.sessionLife;
    const outcome = await answerOffer(deps, { person: turn.person, offerId, answer: { kind: "no" } });
    return show({ text: outcome.kind === "declined" ? offerDeclined : offerGone });
  }

  async function withdraw(turn: Turn, offerId: string): Promise<Message> {
    const { offerGone, offerWithdrawn } = turn.words.sessionLife;
    const withdrawn = await withdrawOffer(deps, { expertId: turn.person.id, offerId });
    await turn.ask(null);
    return show({ text: withdrawn ? offerWithdrawn : offerGone });
  }

  const which = whichOne({
    ...{ name: "sessions.withdrawOffer", verb: "sessions.withdrawOffer", key: "offerId", take: withdraw },
    async listed(turn) {
      const open = await deps.offers.openOf(turn.person.id);
      const own = open.filter(({ expertId }) => expertId === turn.person.id);
      return own.map(({ id, slots }) => ({ id, title: spans(turn, slots).join("; ") }));
    },
    asked: ({ sessionLife }) => sessionLife.askWithdrawOffer,
    none: ({ sessionLife }) => sessionLife.noOffer,
  });

  /** A yes to several times leaves open which. */
  const askAgain = (turn: Turn, offerId: string, slots: readonly Interval[]) =>
    showTimes(turn, {
      ...{ text: turn.words.sessionLife.askOtherTime, slots, verb: "sessions.takeOffer", data: { offerId } },
      hint: orType(turn.words, ["sessions.takeOffer", "sessions.declineOffer"]),
    });

  return {
    withdraw: which.begin,
    commands: [{ name: "withdrawOffer" as const, run: async (turn: Turn) => turn.reply(await which.begin(turn)) }],
    actions: [
      pressed("sessions.takeOffer", Taken, (turn, { offerId, start }) =>
        take(turn, offerId, Temporal.Instant.from(start)),
      ),
      pressed("sessions.declineOffer", Named, (turn, { offerId }) => decline(turn, offerId)),
      pressed("sessions.withdrawOffer", Named, (turn, { offerId }) => withdraw(turn, offerId)),
    ],
    questions: [which.question],
    async text(turn: Turn) {
      const asked = await lastAsked(deps, turn, KINDS, OfferFacts);
      const slot = asked && readTime(turn.text, asked.facts.slots, turn, deps.times);
      return slot && take(turn, asked.facts.offerId, slot.start);
    },
    async yesOrNo(turn: Turn, said: "yes" | "no") {
      const asked = await lastAsked(deps, turn, KINDS, OfferFacts);
      if (!asked) return null;
      const { offerId, slots } = asked.facts;
      if (said === "no") return decline(turn, offerId);
      const [only, ...others] = slots;
      return only && others.length === 0 ? take(turn, offerId, only.start) : askAgain(turn, offerId, slots);
    },
  };
}

import { z } from "zod";
import { withdrawOffer } from "#domain/sessions/index.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { spans } from "./sessions-times.ts";
import { whichOne } from "./sessions-which.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

const Named = z.object({ offerId: z.string() });

/** An expert takes an offer back; its times are free again. */
export function ownOffersTalk(deps: SessionsTalkDeps) {
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

  return {
    withdraw: which.begin,
    commands: [{ name: "withdrawOffer" as const, run: async (turn: Turn) => turn.reply(await which.begin(turn)) }],
    actions: [pressed("sessions.withdrawOffer", Named, (turn, { offerId }) => withdraw(turn, offerId))],
    questions: [which.question],
  };
}

import { z } from "zod";
import { burstIn, type Draft, spreadOver } from "#domain/coach/index.ts";
import { readYesNo } from "./answers.ts";
import type { CoachDesk } from "./coach-desk.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

/** A draft of which the leader said that a day with many of them is all right. */
const ALL_AT_ONCE = "burst";

interface After {
  /** What can be done with the text. */
  last(turn: Turn, draft: Draft): Promise<Message>;
  list(turn: Turn): Promise<Message>;
}

/** Many drafts in a day are offered to be spread over the two weeks that they are kept. */
export function coachSpread(desk: CoachDesk, after: After) {
  const spreading = question({
    name: "coach.spread",
    state: z.object({ id: z.string() }),
    takes: ["skip", "cancel"],
    async message(turn, { id }) {
      const { askSpread, dontSpreadButton, spreadButton } = turn.words.coach;
      const count = burstIn(await desk.all(turn), turn.now).length;
      return show({
        text: askSpread({ count }),
        hint: orType(turn.words, ["coach.spread", "coach.dontSpread"]),
        buttons: [
          { verb: "coach.spread", title: spreadButton, data: { id } },
          { verb: "coach.dontSpread", title: dontSpreadButton, data: { id } },
        ],
      });
    },
    async answer(turn, { id }) {
      const said = readYesNo(turn.text);
      if (said === null) {
        const draft = await desk.find(turn, id);
        const left = draft && (await desk.leave(turn, draft, (_turn, one) => decide(turn, one, false)));
        if (left) await turn.reply(left);
        return Boolean(left);
      }
      await turn.reply(await desk.using(turn, id, (draft) => decide(turn, draft, said === "yes")));
      return true;
    },
  });

  /** A day for each from today on, which are shown; or goes on with this draft, and never asks again about it. */
  async function decide(turn: Turn, draft: Draft, spread: boolean): Promise<Message> {
    const { coach } = turn.words;
    if (spread) {
      const today = turn.now.toZonedDateTimeISO(turn.person.zone).toPlainDate();
      const planned = spreadOver(burstIn(await desk.all(turn), turn.now), today);
      await Promise.all(planned.map((one) => desk.drafts.save(one)));
      await turn.reply({ text: coach.spread });
      return after.list(turn);
    }
    const kept = { ...draft, ignored: [...draft.ignored, ALL_AT_ONCE] };
    await desk.drafts.save(kept);
    await turn.reply({ text: coach.notSpread });
    return after.last(turn, kept);
  }

  return {
    question: spreading,
    decide,
    /** Offers to spread what was written today; null when that is not too much. */
    async offer(turn: Turn, draft: Draft): Promise<Message | null> {
      if (draft.ignored.includes(ALL_AT_ONCE)) return null;
      const burst = burstIn(await desk.all(turn), turn.now);
      return burst.some(({ id }) => id === draft.id) ? spreading.pose(turn, { id: draft.id }) : null;
    },
  };
}

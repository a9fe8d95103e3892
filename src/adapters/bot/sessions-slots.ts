import { z } from "zod";
import type { PersonId, TimeWish } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { readYesNo } from "./answers.ts";
import { question } from "./question.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import type { Choice } from "./sessions-book.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import { topicIn } from "./topics.ts";
import type { Action, Message, Turn } from "./turn.ts";
import { IntervalState, intervalOf, readWish, wishesForTime } from "./wishes.ts";

const State = z.object({
  expertId: z.string(),
  topic: z.string(),
  slots: z.array(IntervalState).min(1),
  /** Whether these are offered because another time was gone. */
  taken: z.boolean(),
});

interface Offer {
  readonly expertId: PersonId;
  readonly topic: string;
  readonly slots: readonly Interval[];
  readonly taken: boolean;
}

interface Next {
  propose(turn: Turn, topic: string, wish: TimeWish): Promise<Message>;
  take(turn: Turn, choice: Choice): Promise<Message>;
}

/** "Which of these times?", answered by number, by time, or by what would suit better. */
export function slotsQuestion({ nameOf, times }: SessionsTalkDeps, { propose, take }: Next) {
  const which = question({
    name: "sessions.slots",
    state: State,
    async message({ person, words }, { expertId, slots, taken, topic }) {
      const { dates, sessions } = words;
      const name = (await nameOf(expertId)) || sessions.unnamed;
      const options = slots.map((slot) => dates.span(intervalOf(slot), person.zone));
      return show({
        text: taken ? sessions.taken(name) : sessions.proposed({ topic, name }),
        options,
        hint: sessions.slotTyped,
        buttons: [
          ...slots.map(({ start }, index) => ({
            verb: "sessions.take" as const,
            title: numberedTitle(options[index] ?? "", index),
            data: { expertId, topic, start },
          })),
          { verb: "sessions.none", title: sessions.noneOfThese },
        ],
      });
    },
    async answer(turn, { expertId, slots, topic }) {
      const offered = slots.map(intervalOf);
      const said = readYesNo(turn.text);
      const slot = said === "yes" && offered.length === 1 ? offered[0] : readTime(turn.text, offered, turn, times);
      const wish = readWish(times, turn.text, turn);
      if (said === "no") await turn.reply(await decline(turn));
      else if (slot) await turn.reply(await take(turn, { expertId, topic, start: slot.start }));
      else if (wishesForTime(wish) && topicIn(wish.rest) === "") await turn.reply(await propose(turn, topic, wish));
      else if (said === "yes") await which.again(turn);
      else return false;
      return true;
    },
  });
  const none: Action = { verb: "sessions.none", run: decline };
  return {
    question: which,
    none,
    ask: (turn: Turn, { slots, ...offer }: Offer) =>
      which.pose(turn, {
        expertId: offer.expertId,
        topic: offer.topic,
        taken: offer.taken,
        slots: slots.map(({ end, start }) => ({ start: `${start}`, end: `${end}` })),
      }),
  };
}

async function decline(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.sessions.noneTaken });
}

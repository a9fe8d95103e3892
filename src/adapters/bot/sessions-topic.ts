import { z } from "zod";
import { readChoice } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import type { Wanted } from "./sessions-book.ts";
import { FormatState, readFormat } from "./sessions-formats.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import { closestTopic, topicIn } from "./topics.ts";
import type { Message, Turn } from "./turn.ts";
import { fromState, readWish, toState, WishState, wishesForTime } from "./wishes.ts";

const State = z.object({ topics: z.array(z.string()), format: FormatState, wish: WishState });
const Pressed = State.omit({ topics: true }).extend({ topic: z.string().min(1) });

type Propose = (turn: Turn, wanted: Wanted) => Promise<Message>;

/** "What would you like to talk about?", answered by number, by name, or by name, length and time. */
export function topicQuestion({ times }: SessionsTalkDeps, propose: Propose) {
  const which = question({
    name: "sessions.topic",
    state: State,
    message: ({ words: { sessions } }, { format, topics, wish }) =>
      show({
        text: sessions.askTopic,
        options: topics,
        hint: sessions.topicTyped,
        inputs: [
          choices(
            { id: "topic", label: sessions.topicLabel, missing: sessions.topicMissing },
            topics.map((topic, index) => ({ title: numberedTitle(topic, index), value: topic })),
          ),
        ],
        buttons: [{ verb: "sessions.topic", title: sessions.next, data: { format, wish }, submits: true }],
      }),
    async answer(turn, { format, topics, wish }) {
      const said = readFormat(turn.text);
      const time = readWish(times, said.rest, turn);
      const topic = readChoice(turn.text, topics) ?? closestTopic(topicIn(time.rest), topics);
      if (!topics.includes(topic)) return false;
      const wished = wishesForTime(time) ? time : fromState(wish);
      await turn.reply(await propose(turn, { topic, format: said.format ?? format, wish: wished }));
      return true;
    },
  });

  return {
    question: which,
    choose: pressed("sessions.topic", Pressed, (turn, { format, topic, wish }) =>
      propose(turn, { topic, format, wish: fromState(wish) }),
    ),
    ask: (turn: Turn, topics: readonly string[], { format, wish }: Omit<Wanted, "topic">) =>
      which.pose(turn, { topics: [...topics], format, wish: toState(wish) }),
  };
}

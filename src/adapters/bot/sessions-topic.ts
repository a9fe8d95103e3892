import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import { readChoice } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { question } from "./question.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import { closestTopic, topicIn } from "./topics.ts";
import type { Action, Message, Turn } from "./turn.ts";
import { fromState, readWish, toState, WishState, wishesForTime } from "./wishes.ts";

const State = z.object({ topics: z.array(z.string()), wish: WishState });
const Pressed = z.object({ topic: z.string().min(1), wish: WishState });

type Propose = (turn: Turn, topic: string, wish: TimeWish) => Promise<Message>;

/** "What would you like to talk about?", answered by number, by name, or by name and time. */
export function topicQuestion({ times }: SessionsTalkDeps, propose: Propose) {
  const which = question({
    name: "sessions.topic",
    state: State,
    message: ({ words: { sessions } }, { topics, wish }) =>
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
        buttons: [{ verb: "sessions.topic", title: sessions.next, data: { wish }, submits: true }],
      }),
    async answer(turn, { topics, wish }) {
      const said = readWish(times, turn.text, turn);
      const topic = readChoice(turn.text, topics) ?? closestTopic(topicIn(said.rest), topics);
      if (!topics.includes(topic)) return false;
      await turn.reply(await propose(turn, topic, wishesForTime(said) ? said : fromState(wish)));
      return true;
    },
  });

  const choose: Action = {
    verb: "sessions.topic",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      return propose(turn, pressed.topic, fromState(pressed.wish));
    },
  };

  return {
    question: which,
    choose,
    ask: (turn: Turn, topics: readonly string[], wish: TimeWish) =>
      which.pose(turn, { topics: [...topics], wish: toState(wish) }),
  };
}

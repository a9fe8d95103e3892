import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import type { Session } from "#domain/sessions/index.ts";
import { readYesNo } from "./answers.ts";
import { appointmentOf } from "./appointments.ts";
import { choices } from "./cards/inputs.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Turn } from "./turn.ts";
import { ANY_TIME, fromState, toState, WishState } from "./wishes.ts";
import type { Verb, Words } from "./words/words.ts";

interface Parts {
  readonly name: string;
  readonly verb: Verb;
  asked(words: Words): { readonly text: string; readonly button: string };
  listed(turn: Turn): Promise<readonly Session[]>;
  take(turn: Turn, sessionId: string, wish: TimeWish): Promise<Message>;
}

const Pressed = z.object({ sessionId: z.string().min(1), wish: WishState.optional() });

/** "Which conversation?", answered by number, by time or on the card; a wish for another time is kept meanwhile. */
export function sessionQuestion(deps: SessionsTalkDeps, { asked, listed, name, take, verb }: Parts) {
  const which = question({
    name,
    state: z.object({ ids: z.array(z.string()).min(1), wish: WishState }),
    async message(turn, { ids, wish }) {
      const { cancelLabel, cancelMissing, cancelTyped, hour } = turn.words.sessions;
      const { button, text } = asked(turn.words);
      const known = (await listed(turn)).filter(({ id }) => ids.includes(id));
      const options = await Promise.all(
        known.map(async (session) => hour(await appointmentOf(deps.nameOf, turn.person, session))),
      );
      const choosable = known.map(({ id }, index) => ({
        title: numberedTitle(options[index] ?? "", index),
        value: id,
      }));
      return show({
        ...{ text, options, hint: cancelTyped },
        inputs: [choices({ id: "sessionId", label: cancelLabel, missing: cancelMissing }, choosable)],
        buttons: [{ verb, title: button, data: { wish }, submits: true }],
      });
    },
    async answer(turn, { ids, wish }) {
      if (readYesNo(turn.text) === "no") return false;
      const known = (await listed(turn)).filter(({ id }) => ids.includes(id));
      const meant = sessionAt(deps, turn, turn.text, known);
      if (meant) await turn.reply(await take(turn, meant.id, fromState(wish)));
      return meant !== undefined;
    },
  });

  return {
    question: which,
    action: pressed(verb, Pressed, (turn, { sessionId, wish }) =>
      take(turn, sessionId, wish ? fromState(wish) : ANY_TIME),
    ),
    pose: (turn: Turn, known: readonly Session[], wish: TimeWish) =>
      which.pose(turn, { ids: known.map(({ id }) => id), wish: toState(wish) }),
  };
}

/** The one of these that a text means by its number, weekday, time or date. */
export function sessionAt(
  { times }: Pick<SessionsTalkDeps, "times">,
  turn: Turn,
  text: string,
  sessions: readonly Session[],
): Session | undefined {
  const slots = sessions.map(({ slot }) => slot);
  const slot = readTime(text, slots, turn, times);
  return sessions.find((session) => session.slot === slot);
}

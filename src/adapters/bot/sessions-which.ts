import { z } from "zod";
import { readNumber, readYesNo } from "./answers.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Turn } from "./turn.ts";
import type { Verb, Words } from "./words/words.ts";

/** As many buttons as a card shows. */
const SHOWN_MAX = 6;

interface Parts {
  readonly name: string;
  readonly verb: Verb;
  /** Under which name the verb takes the id. */
  readonly key: string;
  /** What there is to choose from. */
  listed(turn: Turn): Promise<readonly { readonly id: string; readonly title: string }[]>;
  asked(words: Words): string;
  none(words: Words): string;
  take(turn: Turn, id: string): Promise<Message>;
}

/** "Which one?", asked only when there are several, and answered by number or button. */
export function whichOne({ asked, key, listed, name, none, take, verb }: Parts) {
  const which = question({
    name,
    state: z.object({ ids: z.array(z.string()).min(1) }),
    async message(turn, { ids }) {
      const options = (await listed(turn)).filter(({ id }) => ids.includes(id));
      return show({
        text: asked(turn.words),
        options: options.map(({ title }) => title),
        hint: turn.words.groundwork.personTyped,
        buttons: options.map(({ id, title }, index) => ({
          verb,
          title: numberedTitle(title, index),
          data: { [key]: id },
        })),
      });
    },
    async answer(turn, { ids }) {
      const index = readYesNo(turn.text) === "no" ? null : readNumber(turn.text, ids.length);
      const id = index === null ? undefined : ids[index];
      if (id !== undefined) await turn.reply(await take(turn, id));
      return id !== undefined;
    },
  });

  return {
    question: which,
    async begin(turn: Turn): Promise<Message> {
      const options = (await listed(turn)).slice(0, SHOWN_MAX);
      const [first] = options;
      if (!first) return show({ text: none(turn.words) });
      return options.length === 1 ? take(turn, first.id) : which.pose(turn, { ids: options.map(({ id }) => id) });
    },
  };
}

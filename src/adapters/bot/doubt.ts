import { LRUCache } from "lru-cache";
import { z } from "zod";
import { readChoice, readYesNo } from "./answers.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Question, Talk, Turn } from "./turn.ts";
import { asWritten } from "./words/spelling.ts";
import { triggers } from "./words/triggers.ts";
import type { CommandName, Words } from "./words/words.ts";

interface DoubtDeps {
  /** The question of this name, if there is one. */
  questionOf(name: string): Question | undefined;
  /** Does what a text begins with. */
  obey(turn: Turn): Promise<void>;
  /** Hears a text, as if nothing had been doubted. */
  hear(turn: Turn): Promise<void>;
}

/** As long as a question stays open, and people who may be asked at the same time. */
const REMEMBERED_MS = 30 * 60 * 1000;
const REMEMBERED_MAX = 1_000;

const State = z.object({
  /** Which doubt: the buttons of an older one say nothing about this. */
  id: z.string(),
  /** What the command is called. */
  phrase: z.string(),
  /** What was asked before. */
  asked: z.object({ name: z.string(), state: z.record(z.string(), z.unknown()) }),
});
type State = z.infer<typeof State>;
const Pressed = z.object({ id: z.string(), text: z.string().min(1) });

const CHOICES = ["answer", "command"] as const;
type Choice = (typeof CHOICES)[number];

/**
 * "Is that your answer, or a command?", of a text that may be both. Whoever says something else is heard as before it.
 *
 * An open question keeps nobody's words: they stand behind the buttons, and are remembered in this process alone for who
 * types. Who types to another process is asked to say it again.
 */
export function doubtTalk({ hear, obey, questionOf }: DoubtDeps) {
  const texts = new LRUCache<string, string>({ max: REMEMBERED_MAX, ttl: REMEMBERED_MS, ttlAutopurge: true });

  async function choose(turn: Turn, { asked }: State, text: string, choice: Choice): Promise<void> {
    texts.delete(turn.person.id);
    await turn.ask(asked);
    const earlier = { ...turn, text, dialogue: asked };
    if (choice === "command") return obey(earlier);
    const open = questionOf(asked.name);
    if (open && !(await open.answer(earlier))) await open.again(earlier);
  }

  function showChoices({ words }: Turn, { id, phrase }: State, text: string | undefined): Message {
    const options = optionsIn(words);
    const buttons = CHOICES.map((choice, index) => ({
      verb: `doubt.${choice}` as const,
      title: numberedTitle(options[index] ?? "", index),
      data: { id, text },
    }));
    const hint = orType(words, ["doubt.answer", "doubt.command"]);
    return show({ text: words.doubt.ask(phrase), options, hint, buttons: text === undefined ? [] : buttons });
  }

  const doubt = question({
    name: "doubt",
    state: State,
    message: (turn, state) => showChoices(turn, state, texts.get(turn.person.id)),
    async answer(turn, state) {
      const { asked } = state;
      const options = optionsIn(turn.words);
      const said = readYesNo(turn.text) === "yes" ? options[0] : readChoice(turn.text, options);
      const choice = CHOICES[options.indexOf(said ?? "")];
      const text = texts.get(turn.person.id);
      if (choice && text !== undefined) await choose(turn, state, text, choice);
      else {
        await turn.ask(asked);
        // It was neither.
        const isAnswered = choice !== undefined || readYesNo(turn.text) === "no";
        if (isAnswered) await turn.reply({ text: turn.words.doubt.sayAgain });
        else await hear({ ...turn, dialogue: asked });
      }
      return true;
    },
  });

  const press = (choice: Choice) =>
    pressed(`doubt.${choice}`, Pressed, async (turn, { id, text }) => {
      const state = turn.dialogue?.name === doubt.name ? State.safeParse(turn.dialogue.state).data : undefined;
      const said: Message[] = [];
      if (state?.id === id)
        await choose({ ...turn, reply: async (message) => void said.push(message) }, state, text, choice);
      for (const message of said.slice(0, -1)) await turn.reply(message);
      return said.at(-1) ?? show({ text: turn.words.common.outdated });
    });

  const talk: Talk = { commands: [], actions: CHOICES.map(press), questions: [doubt] };
  return {
    talk,
    async ask(turn: Turn, command: CommandName): Promise<void> {
      if (!turn.dialogue) return;
      const [phrase = command] = triggers[turn.words.language][command];
      texts.set(turn.person.id, turn.text);
      await turn.reply(
        await doubt.pose(turn, {
          id: crypto.randomUUID(),
          phrase: asWritten(turn.words, phrase),
          asked: turn.dialogue,
        }),
      );
    },
  };
}

const optionsIn = ({ doubt }: Words) => CHOICES.map((choice) => doubt[choice]);

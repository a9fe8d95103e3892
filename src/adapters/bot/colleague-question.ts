import { z } from "zod";
import type { Colleague, Directory, PersonId } from "#domain/people/index.ts";
import { readNumber, readYesNo } from "./answers.ts";
import { choices, line } from "./cards/inputs.ts";
import { colleaguesCalled, describe, isName } from "./groundwork-names.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Action, Message, Question, Turn } from "./turn.ts";

/** What is asked about; kept while the question is open. */
type About = Readonly<Record<string, unknown>>;

interface ColleagueQuestion<State extends About> {
  /** Of the question; which of several is meant is asked under the same name with `.which` behind it. */
  readonly name: string;
  readonly state: z.ZodType<State>;
  readonly takes?: Question["takes"];
  /** Sends a name that was typed, or the one of several that was chosen. */
  readonly verb: Action["verb"];
  asked(turn: Turn, state: State): Pick<Parameters<typeof show>[0], "text" | "hint" | "buttons">;
  /** What leaves it out, such as "skip"; null when a text does not. */
  left?(turn: Turn, state: State): Promise<Message> | null;
  chosen(turn: Turn, state: State, personId: PersonId): Promise<Message>;
}

const NAME_LENGTH_MAX = 100;
const Answered = z.object({ name: z.string().max(NAME_LENGTH_MAX).default(""), person: z.string().nullish() });

/** Asks for a colleague by name, and for which one when several are called so. */
export function colleagueQuestion<State extends About>(
  directory: Pick<Directory, "find" | "search">,
  { asked, chosen, left, name, state: schema, takes = [], verb }: ColleagueQuestion<State>,
) {
  async function ask(turn: Turn, state: State, before?: string): Promise<Message> {
    const { nameLabel, nameMissing, nextButton } = turn.words.groundwork;
    const { buttons = [], text, ...rest } = asked(turn, state);
    await turn.ask({ name, state });
    return show({
      ...{ ...rest, text: before === undefined ? text : `${before}\n${text}` },
      inputs: [line({ id: "name", label: nameLabel, missing: nameMissing }, NAME_LENGTH_MAX)],
      buttons: [{ verb, title: nextButton, data: state, submits: true }, ...buttons],
    });
  }

  async function take(turn: Turn, state: State, typed: string): Promise<Message> {
    const { nobodyCalled, severalCalled } = turn.words.groundwork;
    const found = isName(typed) ? await colleaguesCalled({ directory }, typed) : [];
    const [first, ...others] = found;
    if (!first) return ask(turn, state, nobodyCalled(typed.slice(0, NAME_LENGTH_MAX)));
    if (others.length === 0) return chosen(turn, state, first.id);
    await turn.ask({ name: which.name, state: { about: state, ids: found.map(({ id }) => id) } });
    return pick(turn, severalCalled(typed), found, state);
  }

  function pick({ words }: Turn, text: string, found: readonly Colleague[], state: State): Message {
    const { nameMissing, nextButton, personLabel, personTyped } = words.groundwork;
    const options = found.map(describe);
    const choosable = found.map(({ id }, index) => ({ title: numberedTitle(options[index] ?? "", index), value: id }));
    return show({
      ...{ text, options, hint: personTyped },
      inputs: [choices({ id: "person", label: personLabel, missing: nameMissing }, choosable)],
      buttons: [{ verb, title: nextButton, data: state, submits: true }],
    });
  }

  const who = question({
    ...{ name, state: schema, freeText: true, takes },
    message: (turn, state) => ask(turn, state),
    async answer(turn, state) {
      const leaves = left?.(turn, state) ?? null;
      // Nobody is called that: the question is dropped.
      if (leaves === null && readYesNo(turn.text) === "no") return false;
      await turn.reply(await (leaves ?? take(turn, state, turn.text.trim())));
      return true;
    },
  });
  const which = question({
    name: `${name}.which`,
    state: z.object({ about: schema, ids: z.array(z.string()).min(1) }),
    async message(turn, { about, ids }) {
      const found = await Promise.all(ids.map((id) => directory.find(id)));
      const known = found.filter((one) => one !== null);
      return pick(turn, turn.words.groundwork.personLabel, known, about);
    },
    async answer(turn, { about, ids }) {
      const id = ids[readNumber(turn.text, ids.length) ?? ids.length];
      if (id !== undefined) await turn.reply(await chosen(turn, about, id));
      return id !== undefined;
    },
  });
  const press = pressed(verb, z.intersection(schema, Answered), (turn, { name: typed, person, ...rest }) => {
    const state = schema.parse(rest);
    return person ? chosen(turn, state, person) : take(turn, state, typed.trim());
  });
  return { ask, take, questions: [who, which], actions: [press] };
}

import { z } from "zod";
import { askCoHost, type CoHostDeps } from "#domain/hashtags/index.ts";
import type { Colleague, Directory, PersonId } from "#domain/people/index.ts";
import { readNumber } from "./answers.ts";
import { choices, line } from "./cards/inputs.ts";
import { colleaguesCalled, describe, isName } from "./groundwork-names.ts";
import { LEAVING, saysNext } from "./leaders-steps.ts";
import type { NameOf } from "./names.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

export interface CoHostTalkDeps extends CoHostDeps {
  readonly directory: Pick<Directory, "find" | "search">;
  readonly nameOf: NameOf;
}

/** Which tag is talked about, and whether it is just being founded. */
export const TagState = z.object({ tag: z.string(), founding: z.boolean().default(false) });
export type TagState = z.infer<typeof TagState>;

/** Goes on after a step, with what was said to its answer; null when it was left out. */
export type AfterStep = (turn: Turn, state: TagState, said: string | null) => Promise<Message>;

const NAME_LENGTH_MAX = 100;
const Named = TagState.extend({ name: z.string().max(NAME_LENGTH_MAX) });
const Several = TagState.extend({ ids: z.array(z.string()).min(1) });
const Picked = TagState.extend({ person: z.string() });

/** "Who looks after it together with you?": a colleague by name, who is asked before being a host. */
export function coHostQuestion(deps: CoHostTalkDeps, after: AfterStep) {
  async function ask(turn: Turn, state: TagState, before?: string): Promise<Message> {
    const { founding, groundwork, joining } = turn.words;
    await turn.ask({ name: who.name, state });
    const asked = founding.askCoHost(state.tag);
    return show({
      text: before === undefined ? asked : `${before}\n${asked}`,
      hint: founding.coHostTyped,
      inputs: [line({ id: "name", label: founding.coHostLabel, missing: groundwork.nameMissing }, NAME_LENGTH_MAX)],
      buttons: [
        { verb: "hashtags.setCoHost", title: groundwork.nextButton, data: state, submits: true },
        { verb: "hashtags.next", title: joining.skipButton, data: { ...state, step: "coHost" } },
      ],
    });
  }

  async function appoint(turn: Turn, state: TagState, personId: PersonId): Promise<Message> {
    const { founding, sessions } = turn.words;
    if (personId === turn.person.id) return ask(turn, state, founding.coHostSelf);
    const outcome = await askCoHost(deps, turn.person.id, { name: state.tag, personId });
    const name = (await deps.nameOf(personId)) || sessions.unnamed;
    return after(
      turn,
      state,
      {
        asked: () => founding.coHostAsked(name),
        host: () => founding.coHostAlready(name),
        full: () => founding.coHostFull,
        notYours: () => founding.notYours,
      }[outcome](),
    );
  }

  async function take(turn: Turn, state: TagState, name: string): Promise<Message> {
    const found = isName(name) ? await colleaguesCalled(deps, name) : [];
    const [first, ...others] = found;
    if (!first) return ask(turn, state, turn.words.groundwork.nobodyCalled(name.slice(0, NAME_LENGTH_MAX)));
    if (others.length === 0) return appoint(turn, state, first.id);
    await turn.ask({ name: which.name, state: { ...state, ids: found.map(({ id }) => id) } });
    return pick(turn, turn.words.groundwork.severalCalled(name), found, state);
  }

  const who = question({
    name: "hashtags.coHost",
    state: TagState,
    freeText: true,
    takes: LEAVING,
    message: (turn, state) => ask(turn, state),
    async answer(turn, state) {
      await turn.reply(await (saysNext(turn.text) ? after(turn, state, null) : take(turn, state, turn.text.trim())));
      return true;
    },
  });

  const which = question({
    name: "hashtags.pickCoHost",
    state: Several,
    async message(turn, { ids, ...state }) {
      const found = await Promise.all(ids.map((id) => deps.directory.find(id)));
      return pick(
        turn,
        turn.words.groundwork.personLabel,
        found.filter((one) => one !== null),
        state,
      );
    },
    async answer(turn, { ids, ...state }) {
      const id = ids[readNumber(turn.text, ids.length) ?? ids.length];
      if (id !== undefined) await turn.reply(await appoint(turn, state, id));
      return id !== undefined;
    },
  });

  const actions: readonly Action[] = [
    pressed("hashtags.coHost", TagState, (turn, state) => ask(turn, state)),
    pressed("hashtags.setCoHost", Named, (turn, { name, ...state }) => take(turn, state, name.trim())),
    pressed("hashtags.pickCoHost", Picked, (turn, { person, ...state }) => appoint(turn, state, person)),
  ];
  return { ask, take, questions: [who, which], actions };
}

function pick({ words }: Turn, text: string, found: readonly Colleague[], state: TagState): Message {
  const { nameMissing, nextButton, personLabel, personTyped } = words.groundwork;
  const options = found.map(describe);
  const choosable = found.map(({ id }, index) => ({ title: numberedTitle(options[index] ?? "", index), value: id }));
  return show({
    text,
    options,
    hint: personTyped,
    inputs: [choices({ id: "person", label: personLabel, missing: nameMissing }, choosable)],
    buttons: [{ verb: "hashtags.pickCoHost", title: nextButton, data: state, submits: true }],
  });
}

import { z } from "zod";
import { type HostDeps, handOver, tagMeant } from "#domain/hashtags/index.ts";
import type { Colleague, Directory, PersonId } from "#domain/people/index.ts";
import { readNumber } from "./answers.ts";
import { choices, line } from "./cards/inputs.ts";
import { colleaguesCalled, describe, isName } from "./groundwork-names.ts";
import { refusalOf } from "./hashtags-refusals.ts";
import type { NameOf } from "./names.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { readTag } from "./tag-words.ts";
import { numberedTitle } from "./text.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";

export interface HandOverDeps extends HostDeps {
  readonly directory: Pick<Directory, "find" | "search">;
  readonly nameOf: NameOf;
}

const NAME_LENGTH_MAX = 100;

const State = z.object({ tag: z.string() });
const Several = State.extend({ ids: z.array(z.string()).min(1) });
/** A name that was typed on the card, or the one of several that was meant. */
const Answered = State.extend({ name: z.string().max(NAME_LENGTH_MAX).default(""), person: z.string().nullish() });

/** "#x to Petra Vogt", "#x an Petra Vogt". */
const TO = /^(.*?)\s+(?:to|an)\s+(.+)$/isu;

const isHandOver = (rest: string) => readTag(TO.exec(rest)?.[1] ?? rest) !== null;

/** "Who should look after it in your place?": a colleague by name, who is asked before being its host. */
export function handOverTalk(deps: HandOverDeps): Talk {
  const giving = givingTo(deps, (turn, tag, before) => ask(turn, tag, before));

  async function ask(turn: Turn, typed: string, before?: string): Promise<Message> {
    const { tending } = turn.words;
    const tag = await tagMeant(deps.gardens, typed);
    if (!tag) return show({ text: refusalOf(turn, typed, { kind: "unknown" }) });
    if (!tag.hosts.includes(turn.person.id)) return show({ text: refusalOf(turn, typed, { kind: "notTheirs", tag }) });
    const data = { tag: tag.name };
    await turn.ask({ name: who.name, state: data });
    return show({
      text: before === undefined ? tending.askHandOver(tag.name) : `${before}\n${tending.askHandOver(tag.name)}`,
      hint: tending.nameTyped,
      inputs: [line({ id: "name", label: tending.handOverLabel, missing: tending.handOverMissing }, NAME_LENGTH_MAX)],
      buttons: [{ verb: "hashtags.handTo", title: tending.askButton, data, submits: true }],
    });
  }

  const who = question({
    name: "hashtags.handOver",
    state: State,
    freeText: true,
    message: (turn, { tag }) => ask(turn, tag),
    async answer(turn, { tag }) {
      const name = turn.text.trim();
      if (isName(name)) await turn.reply(await giving.toNamed(turn, tag, name));
      return isName(name);
    },
  });

  const command: Command = {
    name: "handOver",
    ...{ accepts: isHandOver, precise: isHandOver },
    async run(turn, rest) {
      const [, before = rest, name = null] = TO.exec(rest) ?? [];
      const tag = readTag(before);
      if (tag === null) return turn.reply({ text: turn.words.tending.whichTag });
      return turn.reply(name === null ? await ask(turn, tag) : await giving.toNamed(turn, tag, name));
    },
  };
  return {
    commands: [command],
    actions: [
      pressed("hashtags.handOver", State, (turn, { tag }) => ask(turn, tag)),
      pressed("hashtags.handTo", Answered, (turn, { name, person, tag }) =>
        person ? giving.to(turn, tag, person) : giving.toNamed(turn, tag, name.trim()),
      ),
    ],
    questions: [who, giving.which],
  };
}

function givingTo(deps: HandOverDeps, ask: (turn: Turn, tag: string, before: string) => Promise<Message>) {
  async function to(turn: Turn, tag: string, personId: PersonId): Promise<Message> {
    const { sessions, tending } = turn.words;
    if (personId === turn.person.id) return ask(turn, tag, tending.yourself);
    await turn.ask(null);
    const outcome = await handOver(deps, turn.person.id, tag, personId);
    if (outcome.kind !== "done") return show({ text: refusalOf(turn, tag, outcome) });
    const name = (await deps.nameOf(personId)) || sessions.unnamed;
    return show({ text: tending.handedOver({ tag: outcome.tag.name, name }) });
  }

  async function toNamed(turn: Turn, tag: string, name: string): Promise<Message> {
    const { tending } = turn.words;
    const found = isName(name) ? await colleaguesCalled(deps, name) : [];
    const [first, ...others] = found;
    if (!first) return ask(turn, tag, tending.nobodyCalled(name.slice(0, NAME_LENGTH_MAX)));
    if (others.length === 0) return to(turn, tag, first.id);
    await turn.ask({ name: which.name, state: { tag, ids: found.map(({ id }) => id) } });
    return pick(turn, tending.severalCalled(name), found, tag);
  }

  const which = question({
    name: "hashtags.handTo",
    state: Several,
    async message(turn, { ids, tag }) {
      const found = await Promise.all(ids.map((id) => deps.directory.find(id)));
      const known = found.filter((one) => one !== null);
      return pick(turn, turn.words.tending.askHandOver(tag), known, tag);
    },
    async answer(turn, { ids, tag }) {
      const id = ids[readNumber(turn.text, ids.length) ?? ids.length];
      if (id !== undefined) await turn.reply(await to(turn, tag, id));
      return id !== undefined;
    },
  });
  return { to, toNamed, which };
}

function pick({ words }: Turn, text: string, found: readonly Colleague[], tag: string): Message {
  const { askButton, handOverLabel, handOverMissing, handOverTyped } = words.tending;
  const options = found.map(describe);
  const choosable = found.map(({ id }, index) => ({ title: numberedTitle(options[index] ?? "", index), value: id }));
  return show({
    text,
    options,
    hint: handOverTyped,
    inputs: [choices({ id: "person", label: handOverLabel, missing: handOverMissing }, choosable)],
    buttons: [{ verb: "hashtags.handTo", title: askButton, data: { tag }, submits: true }],
  });
}

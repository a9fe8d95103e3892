import { z } from "zod";
import { type HostDeps, handOver, tagMeant } from "#domain/hashtags/index.ts";
import type { Directory, PersonId } from "#domain/people/index.ts";
import { colleagueQuestion } from "./colleague-question.ts";
import { QuietCard, quietCard } from "./hashtags-quiet.ts";
import { refusalOf } from "./hashtags-refusals.ts";
import type { NameOf } from "./names.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import { readTag } from "./tag-words.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";

export interface HandOverDeps extends HostDeps {
  readonly directory: Pick<Directory, "find" | "search">;
  readonly nameOf: NameOf;
}

const State = z.object({ tag: z.string(), ...QuietCard.shape });
type State = z.infer<typeof State>;

/** "#x to Petra Vogt", "#x an Petra Vogt". */
const TO = /^(.*?)\s+(?:to|an)\s+(.+)$/isu;

const isHandOver = (rest: string) => readTag(TO.exec(rest)?.[1] ?? rest) !== null;

/** "Who should look after it in your place?": a colleague by name, who is asked before being its host. */
export function handOverTalk(deps: HandOverDeps): Talk {
  const colleague = colleagueQuestion(deps.directory, {
    ...{ name: "hashtags.handOver", state: State, verb: "hashtags.handTo", chosen },
    asked: ({ words: { tending } }, { tag }) => ({ text: tending.askHandOver(tag), hint: tending.nameTyped }),
  });

  async function chosen(turn: Turn, state: State, personId: PersonId): Promise<Message> {
    const { dates, sessions, tending } = turn.words;
    if (personId === turn.person.id) return colleague.ask(turn, state, tending.yourself);
    await turn.ask(null);
    const outcome = await handOver(deps, turn.person.id, state.tag, personId);
    const name = (await deps.nameOf(personId)) || sessions.unnamed;
    if (outcome.kind === "done")
      return quietCard(turn.words, tending.handedOver({ tag: outcome.tag.name, name }), state);
    if (outcome.kind !== "askedBefore") return show({ text: refusalOf(turn, state.tag, outcome) });
    const day = dates.day(outcome.at, turn.person.zone);
    return quietCard(turn.words, tending.askedBefore({ tag: outcome.tag.name, name, day }), state);
  }

  /** Asks only who may hand it over. */
  async function begin(turn: Turn, state: State, name: string | null): Promise<Message> {
    const tag = await tagMeant(deps.gardens, state.tag);
    if (!tag) return show({ text: refusalOf(turn, state.tag, { kind: "unknown" }) });
    if (tag.retiredAt || !tag.hosts.includes(turn.person.id))
      return show({ text: refusalOf(turn, state.tag, { kind: tag.retiredAt ? "retired" : "notTheirs", tag }) });
    const meant = { ...state, tag: tag.name };
    return name === null ? colleague.ask(turn, meant) : colleague.take(turn, meant, name);
  }

  const command: Command = {
    name: "handOver",
    ...{ accepts: isHandOver, precise: isHandOver },
    async run(turn, rest) {
      const [, before = rest, name = null] = TO.exec(rest) ?? [];
      const tag = readTag(before);
      if (tag === null) return turn.reply({ text: turn.words.tending.whichTag });
      return turn.reply(await begin(turn, { tag, others: [], entryId: null }, name));
    },
  };
  return {
    commands: [command],
    actions: [pressed("hashtags.handOver", State, (turn, state) => begin(turn, state, null)), ...colleague.actions],
    questions: colleague.questions,
  };
}

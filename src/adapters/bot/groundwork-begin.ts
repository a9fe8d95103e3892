import { z } from "zod";
import { mayPropose, type Proposal, proposeLeader } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { NAME_LENGTH_MAX } from "./groundwork-messenger.ts";
import { called, colleaguesCalled, type GroundworkTalkDeps, isName, type Next } from "./groundwork-names.ts";
import type { ChoosePerson } from "./groundwork-person.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Open = z.object({ proposalId: z.string() });
const Pressed = z.object({ name: z.string().max(NAME_LENGTH_MAX) });

/** "propose Petra Vogt": from a name to a proposal. */
export function beginTalk(deps: GroundworkTalkDeps, next: Next, choosePerson: ChoosePerson) {
  async function ask(turn: Turn, before?: string): Promise<Message> {
    const { askLeader, nameLabel, nameMissing, nextButton } = turn.words.groundwork;
    await turn.ask({ name: whom.name, state: {} });
    return show({
      text: before ? `${before}\n${askLeader}` : askLeader,
      inputs: [line({ id: "name", label: nameLabel, missing: nameMissing }, NAME_LENGTH_MAX)],
      buttons: [{ verb: "groundwork.leader", title: nextButton, submits: true }],
    });
  }

  /** A proposal that exists goes on where it stands. */
  async function begin(turn: Turn, leaderId: PersonId): Promise<Message> {
    const { groundwork } = turn.words;
    const outcome = await proposeLeader(deps, turn.person.id, leaderId);
    if (outcome.kind === "proposed" || outcome.kind === "known") {
      const leader = await called(deps, leaderId, turn);
      const begun = groundwork.begun({ leader, known: outcome.kind === "known" });
      return next(turn, outcome.proposal, leaves(turn, outcome.proposal) ? `${groundwork.later}\n${begun}` : begun);
    }
    await turn.ask(null);
    if (outcome.kind === "taken") return show({ text: groundwork.taken(await called(deps, leaderId, turn)) });
    return show({ text: outcome.kind === "oneself" ? groundwork.oneself : groundwork.forChampions });
  }

  async function propose(turn: Turn, name: string): Promise<Message> {
    const { groundwork } = turn.words;
    // Nobody else gets to search the directory.
    if (!(await mayPropose(deps, turn.person.id))) return show({ text: groundwork.forChampions });
    if (name === "") return ask(turn);
    const found = isName(name) ? await colleaguesCalled(deps, name) : [];
    const [first, ...others] = found;
    if (!first) return ask(turn, groundwork.nobodyCalled(name));
    return others.length === 0 ? begin(turn, first.id) : choosePerson(turn, { name, found, proposalId: null });
  }

  const whom = question({
    name: "groundwork.leader",
    state: z.object({}),
    freeText: true,
    message: (turn) => ask(turn),
    async answer(turn) {
      const leaves = readYesNo(turn.text) === "no";
      if (!leaves) await turn.reply(await propose(turn, turn.text.slice(0, NAME_LENGTH_MAX)));
      return !leaves;
    },
  });

  const talk: Talk = {
    commands: [
      {
        name: "propose",
        accepts: isName,
        // "Neue Schichtpläne vorschlagen" is what somebody may claim, and nobody's name.
        precise: async (rest, turn) =>
          (await mayPropose(deps, turn.person.id)) && (await colleaguesCalled(deps, rest)).length > 0,
        run: async (turn, rest) => turn.reply(await propose(turn, rest)),
      },
    ],
    actions: [
      {
        verb: "groundwork.leader",
        async run(turn, data) {
          const pressed = Pressed.safeParse(data).data;
          return pressed ? propose(turn, pressed.name.trim()) : show({ text: turn.words.common.outdated });
        },
      },
    ],
    questions: [whom],
  };
  return { begin, talk };
}

/** Whether a question about another proposal is open, and so left. */
function leaves({ dialogue }: Turn, { id }: Proposal): boolean {
  const open = Open.safeParse(dialogue?.state).data?.proposalId;
  return open !== undefined && open !== id;
}

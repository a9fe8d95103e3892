import { z } from "zod";
import { nameMessenger, openProposal, type Proposal } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import {
  colleaguesCalled,
  type GroundworkTalkDeps,
  gone,
  isName,
  later,
  type Next,
  namesIn,
  saysLater,
} from "./groundwork-names.ts";
import type { ChoosePerson } from "./groundwork-person.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import { fold } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

export const NAME_LENGTH_MAX = 100;

const State = z.object({ proposalId: z.string() });
const Pressed = State.extend({ name: z.string().max(NAME_LENGTH_MAX) });

const ONESELF = new Set(["i", "me", "myself", "i do", "i will", "ich", "ich selbst", "ich selber", "selbst"]);

/** "Who will speak to them?": oneself, a colleague by name, or a volunteer. */
export function messengerQuestion(deps: GroundworkTalkDeps, next: Next, choosePerson: ChoosePerson) {
  /** @param part - `agreed` while a volunteer's answer is all that is missing */
  async function ask(turn: Turn, proposal: Proposal, part: "messenger" | "agreed", before?: string): Promise<Message> {
    const { groundwork } = turn.words;
    const data = { proposalId: proposal.id };
    await turn.ask({ name: who.name, state: data });
    const asked = groundwork.ask(part, await namesIn(deps, proposal, turn));
    return show({
      text: before ? `${before}\n${asked}` : asked,
      hint: orType(turn.words, ["groundwork.messenger", "groundwork.self", "groundwork.find"]),
      inputs: [line({ id: "name", label: groundwork.nameLabel, missing: groundwork.nameMissing }, NAME_LENGTH_MAX)],
      buttons: [
        { verb: "groundwork.messenger", title: groundwork.nextButton, data, submits: true },
        { verb: "groundwork.self", title: groundwork.selfButton, data },
        { verb: "groundwork.find", title: groundwork.findButton, data },
        { verb: "groundwork.later", title: groundwork.laterButton },
      ],
    });
  }

  async function again(turn: Turn, { proposalId }: z.infer<typeof State>, before?: string): Promise<Message> {
    const proposal = await openProposal(deps, turn.person.id, proposalId);
    return proposal ? ask(turn, proposal, "messenger", before) : gone(turn);
  }

  async function appoint(turn: Turn, proposalId: string, messengerId: PersonId): Promise<Message> {
    const outcome = await nameMessenger(deps, turn.person.id, { proposalId, messengerId });
    if (outcome.kind === "gone") return gone(turn);
    if (outcome.kind === "leader") return again(turn, { proposalId }, turn.words.groundwork.leaderThemselves);
    return next(turn, outcome.proposal);
  }

  async function take(turn: Turn, state: z.infer<typeof State>, name: string): Promise<Message> {
    const { groundwork } = turn.words;
    if (saysLater(name)) return later(turn);
    if (ONESELF.has(fold(name).trim())) return appoint(turn, state.proposalId, turn.person.id);
    const found = isName(name) ? await colleaguesCalled(deps, name) : [];
    const [first, ...others] = found;
    if (!first) return again(turn, state, groundwork.nobodyCalled(name.slice(0, NAME_LENGTH_MAX)));
    if (others.length === 0) return appoint(turn, state.proposalId, first.id);
    return choosePerson(turn, { name, found, proposalId: state.proposalId });
  }

  const who = question({
    name: "groundwork.messenger",
    state: State,
    freeText: true,
    takes: LEAVING,
    message: again,
    async answer(turn, state) {
      const leaves = readYesNo(turn.text) === "no";
      if (!leaves) await turn.reply(await take(turn, state, turn.text));
      return !leaves;
    },
  });

  const actions: Action[] = [
    {
      verb: "groundwork.messenger",
      async run(turn, data) {
        const pressed = Pressed.safeParse(data).data;
        return pressed ? take(turn, pressed, pressed.name) : show({ text: turn.words.common.outdated });
      },
    },
    {
      verb: "groundwork.self",
      async run(turn, data) {
        const pressed = State.safeParse(data).data;
        return pressed ? appoint(turn, pressed.proposalId, turn.person.id) : show({ text: turn.words.common.outdated });
      },
    },
  ];
  return { ask, appoint, question: who, actions };
}

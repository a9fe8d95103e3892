import { z } from "zod";
import { noteSpoken, type OpeningOutcome, openProposal, type Proposal } from "#domain/leaders/index.ts";
import { readYesNo } from "./answers.ts";
import { called, type GroundworkTalkDeps, gone, later, namesIn, saysLater, saysNotYet } from "./groundwork-names.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

const State = z.object({ proposalId: z.string() });

/** What became of the gate, in words. */
export async function opened(deps: GroundworkTalkDeps, turn: Turn, outcome: OpeningOutcome): Promise<Message> {
  const { groundwork } = turn.words;
  await turn.ask(null);
  switch (outcome.kind) {
    case "ready":
      return show({ text: groundwork.ready(await called(deps, outcome.proposal.leaderId, turn)) });
    case "missing":
      return show({ text: groundwork.stillMissing(outcome.parts) });
    case "forbidden":
      return show({ text: groundwork.forChampions });
    case "reasonMissing":
    case "gone":
      return gone(turn);
  }
}

/** The last question: whether the messenger has spoken to the leader. */
export function spokenQuestion(deps: GroundworkTalkDeps) {
  async function ask(turn: Turn, proposal: Proposal, before?: string): Promise<Message> {
    const { groundwork } = turn.words;
    await turn.ask({ name: spoken.name, state: { proposalId: proposal.id } });
    const asked = groundwork.ask("spoken", await namesIn(deps, proposal, turn));
    return show({
      text: before ? `${before}\n${asked}` : asked,
      hint: orType(turn.words, ["groundwork.spoken", "groundwork.later"]),
      buttons: [
        { verb: "groundwork.spoken", title: groundwork.spokenButton, data: { proposalId: proposal.id } },
        { verb: "groundwork.pitch", title: groundwork.pitchButton, data: { proposalId: proposal.id } },
        { verb: "groundwork.later", title: groundwork.laterButton },
      ],
    });
  }
  const note = async (turn: Turn, proposalId: string) =>
    opened(deps, turn, await noteSpoken(deps, turn.person.id, proposalId));

  const spoken = question({
    name: "groundwork.spoken",
    state: State,
    async message(turn, { proposalId }) {
      const proposal = await openProposal(deps, turn.person.id, proposalId);
      return proposal ? ask(turn, proposal) : gone(turn);
    },
    async answer(turn, { proposalId }) {
      if (readYesNo(turn.text) === "yes") await turn.reply(await note(turn, proposalId));
      else if (saysNotYet(turn.text) || saysLater(turn.text)) await turn.reply(await later(turn));
      else return false;
      return true;
    },
  });

  const actions: Action[] = [
    {
      verb: "groundwork.spoken",
      async run(turn, data) {
        const pressed = State.safeParse(data).data;
        return pressed ? note(turn, pressed.proposalId) : show({ text: turn.words.common.outdated });
      },
    },
    { verb: "groundwork.later", run: later },
  ];
  return { ask, question: spoken, actions };
}

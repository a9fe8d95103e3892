import { z } from "zod";
import {
  openProposal,
  overrideGate,
  type Proposal,
  REASON_LENGTH_MIN,
  withdrawProposal,
} from "#domain/leaders/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { called, type GroundworkTalkDeps, gone, later, saysLater } from "./groundwork-names.ts";
import { SAID_LENGTH_MAX } from "./groundwork-parts.ts";
import { opened } from "./groundwork-spoken.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

const State = z.object({ proposalId: z.string() });
const Reason = State.extend({ reason: z.string().max(SAID_LENGTH_MAX) });

/** Taking a proposal back, once they are sure. */
export function withdrawQuestion(deps: GroundworkTalkDeps) {
  async function ask(turn: Turn, { id, leaderId, state }: Proposal): Promise<Message> {
    const { groundwork } = turn.words;
    if (state === "ready") return show({ text: groundwork.tooLate(await called(deps, leaderId, turn)) });
    const data = { proposalId: id };
    await turn.ask({ name: sure.name, state: data });
    return show({
      text: groundwork.askWithdraw(await called(deps, leaderId, turn)),
      hint: orType(turn.words, ["groundwork.withdrawNow", "groundwork.later"]),
      buttons: [
        { verb: "groundwork.withdrawNow", title: groundwork.withdrawButton, data },
        { verb: "groundwork.later", title: groundwork.laterButton },
      ],
    });
  }

  async function withdraw(turn: Turn, proposalId: string): Promise<Message> {
    const { groundwork } = turn.words;
    const proposal = await deps.gates.find(proposalId);
    if (proposal?.proposedBy !== turn.person.id) return gone(turn);
    await turn.ask(null);
    const leader = await called(deps, proposal.leaderId, turn);
    const done = await withdrawProposal(deps, turn.person.id, proposalId);
    return show({ text: done ? groundwork.withdrawn(leader) : groundwork.tooLate(leader) });
  }

  const sure = question({
    name: "groundwork.withdraw",
    state: State,
    async message(turn, { proposalId }) {
      const proposal = await openProposal(deps, turn.person.id, proposalId);
      return proposal ? ask(turn, proposal) : gone(turn);
    },
    async answer(turn, { proposalId }) {
      const said = saysLater(turn.text) ? "no" : readYesNo(turn.text);
      if (said !== null) await turn.reply(said === "yes" ? await withdraw(turn, proposalId) : await later(turn));
      return said !== null;
    },
  });

  const now: Action = {
    verb: "groundwork.withdrawNow",
    async run(turn, data) {
      const pressed = State.safeParse(data).data;
      return pressed ? withdraw(turn, pressed.proposalId) : show({ text: turn.words.common.outdated });
    },
  };
  return { ask, question: sure, actions: [now] };
}

/** Opening the gate without the groundwork, with a reason. */
export function overrideQuestion(deps: GroundworkTalkDeps) {
  async function ask(turn: Turn, { id, leaderId }: Proposal, before?: string): Promise<Message> {
    const { groundwork } = turn.words;
    if (!(await deps.roles.of(turn.person.id)).has("owner")) return show({ text: groundwork.forOwners });
    await turn.ask({ name: why.name, state: { proposalId: id } });
    const missing = groundwork.reasonMissing(REASON_LENGTH_MIN);
    const asked = groundwork.askOverride(await called(deps, leaderId, turn));
    return show({
      text: before ? `${before}\n${asked}` : asked,
      inputs: [line({ id: "reason", label: groundwork.reasonLabel, missing }, SAID_LENGTH_MAX)],
      buttons: [
        { verb: "groundwork.overrideNow", title: groundwork.overrideButton, data: { proposalId: id }, submits: true },
        { verb: "groundwork.later", title: groundwork.laterButton },
      ],
    });
  }

  async function override(turn: Turn, proposalId: string, reason: string): Promise<Message> {
    if (saysLater(reason)) return later(turn);
    const outcome = await overrideGate(deps, turn.person.id, { proposalId, reason });
    if (outcome.kind === "forbidden") return show({ text: turn.words.groundwork.forOwners });
    if (outcome.kind !== "reasonMissing") return opened(deps, turn, outcome);
    const proposal = await openProposal(deps, turn.person.id, proposalId);
    return proposal ? ask(turn, proposal, turn.words.groundwork.reasonMissing(REASON_LENGTH_MIN)) : gone(turn);
  }

  const why = question({
    name: "groundwork.override",
    state: State,
    freeText: "sentences",
    takes: LEAVING,
    async message(turn, { proposalId }) {
      const proposal = await openProposal(deps, turn.person.id, proposalId);
      return proposal ? ask(turn, proposal) : gone(turn);
    },
    async answer(turn, { proposalId }) {
      const leaves = readYesNo(turn.text) === "no";
      if (!leaves) await turn.reply(await override(turn, proposalId, turn.text.slice(0, SAID_LENGTH_MAX)));
      return !leaves;
    },
  });

  const now: Action = {
    verb: "groundwork.overrideNow",
    async run(turn, data) {
      const pressed = Reason.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      return override(turn, pressed.proposalId, pressed.reason);
    },
  };
  return { ask, question: why, actions: [now] };
}

import { z } from "zod";
import { missingParts, ownProposals, type Proposal } from "#domain/leaders/index.ts";
import { readNumber } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { called, type GroundworkTalkDeps, gone } from "./groundwork-names.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { fold, numberedTitle, tokens } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** What can be done with one of several proposals. */
const USES = ["overview", "pitch", "find", "withdraw", "override"] as const;
export type ProposalUse = (typeof USES)[number];

/** Proposals in one list. */
const LISTED_MAX = 10;

const State = z.object({ ids: z.array(z.string()).min(1), use: z.enum(USES) });
const Pressed = z.object({ proposal: z.string(), use: z.enum(USES) });
const Open = z.object({ proposalId: z.string() });

/**
 * Which proposal is meant: the one that is talked about, the only one, the one whose leader is named, or one of a list.
 *
 * @param go - does what was wanted with it
 */
export function proposalQuestion(
  deps: GroundworkTalkDeps,
  go: (turn: Turn, proposal: Proposal, use: ProposalUse) => Promise<Message>,
) {
  /** Those that the person made, and for the pitch those in which they speak. */
  async function listed({ person }: Turn, use: ProposalUse): Promise<readonly Proposal[]> {
    const own = await ownProposals(deps, person.id, LISTED_MAX);
    const open = own.filter(({ state }) => state === "open");
    if (use !== "pitch" && use !== "overview") return open.length > 0 ? open : own;
    const entrusted = await deps.gates.entrustedTo(person.id, LISTED_MAX);
    const others = entrusted.filter(({ proposedBy }) => proposedBy !== person.id);
    return [...own, ...others].slice(0, LISTED_MAX);
  }

  async function find(turn: Turn, name: string, use: ProposalUse): Promise<Message> {
    const all = await listed(turn, use);
    const talkedAbout = Open.safeParse(turn.dialogue?.state).data?.proposalId;
    const current = name === "" && use !== "overview" ? all.find(({ id }) => id === talkedAbout) : undefined;
    if (current) return go(turn, current, use);
    const meant = await named(deps, turn, all, name);
    const [only, ...others] = meant;
    if (!only) return show({ text: turn.words.groundwork.noProposals });
    return others.length === 0 && (use !== "overview" || name !== "") ? go(turn, only, use) : list(turn, meant, use);
  }

  /** Whether a name means one of these proposals. */
  const knows = async (turn: Turn, name: string, use: ProposalUse) =>
    (await named(deps, turn, await listed(turn, use), name)).length > 0;

  async function list(turn: Turn, meant: readonly Proposal[], use: ProposalUse): Promise<Message> {
    await turn.ask({ name: which.name, state: { ids: meant.map(({ id }) => id), use } });
    return pick(deps, turn, meant, use);
  }

  async function take(turn: Turn, id: string, use: ProposalUse): Promise<Message> {
    const chosen = (await listed(turn, use)).find((one) => one.id === id);
    return chosen ? go(turn, chosen, use) : gone(turn);
  }

  const which = question({
    name: "groundwork.which",
    state: State,
    async message(turn, { ids, use }) {
      const all = await listed(turn, use);
      return pick(
        deps,
        turn,
        all.filter(({ id }) => ids.includes(id)),
        use,
      );
    },
    async answer(turn, { ids, use }) {
      const index = readNumber(turn.text, ids.length);
      const id = index === null ? undefined : ids[index];
      if (id !== undefined) await turn.reply(await take(turn, id, use));
      return id !== undefined;
    },
  });

  const choose: Action = {
    verb: "groundwork.which",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      return pressed ? take(turn, pressed.proposal, pressed.use) : show({ text: turn.words.common.outdated });
    },
  };
  /** A button on a card about one proposal. */
  const press = (use: ProposalUse): Action["run"] => {
    return async (turn, data) => {
      const pressed = Open.safeParse(data).data;
      return pressed ? take(turn, pressed.proposalId, use) : show({ text: turn.words.common.outdated });
    };
  };
  return { find, knows, press, question: which, actions: [choose] };
}

/** Those whose leader's name has all the words that were typed. */
async function named(
  deps: GroundworkTalkDeps,
  turn: Turn,
  proposals: readonly Proposal[],
  name: string,
): Promise<readonly Proposal[]> {
  const words = tokens(name).map(({ word }) => word);
  const fits = await Promise.all(
    proposals.map(async ({ leaderId }) => {
      const leader = fold(await called(deps, leaderId, turn));
      return words.every((word) => leader.includes(word));
    }),
  );
  return proposals.filter((_, index) => fits[index]);
}

async function pick(
  deps: GroundworkTalkDeps,
  turn: Turn,
  proposals: readonly Proposal[],
  use: ProposalUse,
): Promise<Message> {
  const { answerMissing, proposalLabel, proposalTyped, proposals: heading, showButton } = turn.words.groundwork;
  const options = await Promise.all(proposals.map((proposal) => lineOf(deps, turn, proposal)));
  const leaders = await Promise.all(proposals.map(({ leaderId }) => called(deps, leaderId, turn)));
  const choosable = proposals.map(({ id }, index) => ({
    title: numberedTitle(leaders[index] ?? "", index),
    value: id,
  }));
  return show({
    text: heading,
    options,
    inLines: true,
    hint: proposalTyped,
    inputs: [choices({ id: "proposal", label: proposalLabel, missing: answerMissing }, choosable, proposals[0]?.id)],
    buttons: [{ verb: "groundwork.which", title: showButton, data: { use }, submits: true }],
  });
}

async function lineOf(deps: GroundworkTalkDeps, turn: Turn, proposal: Proposal): Promise<string> {
  const { entrustedLine, proposalLine } = turn.words.groundwork;
  const leader = await called(deps, proposal.leaderId, turn);
  if (proposal.proposedBy !== turn.person.id) {
    return entrustedLine({ leader, proposer: await called(deps, proposal.proposedBy, turn) });
  }
  return proposalLine({ leader, missing: proposal.state === "ready" ? null : missingParts(proposal) });
}

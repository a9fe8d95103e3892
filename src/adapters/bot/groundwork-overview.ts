import { z } from "zod";
import {
  isUnsupported,
  missingParts,
  openProposal,
  PROPOSAL_KEPT,
  type Proposal,
  type ProposalPart,
} from "#domain/leaders/index.ts";
import { readNumber, readYesNo } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { called, type GroundworkTalkDeps, gone, namesIn } from "./groundwork-names.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

const PARTS = [
  "messenger",
  "delivered",
  "since",
  "claim",
  "reason",
  "fact",
  "source",
  "link",
  "spoken",
] as const satisfies readonly ProposalPart[];
export type ShownPart = (typeof PARTS)[number];

const State = z.object({ proposalId: z.string() });
const Pressed = State.extend({ part: z.enum(PARTS) });

/**
 * How a proposal stands, with the way to each of its parts.
 *
 * @param askPart - asks for one part
 */
export function overviewQuestion(
  deps: GroundworkTalkDeps,
  askPart: (turn: Turn, proposal: Proposal, part: ShownPart) => Promise<Message>,
) {
  async function tell(turn: Turn, proposal: Proposal): Promise<Message> {
    const { groundwork } = turn.words;
    if (proposal.state === "ready") {
      await turn.ask(null);
      return show({ text: groundwork.ready(await called(deps, proposal.leaderId, turn)) });
    }
    await turn.ask({ name: overview.name, state: { proposalId: proposal.id } });
    return card(deps, turn, proposal);
  }

  async function go(turn: Turn, proposalId: string, part: ShownPart | null): Promise<Message> {
    const proposal = await openProposal(deps, turn.person.id, proposalId);
    return proposal ? askPart(turn, proposal, part ?? nextOf(proposal)) : gone(turn);
  }

  const overview = question({
    name: "groundwork.overview",
    state: State,
    async message(turn, { proposalId }) {
      const proposal = await openProposal(deps, turn.person.id, proposalId);
      return proposal ? tell(turn, proposal) : gone(turn);
    },
    async answer(turn, { proposalId }) {
      const index = readNumber(turn.text, PARTS.length);
      const goesOn = index !== null || readYesNo(turn.text) === "yes";
      if (goesOn) await turn.reply(await go(turn, proposalId, index === null ? null : (PARTS[index] ?? null)));
      return goesOn;
    },
  });

  const press: Action = {
    verb: "groundwork.part",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      if (!pressed) return show({ text: turn.words.common.outdated });
      return go(turn, pressed.proposalId, pressed.part);
    },
  };
  return { tell, question: overview, actions: [press] };
}

/** What is asked for next; a volunteer's yes is waited for where the messenger is. */
function nextOf(proposal: Proposal): ShownPart {
  const next = missingParts(proposal)[0] ?? "spoken";
  return next === "agreed" ? "messenger" : next;
}

async function card(deps: GroundworkTalkDeps, turn: Turn, proposal: Proposal): Promise<Message> {
  const { groundwork } = turn.words;
  const { zone } = turn.person;
  const names = await namesIn(deps, proposal, turn);
  const options = PARTS.map((part) =>
    groundwork.partLine({ part, said: saidOf(turn, proposal, part, names.messenger) }),
  );
  const data = { proposalId: proposal.id };
  const owner = (await deps.roles.of(turn.person.id)).has("owner");
  return show({
    text: groundwork.overview({
      leader: names.leader,
      until: turn.words.dates.day(proposal.proposedAt.add(PROPOSAL_KEPT), zone),
      missing: missingParts(proposal),
      unsupported: isUnsupported(proposal.message),
    }),
    options,
    inLines: true,
    hint: groundwork.partTyped,
    inputs: [
      choices(
        { id: "part", label: groundwork.partLabel, missing: groundwork.answerMissing },
        PARTS.map((part, index) => ({ title: numberedTitle(groundwork.partNames[part], index), value: part })),
        nextOf(proposal),
      ),
    ],
    buttons: [
      { verb: "groundwork.part", title: groundwork.partButton, data, submits: true },
      { verb: "groundwork.find", title: groundwork.findButton, data },
      { verb: "groundwork.pitch", title: groundwork.pitchButton, data },
      { verb: "groundwork.withdraw", title: groundwork.withdrawButton, data },
      ...(owner ? [{ verb: "groundwork.override" as const, title: groundwork.overrideButton, data }] : []),
    ],
  });
}

function saidOf({ words }: Turn, proposal: Proposal, part: ShownPart, messengerName: string | null): string | null {
  const { link, message, messenger } = proposal;
  switch (part) {
    case "messenger":
      return messenger?.agreed === false ? words.groundwork.waiting(messengerName ?? "") : messengerName;
    case "delivered":
      return messenger?.delivered.join("; ") || null;
    case "since":
      return messenger?.since || null;
    case "link":
      return link;
    case "spoken":
      return words.groundwork.notYet;
    default:
      return message[part] ?? null;
  }
}

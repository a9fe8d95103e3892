import { missingParts, type Proposal } from "#domain/leaders/index.ts";
import { beginTalk } from "./groundwork-begin.ts";
import { overrideQuestion, withdrawQuestion } from "./groundwork-end.ts";
import { volunteerQuestion } from "./groundwork-find.ts";
import { messengerQuestion } from "./groundwork-messenger.ts";
import { type ProposalUse, proposalQuestion } from "./groundwork-mine.ts";
import { type GroundworkTalkDeps, isName, type Next } from "./groundwork-names.ts";
import { offerTalk } from "./groundwork-offer.ts";
import { overviewQuestion, type ShownPart } from "./groundwork-overview.ts";
import { wordedParts } from "./groundwork-parts.ts";
import { personQuestion } from "./groundwork-person.ts";
import { pitch } from "./groundwork-pitch.ts";
import { spokenQuestion } from "./groundwork-spoken.ts";
import type { Action, Command, Message, Question, Talk, Turn } from "./turn.ts";

/** What stands before a leader's own yes: proposals, who speaks, and the gate. */
export function groundworkTalk(deps: GroundworkTalkDeps): Talk {
  const next: Next = (turn, proposal, before) => {
    if (proposal.state === "ready") return overview.tell(turn, proposal);
    const part = missingParts(proposal)[0] ?? "spoken";
    if (part === "agreed") return messenger.ask(turn, proposal, part, before);
    return askPart(turn, proposal, part, before);
  };
  async function askPart(turn: Turn, proposal: Proposal, part: ShownPart, before?: string): Promise<Message> {
    if (part === "messenger") return messenger.ask(turn, proposal, part, before);
    // The messenger's own words come once there is a messenger.
    const nobody = proposal.messenger === null && (part === "delivered" || part === "since");
    if (nobody) return messenger.ask(turn, proposal, "messenger", before);
    if (part !== "spoken") return parts.ask(turn, proposal, part, before);
    const missing = missingParts(proposal);
    return missing.length > 1
      ? next(turn, proposal, turn.words.groundwork.stillMissing(missing))
      : spoken.ask(turn, proposal, before);
  }
  async function use(turn: Turn, proposal: Proposal, what: ProposalUse): Promise<Message> {
    const own = proposal.proposedBy === turn.person.id;
    if (what === "pitch" || !own) return pitch(deps, turn, proposal);
    if (what === "withdraw") return withdraw.ask(turn, proposal);
    if (proposal.state === "ready") return overview.tell(turn, proposal);
    if (what === "find") return volunteers.find(turn, proposal.id);
    return what === "override" ? override.ask(turn, proposal) : overview.tell(turn, proposal);
  }

  const person = personQuestion(deps, (turn, id, proposalId) =>
    proposalId === null ? begin.begin(turn, id) : messenger.appoint(turn, proposalId, id),
  );
  const messenger = messengerQuestion(deps, next, person.choose);
  const volunteers = volunteerQuestion(deps, next, (turn, proposal, before) =>
    messenger.ask(turn, proposal, "messenger", before),
  );
  const begin = beginTalk(deps, next, person.choose);
  const [parts, spoken] = [wordedParts(deps, next), spokenQuestion(deps)];
  const [withdraw, override] = [withdrawQuestion(deps), overrideQuestion(deps)];
  const overview = overviewQuestion(deps, askPart);
  const mine = proposalQuestion(deps, use);
  const about = (what: ProposalUse): Pick<Command, "accepts" | "precise" | "run"> => ({
    accepts: isName,
    precise: (rest, turn) => mine.knows(turn, rest, what),
    run: async (turn, rest) => turn.reply(await mine.find(turn, rest, what)),
  });
  return joined([
    { commands: [{ name: "proposals", run: about("overview").run }], actions: [], questions: [] },
    begin.talk,
    asking([mine, overview, person, messenger, volunteers, parts, spoken, withdraw, override]),
    {
      commands: [
        { name: "pitch", ...about("pitch") },
        { name: "findMessenger", ...about("find") },
        { name: "withdrawProposal", ...about("withdraw") },
        { name: "override", ...about("override") },
      ],
      actions: [
        { verb: "groundwork.pitch", run: mine.press("pitch") },
        { verb: "groundwork.withdraw", run: mine.press("withdraw") },
        { verb: "groundwork.override", run: mine.press("override") },
      ],
      questions: [],
    },
    offerTalk(deps),
  ]);
}

interface Asking {
  readonly question: Question;
  readonly actions: readonly Action[];
}

function asking(parts: readonly Asking[]): Talk {
  return {
    commands: [],
    actions: parts.flatMap(({ actions }) => actions),
    questions: parts.map((part) => part.question),
  };
}

function joined(talks: readonly Talk[]): Talk {
  return {
    commands: talks.flatMap(({ commands }) => commands),
    actions: talks.flatMap(({ actions }) => actions),
    questions: talks.flatMap(({ questions }) => questions),
  };
}

import { z } from "zod";
import { missingParts, openProposal, type Proposal, runUp, sayPart } from "#domain/leaders/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { type GroundworkTalkDeps, gone, later, type Next, namesIn, saysLater, saysNotYet } from "./groundwork-names.ts";
import { executiveRemark } from "./groundwork-remark.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** Longest answer in one part: the page must stay one page. */
export const SAID_LENGTH_MAX = 400;

const WORDED = ["delivered", "since", "claim", "reason", "fact", "source", "link"] as const;

const State = z.object({ proposalId: z.string(), part: z.enum(WORDED) });
type State = z.infer<typeof State>;
const Pressed = State.extend({ text: z.string() });

/** The questions for what the proposer says in their own words. */
export function wordedParts(deps: GroundworkTalkDeps, next: Next) {
  async function ask(turn: Turn, proposal: Proposal, part: State["part"], before?: string): Promise<Message> {
    const { groundwork } = turn.words;
    await turn.ask({ name: saying.name, state: { proposalId: proposal.id, part } });
    const one = part === "delivered" && proposal.messenger?.delivered.length === 1;
    const asked = one ? groundwork.anotherOutcome : groundwork.ask(part, await namesIn(deps, proposal, turn));
    return show({
      text: before ? `${before}\n${asked}` : asked,
      inputs: [line({ id: "text", label: groundwork.answerLabel, missing: groundwork.answerMissing }, SAID_LENGTH_MAX)],
      buttons: [
        {
          verb: "groundwork.say",
          title: groundwork.saveButton,
          data: { proposalId: proposal.id, part },
          submits: true,
        },
        { verb: "groundwork.later", title: groundwork.laterButton },
      ],
    });
  }

  async function again(turn: Turn, { proposalId, part }: State, before?: string): Promise<Message> {
    const proposal = await openProposal(deps, turn.person.id, proposalId);
    return proposal ? ask(turn, proposal, part, before) : gone(turn);
  }

  async function take(turn: Turn, state: State, text: string): Promise<Message> {
    const { groundwork } = turn.words;
    if (saysLater(text)) return later(turn);
    // A yes is no sentence, and would open the gate as well as one.
    if (text.trim() === "" || readYesNo(text) === "yes") return again(turn, state);
    if (text.length > SAID_LENGTH_MAX) return again(turn, state, groundwork.tooLong(SAID_LENGTH_MAX));
    if (state.part === "since" && saysNotYet(text)) return beginSlowly(turn, state.proposalId);
    const proposal = await sayPart(deps, turn.person.id, { ...state, text });
    if (!proposal) return gone(turn);
    if (missingParts(proposal).includes(state.part)) return ask(turn, proposal, state.part);
    // What stands on the page; who delivered what since when is nobody's wording.
    const onPage = state.part !== "delivered" && state.part !== "since" && state.part !== "source";
    return next(turn, proposal, onPage ? executiveRemark(deps, turn, text) : undefined);
  }

  /** Who is not known yet does small favours first. */
  async function beginSlowly(turn: Turn, proposalId: string): Promise<Message> {
    const proposal = await openProposal(deps, turn.person.id, proposalId);
    if (!proposal) return gone(turn);
    await turn.ask(null);
    const { person, words } = turn;
    const days = runUp(turn.now.toZonedDateTimeISO(person.zone).toPlainDate()).map((day) =>
      words.dates.day(day.toZonedDateTime(person.zone).toInstant(), person.zone),
    );
    const { leader } = await namesIn(deps, proposal, turn);
    return show({
      text: words.groundwork.runUp({ leader, days }),
      buttons: [{ verb: "groundwork.find", title: words.groundwork.findButton, data: { proposalId } }],
    });
  }

  const saying = question({
    name: "groundwork.part",
    state: State,
    freeText: "sentences",
    takes: LEAVING,
    message: again,
    async answer(turn, state) {
      const leaves = readYesNo(turn.text) === "no" && !(state.part === "since" && saysNotYet(turn.text));
      if (!leaves) await turn.reply(await take(turn, state, turn.text));
      return !leaves;
    },
  });

  const say: Action = {
    verb: "groundwork.say",
    async run(turn, data) {
      const pressed = Pressed.safeParse(data).data;
      return pressed ? take(turn, pressed, pressed.text) : show({ text: turn.words.common.outdated });
    },
  };
  return { ask, question: saying, actions: [say] };
}

import { z } from "zod";
import { askVolunteer, fittingVolunteers, type MessengerVolunteer, openProposal } from "#domain/leaders/index.ts";
import { readNumber } from "./answers.ts";
import { choices } from "./cards/inputs.ts";
import { called, type GroundworkTalkDeps, gone, type Next } from "./groundwork-names.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** Volunteers to choose from. */
const SHOWN_MAX = 5;

const Named = z.object({ proposalId: z.string() });
const State = Named.extend({ ids: z.array(z.string()).min(1) });
const Pressed = Named.extend({ volunteer: z.string() });

/**
 * "Find someone else": volunteers who know the leader's area, or an honest word that there are none.
 *
 * @param unfound - asks again who speaks, below these words
 */
export function volunteerQuestion(deps: GroundworkTalkDeps, next: Next, unfound: Next) {
  async function find(turn: Turn, proposalId: string): Promise<Message> {
    const volunteers = (await fittingVolunteers(deps, turn.person.id, proposalId))?.slice(0, SHOWN_MAX);
    const proposal = await openProposal(deps, turn.person.id, proposalId);
    if (!volunteers || !proposal) return gone(turn);
    const leader = await called(deps, proposal.leaderId, turn);
    if (volunteers.length === 0) return unfound(turn, proposal, turn.words.groundwork.nobodyVolunteered(leader));
    await turn.ask({ name: which.name, state: { proposalId, ids: volunteers.map(({ personId }) => personId) } });
    return pick(deps, turn, turn.words.groundwork.volunteers(leader), volunteers, proposalId);
  }

  async function ask(turn: Turn, proposalId: string, volunteerId: string): Promise<Message> {
    const proposal = await askVolunteer(deps, turn.person.id, { proposalId, volunteerId });
    if (!proposal) return find(turn, proposalId);
    return next(turn, proposal, turn.words.groundwork.asked(await called(deps, volunteerId, turn)));
  }

  const which = question({
    name: "groundwork.volunteer",
    state: State,
    message: (turn, { proposalId }) => find(turn, proposalId),
    async answer(turn, { ids, proposalId }) {
      const index = readNumber(turn.text, ids.length);
      const id = index === null ? undefined : ids[index];
      if (id !== undefined) await turn.reply(await ask(turn, proposalId, id));
      return id !== undefined;
    },
  });

  const actions: Action[] = [
    {
      verb: "groundwork.find",
      async run(turn, data) {
        const pressed = Named.safeParse(data).data;
        return pressed ? find(turn, pressed.proposalId) : show({ text: turn.words.common.outdated });
      },
    },
    {
      verb: "groundwork.ask",
      async run(turn, data) {
        const pressed = Pressed.safeParse(data).data;
        if (!pressed) return show({ text: turn.words.common.outdated });
        return ask(turn, pressed.proposalId, pressed.volunteer);
      },
    },
  ];
  return { find, question: which, actions };
}

async function pick(
  deps: GroundworkTalkDeps,
  turn: Turn,
  text: string,
  volunteers: readonly MessengerVolunteer[],
  proposalId: string,
): Promise<Message> {
  const { askButton, personTyped, nameMissing, volunteerLabel } = turn.words.groundwork;
  const options = await Promise.all(
    volunteers.map(async ({ knows, personId }) => `${await called(deps, personId, turn)}: ${knows.join(", ")}`),
  );
  const choosable = volunteers.map(({ personId }, index) => ({
    title: numberedTitle(options[index] ?? "", index),
    value: personId,
  }));
  return show({
    text,
    options,
    hint: personTyped,
    inputs: [choices({ id: "volunteer", label: volunteerLabel, missing: nameMissing }, choosable)],
    buttons: [{ verb: "groundwork.ask", title: askButton, data: { proposalId }, submits: true }],
  });
}

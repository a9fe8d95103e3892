import { z } from "zod";
import { answerRequest, endOffer, offerToSpeak } from "#domain/leaders/index.ts";
import { TOPICS_LENGTH_MAX } from "#domain/sessions/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { called, type GroundworkTalkDeps } from "./groundwork-names.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { readTopics } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Inputs = z.object({ areas: z.string().max(TOPICS_LENGTH_MAX) });
const Pressed = z.object({ proposalId: z.string() });

/** German verbs stand at the end: "ich kann mit Finanzen sprechen". */
const VERB_AT_THE_END = /\s+(?:sprechen|reden)[.!\s]*$/i;

/** Offering to speak to leaders, ending that, and answering when it is asked for. */
export function offerTalk(deps: GroundworkTalkDeps): Talk {
  async function offer(turn: Turn, text: string): Promise<Message> {
    const { groundwork } = turn.words;
    const areas = readAreas(text);
    if (!areas) return ask(turn, groundwork.areasMissing);
    await turn.ask(null);
    const may = await offerToSpeak(deps, turn.person.id, areas);
    return show({ text: may ? groundwork.offered(areas) : groundwork.forChampions });
  }

  const areas = question({
    name: "groundwork.areas",
    state: z.object({}),
    freeText: true,
    message: (turn) => ask(turn, turn.words.groundwork.askAreas),
    async answer(turn) {
      if (readYesNo(turn.text) === "no") return false;
      await turn.reply(await offer(turn, turn.text));
      return true;
    },
  });

  async function end(turn: Turn): Promise<Message> {
    const { noOffer, offerEnded } = turn.words.groundwork;
    return show({ text: (await endOffer(deps, turn.person.id)) ? offerEnded : noOffer });
  }

  async function answer(turn: Turn, proposalId: string | null, yes: boolean): Promise<Message> {
    const { groundwork } = turn.words;
    const proposal = await answerRequest(deps, turn.person.id, { proposalId, yes });
    if (!proposal) return show({ text: groundwork.nothingAsked });
    const proposer = await called(deps, proposal.proposedBy, turn);
    if (!yes) return show({ text: groundwork.wontSpeak(proposer) });
    return show({ text: groundwork.willSpeak({ proposer, leader: await called(deps, proposal.leaderId, turn) }) });
  }

  const idIn = (data: unknown) => Pressed.safeParse(data).data?.proposalId ?? null;
  return {
    commands: [
      {
        name: "speakTo",
        accepts: (rest) => readAreas(rest) !== null,
        run: async (turn, rest) => turn.reply(rest === "" ? await areas.pose(turn, {}) : await offer(turn, rest)),
      },
      { name: "dontSpeakTo", run: async (turn) => turn.reply(await end(turn)) },
      { name: "willSpeak", run: async (turn) => turn.reply(await answer(turn, null, true)) },
      { name: "wontSpeak", run: async (turn) => turn.reply(await answer(turn, null, false)) },
    ],
    actions: [
      { verb: "groundwork.offer", run: (turn, data) => offer(turn, Inputs.safeParse(data).data?.areas ?? "") },
      { verb: "groundwork.speak", run: (turn, data) => answer(turn, idIn(data), true) },
      { verb: "groundwork.dontSpeak", run: (turn, data) => answer(turn, idIn(data), false) },
    ],
    questions: [areas],
  };
}

function readAreas(text: string): readonly string[] | null {
  return readTopics(text.replace(VERB_AT_THE_END, ""));
}

function ask({ words: { groundwork } }: Turn, text: string): Message {
  const { areasLabel, areasMissing, saveButton } = groundwork;
  return show({
    text,
    inputs: [line({ id: "areas", label: areasLabel, missing: areasMissing }, TOPICS_LENGTH_MAX)],
    buttons: [{ verb: "groundwork.offer", title: saveButton, submits: true }],
  });
}

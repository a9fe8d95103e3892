import { z } from "zod";
import { stepDown, TOPICS_LENGTH_MAX, volunteer } from "#domain/sessions/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { question } from "./question.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { show } from "./show.ts";
import { readTopics } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Inputs = z.object({ topics: z.string().max(TOPICS_LENGTH_MAX) });

/** "ich helfe nicht …" is no offer. */
const REFUSAL = /^(?:nicht|kein|not|no longer|nobody|niemand)/i;

/** Offering private conversations to others, and ending that. */
export function volunteerTalk(deps: SessionsTalkDeps): Talk {
  async function offer(turn: Turn, text: string): Promise<Message> {
    const { sessions, volunteering } = turn.words;
    const named = readTopics(text);
    if (!named) return topics.pose(turn, { unclear: true });
    const isFirst = (await deps.experts.find(turn.person.id)) === null;
    const expert = await volunteer(deps, turn.person, named);
    await turn.ask(null);
    return show({
      text: [sessions.volunteered({ topics: expert.topics, isFirst }), sessions.promise].join("\n"),
      buttons: [{ verb: "volunteering.open", title: volunteering.openButton }],
    });
  }

  const topics = question({
    name: "sessions.volunteer",
    state: z.object({ unclear: z.boolean() }),
    freeText: "sentences",
    // What most people volunteer for here.
    takes: ["tags"],
    message: (turn, { unclear }) => ask(turn, unclear),
    async answer(turn) {
      if (readYesNo(turn.text) === "no") return false;
      await turn.reply(await offer(turn, turn.text));
      return true;
    },
  });

  async function leave(turn: Turn): Promise<Message> {
    const { sessions } = turn.words;
    await turn.ask(null);
    if (!(await stepDown(deps, turn.person.id))) return show({ text: sessions.notVolunteer });
    const upcoming = await deps.sessions.upcoming(turn.person.id, turn.now);
    return show({ text: sessions.steppedDown({ appointments: upcoming.length > 0 }) });
  }

  return {
    commands: [
      {
        name: "volunteer",
        accepts: (rest) => !REFUSAL.test(rest) && readTopics(rest) !== null,
        run: async (turn, rest) =>
          turn.reply(rest === "" ? await topics.pose(turn, { unclear: false }) : await offer(turn, rest)),
      },
      { name: "stepDown", run: async (turn) => turn.reply(await leave(turn)) },
    ],
    actions: [
      { verb: "sessions.volunteer", run: (turn, data) => offer(turn, Inputs.safeParse(data).data?.topics ?? "") },
      { verb: "sessions.offerHelp", run: (turn) => topics.pose(turn, { unclear: false }) },
      { verb: "volunteering.leave", run: leave },
    ],
    questions: [topics],
  };
}

function ask({ words: { sessions } }: Turn, unclear: boolean): Message {
  const { askVolunteer, volunteerButton, volunteerLabel, volunteerMissing } = sessions;
  return show({
    text: unclear ? volunteerMissing : askVolunteer,
    inputs: [line({ id: "topics", label: volunteerLabel, missing: volunteerMissing }, TOPICS_LENGTH_MAX)],
    buttons: [{ verb: "sessions.volunteer", title: volunteerButton, submits: true }],
  });
}

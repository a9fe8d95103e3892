import { z } from "zod";
import { stepDown, volunteer } from "#domain/sessions/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { question } from "./question.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { show } from "./show.ts";
import { readTopics, TOPICS_LENGTH_MAX } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Inputs = z.object({ topics: z.string().max(TOPICS_LENGTH_MAX) });

/** "ich helfe nicht …" is no offer. */
const REFUSAL = /^(?:nicht|kein|not|no longer|nobody|niemand)/i;

/** Offering private conversations to others, and ending that. */
export function volunteerTalk(deps: SessionsTalkDeps): Talk {
  async function offer(turn: Turn, text: string): Promise<Message> {
    const { sessions } = turn.words;
    const topics = readTopics(text);
    if (!topics) return ask(turn, sessions.volunteerMissing);
    const expert = await volunteer(deps, turn.person.id, topics);
    await turn.ask(null);
    return show({ text: sessions.volunteered(expert.topics) });
  }

  const topics = question({
    name: "sessions.volunteer",
    state: z.object({}),
    freeText: true,
    message: (turn) => ask(turn, turn.words.sessions.askVolunteer),
    async answer(turn) {
      if (readYesNo(turn.text) === "no") return false;
      await turn.reply(await offer(turn, turn.text));
      return true;
    },
  });

  async function leave(turn: Turn): Promise<Message> {
    const { sessions } = turn.words;
    if (!(await stepDown(deps, turn.person.id))) return show({ text: sessions.notVolunteer });
    const upcoming = await deps.sessions.upcoming(turn.person.id, turn.now);
    return show({ text: sessions.steppedDown({ appointments: upcoming.length > 0 }) });
  }

  return {
    commands: [
      {
        name: "volunteer",
        accepts: (rest) => !REFUSAL.test(rest) && readTopics(rest) !== null,
        run: async (turn, rest) => turn.reply(rest === "" ? await topics.pose(turn, {}) : await offer(turn, rest)),
      },
      { name: "stepDown", run: async (turn) => turn.reply(await leave(turn)) },
    ],
    actions: [
      {
        verb: "sessions.volunteer",
        run: (turn, data) => offer(turn, Inputs.safeParse(data).data?.topics ?? ""),
      },
    ],
    questions: [topics],
  };
}

function ask({ words: { sessions } }: Turn, text: string): Message {
  const { volunteerButton, volunteerLabel, volunteerMissing } = sessions;
  return show({
    text,
    inputs: [line({ id: "topics", label: volunteerLabel, missing: volunteerMissing }, TOPICS_LENGTH_MAX)],
    buttons: [{ verb: "sessions.volunteer", title: volunteerButton, submits: true }],
  });
}

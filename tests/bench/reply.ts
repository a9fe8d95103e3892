import { assert } from "#shared/errors.ts";
import { privateMessages } from "./activities.ts";
import { type Report, ratio } from "./report.ts";
import { compare } from "./rounds.ts";
import { onStage } from "./stage.ts";

const OURS = "Vorbild on PostgreSQL";
const PLAIN = "plain CloudAdapter bot";

/** What an answer may cost, beside an echo of botbuilder's. */
const GOAL = 0.7;

/** Commands that need no calendar, and something that is none. */
const TEXTS = [
  "hello",
  "help",
  "thanks",
  "How is the weather in Vienna?",
  "Hallo",
  "Hilfe",
  "Danke",
  "Wie wird das Wetter?",
];

/** A private message is answered with a message, before the request is. */
export function reply(seconds: number): Promise<Report> {
  return onStage(async (stage) => {
    const subjects = await Promise.all([
      stage.service("PostgreSQL"),
      stage.service("PGlite"),
      stage.peer(PLAIN, "plain-bot.ts"),
    ]);
    const figures = await compare(
      subjects.map((subject) => ({
        ...{ subject, headers: stage.headers },
        validates: true,
        body: privateMessages(stage, TEXTS),
      })),
      seconds,
    );
    const answered = figures.reduce((sum, { requests }) => sum + requests, 0);
    const sent = await stage.sentMessages();
    assert(sent >= answered, `${answered} messages were taken and only ${sent} answered`);
    return {
      benchmark: "reply",
      request: "POST /api/messages with a private message that is answered",
      figures,
      ratios: [ratio(figures, OURS, PLAIN, GOAL), ratio(figures, "Vorbild on PGlite", PLAIN)],
    };
  });
}

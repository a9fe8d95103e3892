import { assert } from "#shared/errors.ts";
import { channelPosts } from "./activities.ts";
import { type Report, ratio } from "./report.ts";
import { compare } from "./rounds.ts";
import { onStage, type Stage } from "./stage.ts";

const OURS = "Vorbild on PostgreSQL";
const ROUTE = "bare restify route";
const PLAIN = "plain CloudAdapter bot";

/** What hearing a channel message may cost, in bare routes. */
const GOAL = 4;

/** A channel message is heard: its token checked, its text read, the post stored, then answered. */
export function hearing(seconds: number): Promise<Report> {
  return onStage(async (stage) => {
    const figures = await compare(await contestants(stage), seconds);
    const answered = figures.find(({ name }) => name === OURS)?.requests ?? 0;
    const stored = await stage.storedPosts();
    assert(stored >= answered, `${answered} posts were answered and only ${stored} are stored`);
    return {
      benchmark: "hearing",
      request: "POST /api/messages with a channel message",
      figures,
      ratios: [
        ratio(figures, OURS, ROUTE, GOAL),
        ratio(figures, OURS, PLAIN),
        ratio(figures, "Vorbild on PGlite", ROUTE),
        ratio(figures, PLAIN, ROUTE),
      ],
    };
  });
}

async function contestants(stage: Stage) {
  const subjects = await Promise.all([
    stage.service("PostgreSQL"),
    stage.service("PGlite"),
    stage.peer(ROUTE, "bare-route.ts"),
    stage.peer(PLAIN, "plain-bot.ts"),
  ]);
  const { headers } = stage;
  return subjects.map((subject) => ({
    ...{ subject, headers },
    validates: subject.name !== ROUTE,
    body: channelPosts(stage),
  }));
}

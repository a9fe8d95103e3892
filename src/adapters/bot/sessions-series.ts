import { z } from "zod";
import { endSeries } from "#domain/sessions/index.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { namesCalled } from "./sessions-book-take.ts";
import { whichOne } from "./sessions-which.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Named = z.object({ seriesId: z.string() });

/** The safe exits: out of a series, and out of what felt wrong. No reason is asked for, and nothing of why is kept. */
export function seriesTalk(deps: SessionsTalkDeps): Talk {
  async function mine(turn: Turn) {
    const active = await deps.series.activeOf(turn.person.id);
    const partners = active.map(({ askerId, expertId }) => (askerId === turn.person.id ? expertId : askerId));
    const names = await namesCalled(deps, turn, partners);
    return active.map(({ id }, index) => ({ id, title: names[index] ?? "" }));
  }

  async function end(turn: Turn, seriesId: string): Promise<Message> {
    const { sessionLife } = turn.words;
    const ending = (await mine(turn)).find(({ id }) => id === seriesId);
    const ended = await endSeries(deps, { by: turn.person.id, seriesId });
    await turn.ask(null);
    return show({ text: ended && ending ? sessionLife.seriesEnded(ending.title) : sessionLife.seriesGone });
  }

  const which = whichOne({
    ...{ name: "sessions.endSeries", verb: "sessions.endSeries", key: "seriesId", listed: mine, take: end },
    asked: ({ sessionLife }) => sessionLife.askEndSeries,
    none: ({ sessionLife }) => sessionLife.noSeries,
  });

  /** Nobody has to say what, or with whom. */
  async function feltWrong(turn: Turn): Promise<Message> {
    const { sessionLife } = turn.words;
    const [series, expert] = await Promise.all([mine(turn), deps.experts.find(turn.person.id)]);
    return show({
      text: [
        sessionLife.feltWrong,
        ...(series.length > 0 ? [sessionLife.feltWrongSeries] : []),
        ...(expert ? [sessionLife.feltWrongNever] : []),
        sessionLife.feltWrongBook,
      ].join("\n"),
      buttons: series.map(({ id, title }) => ({
        verb: "sessions.endSeries",
        title: series.length > 1 ? `${sessionLife.endSeriesButton}: ${title}` : sessionLife.endSeriesButton,
        data: { seriesId: id },
      })),
    });
  }

  return {
    commands: [
      { name: "endSeries", run: async (turn) => turn.reply(await which.begin(turn)) },
      { name: "feltWrong", run: async (turn) => turn.reply(await feltWrong(turn)) },
    ],
    actions: [pressed("sessions.endSeries", Named, (turn, { seriesId }) => end(turn, seriesId))],
    questions: [which.question],
  };
}

import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import { moveSession, type Session, timesToMove } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { readYesNo } from "./answers.ts";
import { appointmentOf } from "./appointments.ts";
import { question } from "./question.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { showTimes } from "./sessions-times.ts";
import { show } from "./show.ts";
import { topicIn } from "./topics.ts";
import type { Message, Turn } from "./turn.ts";
import { IntervalState, intervalOf, readExact, readWish, wishesForTime } from "./wishes.ts";

const State = z.object({ sessionId: z.string(), slots: z.array(IntervalState), taken: z.boolean() });

/** "It could move to …", answered by number, by time, or by what would suit better; and the moving itself. */
export function moveTimes(deps: SessionsTalkDeps) {
  async function propose(turn: Turn, sessionId: string, wish: TimeWish): Promise<Message> {
    const { sessionLife, sessions } = turn.words;
    const outcome = await timesToMove(deps, { by: turn.person, sessionId, wish });
    if (outcome.kind === "proposed") return pose(turn, sessionId, outcome.slots, false);
    const session = outcome.kind === "no_slot" ? await deps.sessions.find(sessionId) : null;
    if (session) return otherTime(turn, sessionId, sessionLife.moveNone(await about(turn, session)));
    await turn.ask(null);
    return show({ text: outcome.kind === "calendar_unknown" ? sessions.theirCalendarUnknown : sessions.gone });
  }

  async function move(turn: Turn, sessionId: string, start: Temporal.Instant): Promise<Message> {
    const { sessionLife, sessions } = turn.words;
    const outcome = await moveSession(deps, { by: turn.person, sessionId, start });
    if (outcome.kind === "taken" && outcome.alternatives.length > 0) {
      return pose(turn, sessionId, outcome.alternatives, true);
    }
    if (outcome.kind === "taken") return otherTime(turn, sessionId, sessionLife.moveTakenNone);
    if (outcome.kind === "in_the_past") return otherTime(turn, sessionId, sessionLife.movePast);
    await turn.ask(null);
    switch (outcome.kind) {
      case "moved":
      case "moving":
        return show({ text: sessionLife[outcome.kind](await about(turn, outcome.session)) });
      case "gone":
        return show({ text: sessions.gone });
    }
  }

  /** The next time that is typed is for this session. */
  async function otherTime(turn: Turn, sessionId: string, text: string): Promise<Message> {
    await turn.ask({ name: times.name, state: { sessionId, slots: [], taken: false } });
    return show({ text });
  }

  async function stay(turn: Turn, sessionId: string): Promise<Message> {
    await turn.ask(null);
    const session = await deps.sessions.find(sessionId);
    const own = session && [session.askerId, session.expertId].includes(turn.person.id);
    return show({ text: own ? turn.words.sessionLife.stays(await about(turn, session)) : turn.words.sessions.gone });
  }

  const about = (turn: Turn, session: Session) => appointmentOf(deps.nameOf, turn.person, session);

  const pose = (turn: Turn, sessionId: string, slots: readonly Interval[], taken: boolean) =>
    times.pose(turn, {
      sessionId,
      taken,
      slots: slots.map(({ end, start }) => ({ start: `${start}`, end: `${end}` })),
    });

  const times = question({
    name: "sessions.moveTo",
    state: State,
    async message(turn, { sessionId, slots, taken }) {
      const { moveTaken, moveTimes: heading, moveTyped } = turn.words.sessionLife;
      const session = await deps.sessions.find(sessionId);
      if (!session) return show({ text: turn.words.sessions.gone });
      return showTimes(turn, {
        text: taken ? moveTaken : heading(await about(turn, session)),
        ...{ slots: slots.map(intervalOf), verb: "sessions.moveTo", data: { sessionId }, hint: moveTyped },
        buttons: [{ verb: "sessions.stay", title: turn.words.sessions.noneOfThese, data: { sessionId } }],
      });
    },
    async answer(turn, { sessionId, slots }) {
      const slot = readTime(turn.text, slots.map(intervalOf), turn, deps.times);
      const start = slot?.start ?? readExact(deps.times, turn.text, turn);
      const wish = readWish(deps.times, turn.text, turn);
      if (readYesNo(turn.text) === "no") await turn.reply(await stay(turn, sessionId));
      else if (start) await turn.reply(await move(turn, sessionId, start));
      else if (wishesForTime(wish) && topicIn(wish.rest) === "") await turn.reply(await propose(turn, sessionId, wish));
      else return false;
      return true;
    },
  });

  return { propose, move, stay, question: times };
}

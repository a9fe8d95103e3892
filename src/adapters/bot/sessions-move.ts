import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import { SUGGESTED } from "#domain/sessions/index.ts";
import { readClockWords } from "./clock-words.ts";
import { lastAsked } from "./last-asked.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { cancelMeant } from "./sessions-cancel.ts";
import { SuggestedFacts } from "./sessions-facts.ts";
import { moveTimes } from "./sessions-move-times.ts";
import { sessionAt, sessionQuestion } from "./sessions-which-session.ts";
import { show } from "./show.ts";
import { topicIn } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { exactIn, InstantState, readWish, wishesForTime } from "./wishes.ts";

const Named = z.object({ sessionId: z.string() });
const To = Named.extend({ start: InstantState });

/** Moving a session, by either of the two: which, to when, and a time that is free for both. */
export function moveTalk(deps: SessionsTalkDeps): Talk {
  const { move, propose, question, stay } = moveTimes(deps);

  const movable = async (turn: Turn) =>
    (await deps.sessions.upcoming(turn.person.id, turn.now)).filter(({ state }) => state === "booked");

  const which = sessionQuestion(deps, {
    name: "sessions.move",
    verb: "sessions.move",
    asked: ({ sessionLife }) => ({ text: sessionLife.askMove, button: sessionLife.moveButton }),
    listed: movable,
    take: moveAsWished,
  });

  /** To the moment that was named, or first to a choice of times. */
  function moveAsWished(turn: Turn, sessionId: string, wish: TimeWish): Promise<Message> {
    const start = exactIn(wish);
    return start ? move(turn, sessionId, start) : propose(turn, sessionId, wish);
  }

  async function begin(turn: Turn, rest: string): Promise<Message> {
    const sessions = await movable(turn);
    const { from, to } = fromAndTo(rest);
    const [only, ...others] = sessions;
    if (!only) return show({ text: turn.words.sessionLife.nothingToMove });
    const named = sessionAt(deps, turn, from, sessions);
    const wished = to === "" && !named ? from : to;
    const meant = named ?? (others.length === 0 ? only : undefined);
    const wish = readWish(deps.times, wished, turn);
    return meant ? moveAsWished(turn, meant.id, wish) : which.pose(turn, sessions, wish);
  }

  const moveTo = (verb: "sessions.moveTo" | "sessions.moveAsSuggested") =>
    pressed(verb, To, (turn, { sessionId, start }) => move(turn, sessionId, Temporal.Instant.from(start)));

  return {
    commands: [
      {
        name: "move",
        accepts: (rest, turn) => isAboutTime(deps, rest, turn),
        run: async (turn, rest) => turn.reply(await begin(turn, rest)),
      },
    ],
    actions: [
      which.action,
      moveTo("sessions.moveTo"),
      moveTo("sessions.moveAsSuggested"),
      pressed("sessions.stay", Named, (turn, { sessionId }) => stay(turn, sessionId)),
    ],
    questions: [which.question, question],
    async yesOrNo(turn, said) {
      const asked = await lastAsked(deps, turn, SUGGESTED, SuggestedFacts);
      if (!asked) return null;
      const { declined, proposed, sessionId } = asked.facts;
      if (said === "yes") return move(turn, sessionId, proposed.start);
      return declined ? cancelMeant(deps, turn, sessionId) : stay(turn, sessionId);
    },
  };
}

const TO = /(?:^|\s)(?:to|auf|nach)\s+/i;
const FROM = /^(?:from|von|vom)\s+/i;

/** "Wednesday to Friday 10:00": what is moved, and where to. */
function fromAndTo(text: string): { readonly from: string; readonly to: string } {
  const [from = "", to = ""] = text.split(TO, 2);
  return { from: topicIn(from.replace(FROM, "")), to };
}

/** "move", "move my conversation to Friday"; but not "move fast". */
function isAboutTime(deps: SessionsTalkDeps, rest: string, turn: Turn): boolean {
  const { from, to } = fromAndTo(rest);
  return [from, to].every((text) => {
    if (text === "" || !readClockWords(text).more) return true;
    const wish = readWish(deps.times, text, turn);
    return wishesForTime(wish) && topicIn(wish.rest) === "";
  });
}

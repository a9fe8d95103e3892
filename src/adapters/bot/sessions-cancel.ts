import { cancelSession } from "#domain/sessions/index.ts";
import { appointmentOf } from "./appointments.ts";
import { readClockWords } from "./clock-words.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { sessionAt, sessionQuestion } from "./sessions-which-session.ts";
import { show } from "./show.ts";
import { topicIn } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { ANY_TIME, readWish, wishesForTime } from "./wishes.ts";

/**
 * Cancelling a session: either of the two may, without a reason.
 *
 * @param unbooked - what is cancelled when nothing is booked, such as a request; null if there is nothing either
 */
export function cancelTalk(deps: SessionsTalkDeps, unbooked: (turn: Turn) => Promise<Message | null>): Talk {
  const upcoming = (turn: Turn) => deps.sessions.upcoming(turn.person.id, turn.now);

  const which = sessionQuestion(deps, {
    name: "sessions.cancel",
    verb: "sessions.cancel",
    asked: ({ sessions }) => ({ text: sessions.askCancel, button: sessions.cancelButton }),
    listed: upcoming,
    take: (turn, sessionId) => cancelMeant(deps, turn, sessionId),
  });

  async function begin(turn: Turn, rest: string): Promise<Message> {
    const booked = await upcoming(turn);
    const named = topicIn(rest);
    const meant = named === "" && booked.length === 1 ? booked[0] : sessionAt(deps, turn, named, booked);
    if (meant) return cancelMeant(deps, turn, meant.id);
    if (booked.length > 0) return which.pose(turn, booked, ANY_TIME);
    return (await unbooked(turn)) ?? show({ text: turn.words.sessions.hoursNone });
  }

  return {
    commands: [
      {
        name: "cancel",
        accepts: (rest, turn) => namesTime(deps, topicIn(rest), turn),
        run: async (turn, rest) => turn.reply(await begin(turn, rest)),
      },
    ],
    actions: [which.action],
    questions: [which.question],
  };
}

/** Cancels the session that was said, or pointed at. */
export async function cancelMeant(deps: SessionsTalkDeps, turn: Turn, sessionId: string): Promise<Message> {
  const { sessions } = turn.words;
  const outcome = await cancelSession(deps, { by: turn.person.id, sessionId });
  await turn.ask(null);
  if (outcome.kind === "gone") return show({ text: sessions.gone });
  return show({ text: sessions[outcome.kind](await appointmentOf(deps.nameOf, turn.person, outcome.session)) });
}

/** "cancel", "cancel my session", "cancel Wednesday 7:30"; but not "cancel the newsletter". */
function namesTime(deps: SessionsTalkDeps, text: string, turn: Turn): boolean {
  if (text === "" || !readClockWords(text).more || /^\d$/.test(text)) return true;
  const wish = readWish(deps.times, text, turn);
  return wishesForTime(wish) && topicIn(wish.rest) === "";
}

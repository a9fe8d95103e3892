import { z } from "zod";
import { type AnswerOutcome, answerRequest, type RequestAnswer } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { readYesNo } from "./answers.ts";
import { appointmentOf } from "./appointments.ts";
import { line } from "./cards/inputs.ts";
import { question } from "./question.ts";
import { readTime } from "./session-times.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { showTimes } from "./sessions-times.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";
import { IntervalState, intervalOf, readExact } from "./wishes.ts";

/** Longest day and time that is typed. */
export const WHEN_LENGTH_MAX = 60;

const State = z.object({
  requestId: z.string(),
  slots: z.array(IntervalState),
  /** Why another time is asked for. */
  why: z.enum(["wanted", "unclear", "notFree", "taken"]),
});
type State = z.infer<typeof State>;

/** What becomes of a volunteer's answer; when a time does not do, another is asked for. */
export function requestAnswers(deps: SessionsTalkDeps) {
  async function answer(turn: Turn, requestId: string, said: RequestAnswer): Promise<Message> {
    const outcome = await answerRequest(deps, { expert: turn.person, requestId, answer: said });
    if (outcome.kind === "taken") return askTime(turn, requestId, "taken", outcome.slots);
    if (outcome.kind === "not_free") return askTime(turn, requestId, "notFree");
    await turn.ask(null);
    return show({ text: await tell(turn, said, outcome) });
  }

  async function tell(turn: Turn, said: RequestAnswer, outcome: AnswerOutcome): Promise<string> {
    const { sessionLife, sessions } = turn.words;
    switch (outcome.kind) {
      case "booked":
      case "pending": {
        const accepted = outcome.kind === "booked" ? sessionLife.accepted : sessionLife.acceptedPending;
        return [accepted(await appointmentOf(deps.nameOf, turn.person, outcome.session)), sessions.promise].join("\n");
      }
      case "passed_on":
        return (await paused(turn, said, sessionLife.pausedMonth)) ?? sessionLife.refused;
      case "proposed":
        return sessionLife.counterMade;
      default:
        return (await paused(turn, said, sessionLife.requestGonePaused)) ?? sessionLife.requestGone;
    }
  }

  /** Who wants to be asked no more this month has a pause, whatever became of the request. */
  async function paused({ person, words }: Turn, said: RequestAnswer, worded: (day: string) => string) {
    if (said.kind !== "pause_month") return null;
    const until = (await deps.experts.find(person.id))?.pause?.until;
    return until ? worded(words.dates.day(until, person.zone)) : null;
  }

  /** A time that was typed: one of those that are offered, or another. Null if it is none. */
  function typed(turn: Turn, requestId: string, slots: readonly Interval[]): Promise<Message> | null {
    const slot = readTime(turn.text, slots, turn, deps.times);
    if (slot) return answer(turn, requestId, { kind: "take", start: slot.start });
    const start = readExact(deps.times, turn.text, turn);
    return start && answer(turn, requestId, { kind: "counter", start });
  }

  const otherTime = question({
    name: "sessions.otherTime",
    state: State,
    message: (turn, state) => (state.slots.length > 0 ? chooseTime(turn, state) : typeTime(turn, state)),
    async answer(turn, { requestId, slots }) {
      const said = readYesNo(turn.text) === "no" ? answer(turn, requestId, { kind: "no" }) : null;
      const message = await (said ?? typed(turn, requestId, slots.map(intervalOf)));
      if (message) await turn.reply(message);
      return message !== null;
    },
  });

  const askTime = (turn: Turn, requestId: string, why: State["why"], slots: readonly Interval[] = []) =>
    otherTime.pose(turn, {
      ...{ requestId, why },
      slots: slots.map(({ end, start }) => ({ start: `${start}`, end: `${end}` })),
    });

  return { answer, typed, askTime, question: otherTime };
}

function chooseTime(turn: Turn, { requestId, slots, why }: State): Message {
  const { sessionLife, sessionNotices } = turn.words;
  const data = { requestId };
  return showTimes(turn, {
    text: why === "taken" ? sessionLife.requestTaken : sessionLife.askOtherTime,
    ...{ slots: slots.map(intervalOf), verb: "sessions.accept", data, hint: sessionLife.moveTyped },
    buttons: [
      { verb: "sessions.otherTime", title: sessionNotices.otherTimeButton, data },
      { verb: "sessions.refuse", title: sessionNotices.refuseButton, data },
    ],
  });
}

function typeTime({ words: { sessionLife, sessionNotices } }: Turn, { requestId, why }: State): Message {
  const asked = {
    wanted: sessionLife.askOtherTime,
    unclear: sessionLife.otherTimeUnclear,
    notFree: sessionLife.counterNotFree,
    taken: sessionLife.requestTakenNone,
  };
  const { otherTimeLabel: label, otherTimeUnclear: missing } = sessionLife;
  return show({
    ...{ text: asked[why], hint: sessionLife.otherTimeTyped },
    inputs: [line({ id: "when", label, missing }, WHEN_LENGTH_MAX)],
    buttons: [
      { verb: "sessions.counter", title: sessionLife.proposeButton, data: { requestId }, submits: true },
      { verb: "sessions.refuse", title: sessionNotices.refuseButton, data: { requestId } },
    ],
  });
}

import { z } from "zod";
import { REQUEST, REQUEST_REMINDER } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { lastAsked } from "./last-asked.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { RequestFacts } from "./sessions-facts.ts";
import { requestAnswers, WHEN_LENGTH_MAX } from "./sessions-requests-answer.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { InstantState, readExact } from "./wishes.ts";

const KINDS = [REQUEST, REQUEST_REMINDER];

const Named = z.object({ requestId: z.string() });
const Taken = Named.extend({ start: InstantState });
const Typed = Named.extend({ when: z.string().max(WHEN_LENGTH_MAX).default("") });

interface Asked {
  readonly requestId: string;
  readonly slots: readonly Interval[];
}

/** What a volunteer answers who is asked: one of the times, another time, no, or not this month. */
export function requestsTalk(deps: SessionsTalkDeps): Talk {
  const { answer, askTime, question, typed } = requestAnswers(deps);
  const newest = async (turn: Turn): Promise<Asked | null> =>
    (await lastAsked(deps, turn, KINDS, RequestFacts))?.facts ?? null;

  /** The request that an answer without a card means: the newest message, else the only one. */
  async function meant(turn: Turn): Promise<Asked | null> {
    const [only, ...others] = await deps.requests.askedOf(turn.person.id);
    const single = only && others.length === 0 ? { requestId: only.id, slots: only.slots } : null;
    return (await newest(turn)) ?? single;
  }

  const counter = (turn: Turn, requestId: string, text: string): Promise<Message> => {
    const start = readExact(deps.times, text, turn);
    return start ? answer(turn, requestId, { kind: "counter", start }) : askTime(turn, requestId, "unclear");
  };

  const ifAsked = async (turn: Turn, then: (requestId: string) => Promise<Message>): Promise<void> => {
    const asked = await meant(turn);
    await turn.reply(asked ? await then(asked.requestId) : show({ text: turn.words.sessionLife.nothingAsked }));
  };

  return {
    commands: [
      {
        name: "otherTime",
        accepts: (rest, turn) => readExact(deps.times, rest, turn) !== null,
        run: (turn, rest) =>
          ifAsked(turn, (id) => (rest === "" ? askTime(turn, id, "wanted") : counter(turn, id, rest))),
      },
      { name: "notThisMonth", run: (turn) => ifAsked(turn, (id) => answer(turn, id, { kind: "pause_month" })) },
    ],
    actions: [
      pressed("sessions.accept", Taken, (turn, { requestId, start }) =>
        answer(turn, requestId, { kind: "take", start: Temporal.Instant.from(start) }),
      ),
      pressed("sessions.otherTime", Named, (turn, { requestId }) => askTime(turn, requestId, "wanted")),
      pressed("sessions.counter", Typed, (turn, { requestId, when }) => counter(turn, requestId, when)),
      pressed("sessions.refuse", Named, (turn, { requestId }) => answer(turn, requestId, { kind: "no" })),
      pressed("sessions.notThisMonth", Named, (turn, { requestId }) =>
        answer(turn, requestId, { kind: "pause_month" }),
      ),
    ],
    questions: [question],
    async text(turn) {
      const asked = await newest(turn);
      return asked && typed(turn, asked.requestId, asked.slots);
    },
    async yesOrNo(turn, said) {
      const asked = await newest(turn);
      if (!asked) return null;
      const [only, ...others] = asked.slots;
      if (said === "no") return answer(turn, asked.requestId, { kind: "no" });
      if (only && others.length === 0) return answer(turn, asked.requestId, { kind: "take", start: only.start });
      return askTime(turn, asked.requestId, "wanted", asked.slots);
    },
  };
}

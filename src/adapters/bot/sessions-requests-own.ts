import { z } from "zod";
import { answerCounter, PROGRESS, withdrawRequest } from "#domain/sessions/index.ts";
import { appointmentOf } from "./appointments.ts";
import { lastAsked } from "./last-asked.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { ProgressFacts } from "./sessions-facts.ts";
import { whichOne } from "./sessions-which.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

const Named = z.object({ requestId: z.string() });

/** What somebody says about a request of their own: whether another time suits, or that it is withdrawn. */
export function ownRequestsTalk(deps: SessionsTalkDeps) {
  async function answer(turn: Turn, requestId: string, accepts: boolean): Promise<Message> {
    const { sessionLife, sessions } = turn.words;
    const outcome = await answerCounter(deps, { asker: turn.person, requestId, accepts });
    await turn.ask(null);
    switch (outcome.kind) {
      case "booked":
      case "pending": {
        const agreed = outcome.kind === "booked" ? sessionLife.agreed : sessionLife.acceptedPending;
        const text = agreed(await appointmentOf(deps.nameOf, turn.person, outcome.session));
        return show({ text: [text, sessions.promise].join("\n") });
      }
      case "passed_on":
        return show({ text: sessionLife.disagreed });
      case "taken":
        return show({ text: sessionLife.counterTaken });
      default:
        return show({ text: sessionLife.requestGone });
    }
  }

  async function withdraw(turn: Turn, requestId: string): Promise<Message> {
    const { requestGone, requestWithdrawn } = turn.words.sessionLife;
    const withdrawn = await withdrawRequest(deps, { askerId: turn.person.id, requestId });
    await turn.ask(null);
    return show({ text: withdrawn ? requestWithdrawn : requestGone });
  }

  const which = whichOne({
    ...{ name: "sessions.withdraw", verb: "sessions.withdraw", key: "requestId", take: withdraw },
    async listed({ person, words }) {
      const open = await deps.requests.openOf(person.id);
      return open.map(({ format, id, topic }) => ({ id, title: `${topic} (${words.sessions.formats[format]})` }));
    },
    asked: ({ sessionLife }) => sessionLife.askWithdraw,
    none: ({ sessionLife }) => sessionLife.noRequest,
  });

  return {
    withdraw: which.begin,
    commands: [{ name: "withdrawRequest" as const, run: async (turn: Turn) => turn.reply(await which.begin(turn)) }],
    actions: [
      pressed("sessions.agree", Named, (turn, { requestId }) => answer(turn, requestId, true)),
      pressed("sessions.disagree", Named, (turn, { requestId }) => answer(turn, requestId, false)),
      pressed("sessions.withdraw", Named, (turn, { requestId }) => withdraw(turn, requestId)),
    ],
    questions: [which.question],
    async yesOrNo(turn: Turn, said: "yes" | "no") {
      const asked = await lastAsked(deps, turn, PROGRESS, ProgressFacts);
      return asked?.facts.what === "counter" ? answer(turn, asked.facts.requestId, said === "yes") : null;
    },
  };
}

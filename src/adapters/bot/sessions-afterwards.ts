import { z } from "zod";
import { QUESTION, thankExpert } from "#domain/sessions/index.ts";
import { appointmentOf } from "./appointments.ts";
import { lastAsked } from "./last-asked.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { AppointmentFacts } from "./sessions-facts.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

const Named = z.object({ sessionId: z.string() });

/** What is answered to "did it help?". Thanks are passed on; anything else is kept nowhere. */
export function afterwardsTalk(deps: SessionsTalkDeps): Talk {
  async function thank(turn: Turn, sessionId: string): Promise<Message> {
    const { sessionLife } = turn.words;
    if (!(await thankExpert(deps, { by: turn.person.id, sessionId }))) return show({ text: sessionLife.thankGone });
    const session = await deps.sessions.find(sessionId);
    const name = session ? (await appointmentOf(deps.nameOf, turn.person, session)).name : turn.words.sessions.unnamed;
    return show({ text: sessionLife.thanked(name) });
  }

  const helped = async ({ words }: Turn) => show({ text: words.sessionLife.helped });

  const notReally = async ({ words }: Turn) =>
    show({
      text: words.sessionLife.notReally,
      hint: orType(words, ["sessions.begin"]),
      buttons: [{ verb: "sessions.begin", title: words.sessionLife.bookButton }],
    });

  const ifAsked = async (turn: Turn, then: (sessionId: string) => Promise<Message>) => {
    const asked = await lastAsked(deps, turn, QUESTION, AppointmentFacts);
    await turn.reply(asked ? await then(asked.facts.sessionId) : show({ text: turn.words.sessionLife.nothingAsked }));
  };

  return {
    commands: [
      { name: "thankThem", run: (turn) => ifAsked(turn, (sessionId) => thank(turn, sessionId)) },
      { name: "notReally", run: (turn) => ifAsked(turn, () => notReally(turn)) },
    ],
    actions: [
      pressed("sessions.thank", Named, (turn, { sessionId }) => thank(turn, sessionId)),
      { verb: "sessions.helped", run: helped },
      { verb: "sessions.notReally", run: notReally },
    ],
    questions: [],
    async yesOrNo(turn, said) {
      if (!(await lastAsked(deps, turn, QUESTION, AppointmentFacts))) return null;
      return said === "yes" ? helped(turn) : notReally(turn);
    },
  };
}

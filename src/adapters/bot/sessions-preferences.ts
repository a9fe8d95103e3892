import { changePreference, type SessionPreference } from "#domain/sessions/index.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

/** The word that gives back the neutral one, in both languages. */
const NEUTRAL = /^neutral(?:ly)?$/i;

/** How somebody wants to be treated as far as their own conversations go: each wish is one sentence. */
export function preferencesTalk(deps: SessionsTalkDeps): Talk {
  const set =
    (change: Partial<SessionPreference>, said: "remindOn" | "remindOff" | "askOn" | "askOff") => async (turn: Turn) => {
      await changePreference(deps, turn.person.id, change);
      await turn.reply(show({ text: turn.words.sessionLife[said] }));
    };

  async function call({ person, words }: Turn, rest: string): Promise<Message> {
    const { callMissing, called, calledNeutral } = words.sessionLife;
    const name = rest.replace(/^[\s"'„“«]+|[\s"'“”».]+$/g, "");
    if (name === "") return show({ text: callMissing });
    const subject = NEUTRAL.test(name) ? null : name;
    const chosen = (await changePreference(deps, person.id, { subject })).subject;
    return show({ text: chosen === null ? calledNeutral(deps.subjects[person.language]) : called(chosen) });
  }

  return {
    commands: [
      { name: "remindBefore", run: set({ remind: true }, "remindOn") },
      { name: "dontRemindBefore", run: set({ remind: false }, "remindOff") },
      { name: "askAfterwards", run: set({ ask: true }, "askOn") },
      { name: "dontAskAfterwards", run: set({ ask: false }, "askOff") },
      { name: "callThem", accepts: () => true, run: async (turn, rest) => turn.reply(await call(turn, rest)) },
    ],
    actions: [],
    questions: [],
  };
}

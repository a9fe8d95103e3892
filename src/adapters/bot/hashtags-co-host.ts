import { z } from "zod";
import { askCoHost, type CoHostDeps, type CoHostOutcome } from "#domain/hashtags/index.ts";
import type { Directory, PersonId } from "#domain/people/index.ts";
import { colleagueQuestion } from "./colleague-question.ts";
import { saysNext } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import type { NameOf } from "./names.ts";
import { pressed } from "./press.ts";
import type { Message, Turn } from "./turn.ts";

export interface CoHostTalkDeps extends CoHostDeps {
  readonly directory: Pick<Directory, "find" | "search">;
  readonly nameOf: NameOf;
}

/** Which tag is talked about, and whether it is just being founded. */
export const TagState = z.object({ tag: z.string(), founding: z.boolean().default(false) });
export type TagState = z.infer<typeof TagState>;

/** Goes on after a step, with what was said to its answer; null when it was left out. */
export type AfterStep = (turn: Turn, state: TagState, said: string | null) => Promise<Message>;

/** "Who looks after it together with you?": a colleague by name, who is asked before being a host. */
export function coHostQuestion(deps: CoHostTalkDeps, after: AfterStep) {
  const colleague = colleagueQuestion(deps.directory, {
    ...{ name: "hashtags.coHost", state: TagState, takes: LEAVING, verb: "hashtags.setCoHost", chosen },
    asked: ({ words: { founding, joining } }, state) => ({
      ...{ text: founding.askCoHost(state.tag), hint: founding.coHostTyped },
      buttons: [{ verb: "hashtags.next", title: joining.skipButton, data: { ...state, step: "coHost" } }],
    }),
    left: (turn, state) => (saysNext(turn.text) ? after(turn, state, null) : null),
  });

  async function chosen(turn: Turn, state: TagState, personId: PersonId): Promise<Message> {
    const { founding, sessions } = turn.words;
    if (personId === turn.person.id) return colleague.ask(turn, state, founding.coHostSelf);
    const outcome = await askCoHost(deps, turn.person.id, { name: state.tag, personId });
    const name = (await deps.nameOf(personId)) || sessions.unnamed;
    return after(turn, state, said(turn, outcome, { name, tag: state.tag }));
  }

  const { actions, ask, questions, take } = colleague;
  return {
    ...{ ask, take, questions },
    actions: [pressed("hashtags.coHost", TagState, (turn, state) => ask(turn, state)), ...actions],
  };
}

function said(
  { person, words: { dates, founding } }: Turn,
  outcome: CoHostOutcome,
  { name, tag }: { readonly name: string; readonly tag: string },
): string {
  switch (outcome.kind) {
    case "asked":
      return founding.coHostAsked({ name, tag });
    case "askedBefore":
      return founding.coHostAskedBefore({ name, day: dates.day(outcome.at, person.zone) });
    case "host":
      return founding.coHostAlready(name);
    case "full":
      return founding.coHostFull;
    case "notYours":
      return founding.notYours;
  }
}

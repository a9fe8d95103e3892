import { z } from "zod";
import { type FoundingDeps, type Hashtag, HOSTS_MAX } from "#domain/hashtags/index.ts";
import { type AfterStep, type CoHostTalkDeps, coHostQuestion, TagState } from "./hashtags-co-host.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import type { Page } from "./hashtags-page.ts";
import { purposeQuestion } from "./hashtags-purpose.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import { copyLinks } from "./suggestion-card.ts";
import type { Message, Turn } from "./turn.ts";

export interface StepsDeps extends CoHostTalkDeps {
  readonly gardens: FoundingDeps["gardens"];
  /** The address of the page that copies; null where people cannot reach the service. */
  readonly copyUrl: string | null;
}

const Next = TagState.extend({ step: z.enum(["purpose", "coHost"]) });

/** What is asked about a tag that was just founded, and can be said later just as well: what it is for, who helps. */
export function foundingSteps(deps: StepsDeps, page: Page) {
  const afterPurpose: AfterStep = (turn, state, said) =>
    state.founding ? coHost.ask(turn, state, said ?? undefined) : changed(turn, state, said);
  const afterCoHost: AfterStep = (turn, state, said) =>
    state.founding ? done(deps, turn, state.tag, said) : changed(turn, state, said);
  const purpose = purposeQuestion(deps, afterPurpose);
  const coHost = coHostQuestion(deps, afterCoHost);

  async function changed(turn: Turn, { tag }: TagState, said: string | null): Promise<Message> {
    await turn.ask(null);
    return page(turn, tag, said ?? undefined);
  }

  return {
    purpose,
    coHost,
    /** Asks for what was not said, unless a purpose says that this is all. */
    async begin(
      turn: Turn,
      { name }: Hashtag,
      said: { purpose: string | null; coHost: string | null },
    ): Promise<Message> {
      const state = { tag: name, founding: true };
      if (said.coHost !== null) return coHost.take(turn, state, said.coHost);
      if (said.purpose !== null) return done(deps, turn, name, null);
      return purpose.ask(turn, state, turn.words.founding.founded(name));
    },
    actions: [
      ...purpose.actions,
      ...coHost.actions,
      pressed("hashtags.next", Next, (turn, { step, ...state }) =>
        (step === "purpose" ? afterPurpose : afterCoHost)(turn, state, null),
      ),
    ],
    questions: [...purpose.questions, ...coHost.questions],
  };
}

/** The tag to copy, and what happens next. */
async function done({ copyUrl, gardens }: StepsDeps, turn: Turn, name: string, said: string | null): Promise<Message> {
  await turn.ask(null);
  const { founding, tagPage } = turn.words;
  const tag = await gardens.find(name);
  const buttons = [
    ...(tag?.purpose === null ? [{ verb: "hashtags.purpose" as const, title: tagPage.purposeButton }] : []),
    ...(tag && tag.hosts.length < HOSTS_MAX ? [{ verb: "hashtags.coHost" as const, title: tagPage.coHostButton }] : []),
    { verb: "hashtags.page" as const, title: `#${name}` },
  ];
  // The tag stands alone, so that it can be copied with one long press.
  const lines = [founding.founded(name), `#${name}`, tag?.purpose, said, founding.duties];
  return show({
    text: lines.filter((line) => typeof line === "string").join("\n"),
    hint: [
      founding.copy,
      orTypeAbout(
        turn,
        name,
        buttons.map(({ verb }) => verb),
      ),
    ].join(" "),
    links: copyLinks({ copyUrl, words: turn.words }, name),
    buttons: buttons.map((button) => ({ ...button, data: { tag: name } })),
  });
}

import { z } from "zod";
import { acceptCoHosting, type CoHostDeps, coHostRequest } from "#domain/hashtags/index.ts";
import type { Page } from "./hashtags-page.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NameOf } from "./names.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { pressed } from "./press.ts";
import { orType, show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const Facts = z.object({ tag: z.string(), by: z.string() });
const Pressed = z.object({ entryId: z.string() });

/** "Would you look after it, too?", to a colleague whom a host named. */
export const renderCoHostRequest: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { by, tag } = Facts.parse(facts);
  return show({
    text: words.founding.request({ name: await called(by, words, nameOf), tag }),
    hint: orType(words, ["hashtags.join", "hashtags.dontJoin", "attention.why"]),
    buttons: [
      { verb: "hashtags.join", title: words.common.yes, data: { entryId } },
      { verb: "hashtags.dontJoin", title: words.common.no, data: { entryId } },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

/** Because a host named them. */
export const whyCoHostRequest: NoticeReason = async ({ facts }, { words }, nameOf) => {
  const asked = Facts.safeParse(facts).data;
  if (!asked) return null;
  return show({
    text: words.founding.whyRequest({ name: await called(asked.by, words, nameOf), tag: asked.tag }),
  });
};

/** The answer to it: pressed, or a yes or no to the last message. */
export function coHostRequestTalk(deps: CoHostDeps, page: Page): Talk {
  async function join(turn: Turn, entryId: string | null): Promise<Message> {
    const { founding } = turn.words;
    const tag = await acceptCoHosting(deps, turn.person.id, entryId);
    return tag ? page(turn, tag.name, founding.joined(tag.name)) : show({ text: founding.requestGone });
  }

  return {
    commands: [],
    actions: [
      pressed("hashtags.join", Pressed, (turn, { entryId }) => join(turn, entryId)),
      pressed("hashtags.dontJoin", Pressed, async (turn) => show({ text: turn.words.founding.notJoined })),
    ],
    questions: [],
    async yesOrNo(turn, said) {
      if (!(await coHostRequest(deps, turn.person.id, null))) return null;
      return said === "yes" ? join(turn, null) : show({ text: turn.words.founding.notJoined });
    },
  };
}

async function called(id: string, { sessions }: Words, nameOf: NameOf): Promise<string> {
  return (await nameOf(id)) || sessions.unnamed;
}

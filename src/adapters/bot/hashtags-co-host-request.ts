import { z } from "zod";
import type { LedgerStore } from "#domain/attention/index.ts";
import { acceptCoHosting, CO_HOST_REQUEST, type CoHostDeps } from "#domain/hashtags/index.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import type { Page } from "./hashtags-page.ts";
import { lastAsked } from "./last-asked.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NameOf } from "./names.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const Facts = z.object({ tag: z.string(), fromId: z.string() });
const Pressed = z.object({ entryId: z.string() });

/** "Would you look after it, too?", to a colleague whom a host named. */
export const renderCoHostRequest: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { fromId, tag } = Facts.parse(facts);
  return show({
    text: words.founding.request({ name: await called(fromId, words, nameOf), tag }),
    hint: orTypeAbout({ words }, tag, ["hashtags.join", "hashtags.dontJoin", "attention.why"]),
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
    text: words.founding.whyRequest({ name: await called(asked.fromId, words, nameOf), tag: asked.tag }),
  });
};

/** The answer to it: pressed, or a yes or no to the last message. Who names the tag says that they look after it. */
export function coHostRequestTalk(
  deps: CoHostDeps & { readonly ledger: Pick<LedgerStore, "latest"> },
  page: Page,
): Talk {
  async function join(turn: Turn, entryId: string): Promise<Message> {
    const { founding } = turn.words;
    const tag = await acceptCoHosting(deps, turn.person.id, { entryId });
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
      const asked = await lastAsked(deps, turn, CO_HOST_REQUEST, Facts);
      if (!asked) return null;
      return said === "yes" ? join(turn, asked.entryId) : show({ text: turn.words.founding.notJoined });
    },
  };
}

async function called(id: string, { sessions }: Words, nameOf: NameOf): Promise<string> {
  return (await nameOf(id)) || sessions.unnamed;
}

import { z } from "zod";
import { orTypeAbout } from "./hashtags-names.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

const Facts = z.object({ tag: z.string(), fromId: z.string() });

/** To who looks after a tag together with the host who ended it. */
export const renderRetired: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { fromId, tag } = Facts.parse(facts);
  return show({
    text: words.tending.retiredBy({ tag, name: (await nameOf(fromId)) || words.sessions.unnamed }),
    hint: orTypeAbout({ words }, tag, ["hashtags.takeUp", "attention.why"]),
    buttons: [
      { verb: "hashtags.takeUp", title: words.tagPage.takeUpButton, data: { tag } },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

/** Because they look after it, too. */
export const whyRetired: NoticeReason = async ({ facts }, { words }) => {
  const retired = Facts.safeParse(facts).data;
  return retired ? show({ text: words.tending.whyRetired(retired.tag) }) : null;
};

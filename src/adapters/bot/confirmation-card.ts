import { z } from "zod";
import { postIn } from "#domain/leaders/index.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import type { LeaderNotices } from "./nudge-card.ts";
import { linksTo, postFacts } from "./opportunity-cards.ts";
import { orType, show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

const Facts = z.object({ what: z.enum(["firstReply", "thanked"]), post: z.string(), withId: z.string() });

/** What came of a visible act: one sentence, and the way there. */
export const renderConfirmation =
  ({ heard, links }: LeaderNotices): NoticeRenderer =>
  async ({ person, entryId, facts }, nameOf) => {
    const words = wordsFor(person);
    const { post: subject, what, withId } = Facts.parse(facts);
    const [post] = await heard.find([postIn(subject)]);
    if (!post) return show({ text: words.opportunities.gone });
    const view = { person, nameOf, links };
    return show({
      text: words.opportunities[what](await postFacts(view, post, withId)),
      links: linksTo(view, post),
      hint: orType(words, ["attention.why", "leaders.stop"]),
      buttons: [{ verb: "attention.why", title: words.leaders.whyButton, data: { entryId } }],
    });
  };

export const whyConfirmation: NoticeReason = async (_entry, { words }) =>
  show({ text: words.opportunities.whyConfirmation });

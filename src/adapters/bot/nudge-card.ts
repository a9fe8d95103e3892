import { z } from "zod";
import type { HeardPosts, Offers, PostLinks } from "#domain/leaders/index.ts";
import type { NoticeRenderer } from "./messenger.ts";
import { showOffers } from "./opportunity-cards.ts";
import { orType } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

/** What notices to leaders are filled with when they are sent. */
export interface LeaderNotices {
  readonly offers: Pick<Offers, "show">;
  readonly heard: Pick<HeardPosts, "find">;
  readonly links: PostLinks;
}

export const NudgeFacts = z.object({
  slot: z.string(),
  agreedAt: z.string(),
  lastActAt: z.string().nullable(),
  offers: z.array(z.string()).default([]),
});

/** The weekly nudge: what could be done about what was really posted, and every way to have fewer of them. */
export const renderNudge =
  ({ links, offers }: LeaderNotices): NoticeRenderer =>
  async ({ person, entryId, facts }, nameOf) => {
    const words = wordsFor(person);
    const { leaders, opportunities } = words;
    const offered = await offers.show(person.id, NudgeFacts.parse(facts).offers);
    const ids = offered.map(({ suggestion }) => suggestion.id);
    return showOffers(
      { person, nameOf, links },
      {
        text: offered.length > 0 ? opportunities.nudge(offered.length) : opportunities.bare,
        offers: offered,
        hint: orType(words, [
          ...(offered.length > 0 ? ["opportunities.take" as const] : []),
          "attention.why",
          "opportunities.notThis",
          "leaders.skip",
          "leaders.pause",
          "leaders.stop",
        ]),
        buttons: [
          { verb: "attention.why", title: leaders.whyButton, data: { entryId } },
          { verb: "opportunities.notThis", title: opportunities.notThisButton, data: { ids } },
          { verb: "leaders.skip", title: leaders.skipButton },
          { verb: "leaders.pause", title: leaders.pauseButton },
          { verb: "leaders.stop", title: leaders.stopButton },
        ],
      },
    );
  };

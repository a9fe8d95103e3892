import { z } from "zod";
import { SLEEPS_AFTER } from "#domain/hashtags/index.ts";
import type { Section } from "./cards/card.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { show } from "./show.ts";
import { showEach } from "./show-each.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const Facts = z.object({ tags: z.array(z.string()).min(1) });

/** Cards with more are not read; the others are named, and can be typed. */
const SHOWN_MAX = 4;
const DAYS = SLEEPS_AFTER.total("hours") / 24;

/** "What should become of it?", for each of some quiet tags; a button knows the others, so that they stay on the card. */
export function quietSections(words: Words, tags: readonly string[]): readonly Section[] {
  const { awakeButton, handOverButton, quietTag, restButton, retireButton } = words.tending;
  return tags.slice(0, SHOWN_MAX).map((tag): Section => {
    const data = { tag, others: tags.filter((other) => other !== tag) };
    return {
      text: quietTag(tag),
      links: [],
      buttons: [
        { verb: "hashtags.awake", title: awakeButton, data },
        { verb: "hashtags.rest", title: restButton, data },
        { verb: "hashtags.retire", title: retireButton, data },
        { verb: "hashtags.handOver", title: handOverButton, data },
      ],
    };
  });
}

/** To the host of tags that fell asleep. */
export const renderQuiet: NoticeRenderer = async ({ entryId, facts, person }) => {
  const words = wordsFor(person);
  const { tags } = Facts.parse(facts);
  const more = tags.slice(SHOWN_MAX);
  const first = tags[0] ?? "";
  return showEach({
    text: [words.tending.quiet(DAYS), ...(more.length > 0 ? [words.tending.moreQuiet(more)] : [])].join("\n"),
    sections: quietSections(words, tags),
    hint: orTypeAbout({ words }, first, [
      "hashtags.awake",
      "hashtags.rest",
      "hashtags.retire",
      "hashtags.handOver",
      "attention.why",
    ]),
    buttons: [{ verb: "attention.why", title: words.leaders.whyButton, data: { entryId } }],
  });
};

export const whyQuiet: NoticeReason = async (_entry, { words }) => show({ text: words.tending.whyQuiet(DAYS) });

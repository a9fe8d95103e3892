import { z } from "zod";
import { SLEEPS_AFTER } from "#domain/hashtags/index.ts";
import type { Section } from "./cards/card.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { show } from "./show.ts";
import { showEach } from "./show-each.ts";
import type { Message } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

const Facts = z.object({ tags: z.array(z.string()).min(1) });

/** Cards with more are not read; the others are named, and can be typed. */
const SHOWN_MAX = 4;
const DAYS = SLEEPS_AFTER.total("hours") / 24;

/** What a button knows of the card on which it stands, so that the rest of the card stays. */
export const QuietCard = z.object({
  /** The other tags that are to be decided on. */
  others: z.array(z.string()).default([]),
  /** The message that it came with. */
  entryId: z.string().nullable().default(null),
});
type QuietCard = z.infer<typeof QuietCard>;

const VERBS = ["hashtags.awake", "hashtags.rest", "hashtags.retire", "hashtags.handOver"] as const;

/** "What should become of it?", for each of the tags that are left, below what is said first. */
export function quietCard(words: Words, text: string, { entryId, others: tags }: QuietCard): Message {
  const [first] = tags;
  if (first === undefined) return show({ text });
  const { awakeButton, handOverButton, moreQuiet, quietTag, restButton, retireButton } = words.tending;
  const titles = [awakeButton, restButton, retireButton, handOverButton];
  const more = tags.slice(SHOWN_MAX);
  return showEach({
    text: [text, ...(more.length > 0 ? [moreQuiet(more)] : [])].join("\n"),
    sections: tags.slice(0, SHOWN_MAX).map((tag): Section => {
      const data = { tag, others: tags.filter((other) => other !== tag), entryId };
      const buttons = VERBS.map((verb, index) => ({ verb, title: titles[index] ?? "", data }));
      return { text: quietTag(tag), links: [], buttons };
    }),
    hint: orTypeAbout({ words }, first, [...VERBS, ...(entryId === null ? [] : (["attention.why"] as const))]),
    buttons: entryId === null ? [] : [{ verb: "attention.why", title: words.leaders.whyButton, data: { entryId } }],
  });
}

/** To the host of tags that fell asleep. */
export const renderQuiet: NoticeRenderer = async ({ entryId, facts, person }) => {
  const words = wordsFor(person);
  const { tags } = Facts.parse(facts);
  return quietCard(words, words.tending.quiet({ tags: tags.length, days: DAYS }), { others: tags, entryId });
};

export const whyQuiet: NoticeReason = async (_entry, { words }) => show({ text: words.tending.whyQuiet(DAYS) });

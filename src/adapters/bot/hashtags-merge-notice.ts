import { z } from "zod";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

/** Two tags, of which one would become part of the other. */
export const Pair = z.object({ from: z.string(), into: z.string() });
export type Pair = z.infer<typeof Pair>;

/** "Should the one become part of the other?", to the host of either. */
export const renderMergeQuestion: NoticeRenderer = async ({ entryId, facts, person }) => {
  const words = wordsFor(person);
  const { askMerge, dontMergeButton, mergeButton } = words.tending;
  const pair = Pair.parse(facts);
  return show({
    text: askMerge(pair),
    hint: words.common.orType(
      (["hashtags.merge", "hashtags.dontMerge", "attention.why"] as const).map((verb) =>
        about(pair, words.typed[verb]),
      ),
    ),
    buttons: [
      { verb: "hashtags.merge", title: mergeButton, data: pair },
      { verb: "hashtags.dontMerge", title: dontMergeButton, data: pair },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

export const whyMergeQuestion: NoticeReason = async ({ facts }, { words }) => {
  const pair = Pair.safeParse(facts).data;
  return pair ? show({ text: words.tending.whyMerge(pair) }) : null;
};

/** A phrase of the catalogue, about these two tags. */
function about({ from, into }: Pair, phrase: string): string {
  return phrase.replace(/#hr_(start|onboarding)\b/g, (_example, which) => `#${which === "start" ? from : into}`);
}

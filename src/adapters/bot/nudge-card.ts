import { z } from "zod";
import type { NoticeRenderer } from "./messenger.ts";
import { orType, show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

export const NudgeFacts = z.object({ slot: z.string(), agreedAt: z.string(), lastActAt: z.string().nullable() });

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The weekly nudge: one idea, another each week, and every way to have fewer of them. */
export const renderNudge: NoticeRenderer = async ({ person, entryId, facts }) => {
  const words = wordsFor(person);
  const { ideas, nudge, pauseButton, skipButton, stopButton, whyButton } = words.leaders;
  const week = Math.floor(Temporal.Instant.from(NudgeFacts.parse(facts).slot).epochMilliseconds / WEEK_MS);
  const idea = ideas[week % ideas.length] ?? "";
  return show({
    text: nudge(idea),
    hint: orType(words, ["attention.why", "leaders.skip", "leaders.pause", "leaders.stop"]),
    buttons: [
      { verb: "attention.why", title: whyButton, data: { entryId } },
      { verb: "leaders.skip", title: skipButton },
      { verb: "leaders.pause", title: pauseButton },
      { verb: "leaders.stop", title: stopButton },
    ],
  });
};

import { z } from "zod";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { orType, show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

const PauseFacts = z.object({ reason: z.string(), at: z.string() });

/** "Teams refused my messages", to who looks after the service. */
export const renderPause: NoticeRenderer = async ({ entryId, facts, person }) => {
  const words = wordsFor(person);
  const { at, reason } = PauseFacts.parse(facts);
  const moment = words.dates.moment(Temporal.Instant.from(at), person.zone);
  return show({
    text: words.delivery.wasPaused({ moment, reason }),
    hint: orType(words, ["attention.why"]),
    buttons: [{ verb: "attention.why", title: words.leaders.whyButton, data: { entryId } }],
  });
};

/** Because they look after it. */
export const whyPause: NoticeReason = async (_entry, { words }) => show({ text: words.delivery.whyPaused });

import type { NoticeReason } from "./notice-reason.ts";
import { NudgeFacts } from "./nudge-card.ts";
import { orType, show } from "./show.ts";

/** Why a nudge came: the leader's own yes and slot, and that nothing visible was heard; and every way to have fewer. */
export const whyNudge: NoticeReason = async ({ facts }, { words, person }) => {
  const nudge = NudgeFacts.safeParse(facts).data;
  if (!nudge) return null;
  const { attention, dates, leaders } = words;
  const day = (at: string) => dates.day(Temporal.Instant.from(at), person.zone);
  return show({
    text: attention.nudge({
      agreed: day(nudge.agreedAt),
      slot: dates.moment(Temporal.Instant.from(nudge.slot), person.zone),
      lastAct: nudge.lastActAt && day(nudge.lastActAt),
    }),
    hint: orType(words, ["leaders.skip", "leaders.pause", "leaders.stop"]),
    buttons: [
      { verb: "leaders.skip", title: leaders.skipButton },
      { verb: "leaders.pause", title: leaders.pauseButton },
      { verb: "leaders.stop", title: leaders.stopButton },
    ],
  });
};

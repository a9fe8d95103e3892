import type { HeldBack } from "#domain/attention/index.ts";
import { type WhyNothing, type WhyNothingDeps, whyNothing } from "#domain/leaders/index.ts";
import { show } from "./show.ts";
import type { Talk, Turn } from "./turn.ts";

/** "Why did nothing come?", and what comes next. */
export function whyNotTalk(deps: WhyNothingDeps): Talk {
  return {
    commands: [
      {
        name: "whyNot",
        async run(turn) {
          const why = await whyNothing(deps, turn.person.id);
          const next = "next" in why && why.next && turn.words.dates.moment(why.next.toInstant(), why.next.timeZoneId);
          const { whyNot } = turn.words;
          const text = [silenceIn(turn, why), ...(next ? [whyNot.next(next)] : [])].join("\n");
          await turn.reply(show({ text }));
        },
      },
    ],
    actions: [],
    questions: [],
  };
}

type Reader = Pick<Turn, "person" | "words">;

/** Why the bot is silent. */
export function silenceIn(reader: Reader, why: WhyNothing): string {
  const { person, words } = reader;
  const { dates, whyNot } = words;
  switch (why.kind) {
    case "held":
      return heldBackIn(reader, why.held);
    case "came":
      return whyNot.came(dates.moment(why.at, person.zone));
    case "visible":
      return whyNot.visible(dates.day(why.lastActAt, person.zone));
    case "ignored":
      return whyNot.ignored(why.count);
    default:
      return whyNot[why.kind];
  }
}

/** Why something did not come, or not yet. */
export function heldBackIn({ person, words }: Reader, { plannedAt, reason, until }: HeldBack): string {
  const moment = words.dates.moment(plannedAt, person.zone);
  if (until === null) return words.whyNot.heldBack({ moment, reason });
  return words.whyNot.waiting({ moment, reason, until: words.dates.moment(until, person.zone) });
}

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
          await turn.reply(show({ text: [reasonOf(why, turn), ...(next ? [whyNot.next(next)] : [])].join("\n") }));
        },
      },
    ],
    actions: [],
    questions: [],
  };
}

function reasonOf(why: WhyNothing, turn: Turn): string {
  const { person, words } = turn;
  const { dates, whyNot } = words;
  switch (why.kind) {
    case "held":
      return heldBack(why.held, turn);
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

function heldBack({ plannedAt, reason, until }: HeldBack, { person, words }: Turn): string {
  const moment = words.dates.moment(plannedAt, person.zone);
  if (until === null) return words.whyNot.heldBack({ moment, reason });
  return words.whyNot.waiting({ moment, reason, until: words.dates.moment(until, person.zone) });
}

import type { TimeWish } from "#domain/people/index.ts";

interface When {
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly part: "morning" | "afternoon" | null;
}

const time = (text: string) => Temporal.PlainTime.from(text);
/** As the words mean in chat. */
const PARTS = {
  morning: { start: time("06:00"), end: time("12:00") },
  afternoon: { start: time("12:00"), end: time("18:00") },
};

/** What was chosen in the tab, as what somebody says in chat is understood. */
export function wishOf({ days, part }: When, zone: string): TimeWish {
  return { window: days && windowOf(days, zone), notWeekdays: [], partOfDay: part && PARTS[part], rest: "" };
}

/** From the beginning of the first day to the end of the last; of days that stand the wrong way round, of the first. */
function windowOf({ from, to }: NonNullable<When["days"]>, zone: string): NonNullable<TimeWish["window"]> {
  const [first, named] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const last = Temporal.PlainDate.compare(first, named) > 0 ? first : named;
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
  return { start: begin(first), end: begin(last.add({ days: 1 })) };
}

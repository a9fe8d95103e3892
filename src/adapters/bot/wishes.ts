import { z } from "zod";
import type { Language, TimeReader, TimeWish } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { topicIn } from "./topics.ts";
import type { Turn } from "./turn.ts";

const otherLanguage = { en: "de", de: "en" } as const satisfies Record<Language, Language>;

/** What somebody wishes for who says nothing about time. */
export const ANY_TIME: TimeWish = { window: null, notWeekdays: [], partOfDay: null, rest: "" };

/** True if the phrase named a time in any way. */
export function wishesForTime({ window, notWeekdays, partOfDay }: TimeWish): boolean {
  return window !== null || partOfDay !== null || notWeekdays.length > 0;
}

/** What a text wishes for, read in the person's language, else in the other: people mix them. */
export function readWish(times: TimeReader, text: string, { person, now }: Turn): TimeWish {
  const own = times.read(text, person.language, person.zone, now);
  if (wishesForTime(own)) return own;
  const other = times.read(text, otherLanguage[person.language], person.zone, now);
  return wishesForTime(other) ? other : own;
}

/** A moment, kept in an open question or a button. */
export const InstantState = z.string().refine((text) => {
  try {
    return Temporal.Instant.from(text) !== null;
  } catch {
    return false;
  }
});
const Clock = z.string().regex(/^\d{2}:\d{2}$/);

/** A stretch of time, kept in an open question. */
export const IntervalState = z.object({ start: InstantState, end: InstantState });

export function intervalOf({ start, end }: z.infer<typeof IntervalState>): Interval {
  return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
}

/** A wish, kept in an open question. */
export const WishState = z.object({
  window: IntervalState.nullable(),
  notWeekdays: z.array(z.number().int().min(1).max(7)),
  partOfDay: z.object({ start: Clock, end: Clock }).nullable(),
});

export function toState({ window, notWeekdays, partOfDay }: TimeWish): z.infer<typeof WishState> {
  const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });
  return {
    window: window && { start: `${window.start}`, end: `${window.end}` },
    notWeekdays: [...notWeekdays],
    partOfDay: partOfDay && { start: clock(partOfDay.start), end: clock(partOfDay.end) },
  };
}

export function fromState({ window, notWeekdays, partOfDay }: z.infer<typeof WishState>): TimeWish {
  return {
    window: window && intervalOf(window),
    notWeekdays,
    partOfDay: partOfDay && {
      start: Temporal.PlainTime.from(partOfDay.start),
      end: Temporal.PlainTime.from(partOfDay.end),
    },
    rest: "",
  };
}

/** The longest that a wish lasts in which one moment was named: the reader gives it an hour. */
const MOMENT = Temporal.Duration.from({ hours: 1 });

/** The moment that a text names with a day and a time, and with nothing else in it; null if it names none. */
export function readExact(times: TimeReader, text: string, turn: Turn): Temporal.Instant | null {
  const wish = readWish(times, text, turn);
  return topicIn(wish.rest) === "" ? exactIn(wish) : null;
}

/** The one moment that is wished for; null if it may be at several. */
export function exactIn({ partOfDay, window }: TimeWish): Temporal.Instant | null {
  if (!window || partOfDay) return null;
  return Temporal.Duration.compare(window.start.until(window.end), MOMENT) > 0 ? null : window.start;
}

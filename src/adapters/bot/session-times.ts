import type { TimeReader, TimeWish } from "#domain/people/index.ts";
import { type Interval, isBefore } from "#shared/time.ts";
import { readNumber } from "./answers.ts";
import { readClockWords } from "./clock-words.ts";
import { topicIn } from "./topics.ts";
import type { Turn } from "./turn.ts";
import { readWish } from "./wishes.ts";

/** The one of `slots` that a text means by its number, weekday, time or date; null if none or several. */
export function readTime(text: string, slots: readonly Interval[], turn: Turn, times: TimeReader): Interval | null {
  const index = readNumber(text, slots.length);
  return index === null ? readMoment(text, slots, turn, times) : (slots[index] ?? null);
}

/** The same by weekday, time or date alone. */
export function readMoment(text: string, slots: readonly Interval[], turn: Turn, times: TimeReader): Interval | null {
  const { more, time, weekday } = readClockWords(text);
  const { notWeekdays, partOfDay, rest, window } = readWish(times, text, turn);
  const localOf = ({ start }: Interval) => start.toZonedDateTimeISO(turn.person.zone);
  // "Thursday afternoon" is not the only time on Thursday, at nine.
  const isThen = (slot: Interval) => partOfDay === null || isWithin(localOf(slot).toPlainTime(), partOfDay);
  if (!more && (weekday !== null || time !== null)) {
    return only(slots, (slot) => {
      const local = localOf(slot);
      if (time !== null && !time.equals(local.toPlainTime())) return false;
      return (weekday ?? local.dayOfWeek) === local.dayOfWeek && (time !== null || isThen(slot));
    });
  }
  if (!window || notWeekdays.length > 0 || topicIn(rest) !== "") return null;
  const isInside = ({ start }: Interval) =>
    start.equals(window.start) || (isBefore(window.start, start) && isBefore(start, window.end));
  return only(slots, (slot) => isInside(slot) && isThen(slot));
}

function isWithin(time: Temporal.PlainTime, { start, end }: NonNullable<TimeWish["partOfDay"]>): boolean {
  return Temporal.PlainTime.compare(start, time) <= 0 && Temporal.PlainTime.compare(time, end) < 0;
}

function only(slots: readonly Interval[], suits: (slot: Interval) => boolean): Interval | null {
  const suiting = slots.filter(suits);
  return suiting.length === 1 ? (suiting[0] ?? null) : null;
}

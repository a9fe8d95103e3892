import type { TimeReader } from "#domain/people/index.ts";
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
  if (!more && (weekday !== null || time !== null)) {
    return only(slots, ({ start }) => {
      const local = start.toZonedDateTimeISO(turn.person.zone);
      return (
        (weekday ?? local.dayOfWeek) === local.dayOfWeek && (time ?? local.toPlainTime()).equals(local.toPlainTime())
      );
    });
  }
  const { rest, window } = readWish(times, text, turn);
  if (!window || topicIn(rest) !== "") return null;
  return only(
    slots,
    ({ start }) => start.equals(window.start) || (isBefore(window.start, start) && isBefore(start, window.end)),
  );
}

function only(slots: readonly Interval[], suits: (slot: Interval) => boolean): Interval | null {
  const suiting = slots.filter(suits);
  return suiting.length === 1 ? (suiting[0] ?? null) : null;
}

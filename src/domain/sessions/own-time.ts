import type { Interval } from "#shared/time.ts";
import type { BusyTimes } from "./availability.ts";
import type { Pair } from "./pair.ts";
import type { Side } from "./slot-search.ts";

/** The two without their own session: it blocks neither of them from being moved by less than its length. */
export function withoutSession({ asker, expert }: Pair, slot: Interval): Pair {
  return { asker: withoutAppointment(asker, slot), expert: withoutAppointment(expert, slot) };
}

function withoutAppointment(side: Side, slot: Interval): Side {
  const { busy, elsewhere, tentative } = side.time;
  // An invitation that was not answered is tentative.
  const [own, open] = [without(busy, slot), without(tentative, slot)];
  return { ...side, time: { ...side.time, busy: own, tentative: open, elsewhere: without(elsewhere, slot) } };
}

/** Without one appointment of exactly that time: what else lies there still blocks. */
function without(times: BusyTimes, { end, start }: Interval): BusyTimes {
  for (let at = 0; at < times.length; at += 2) {
    if (times[at] === start.epochMilliseconds && times[at + 1] === end.epochMilliseconds) {
      return [...times.slice(0, at), ...times.slice(at + 2)];
    }
  }
  return times;
}

/** The two as if they had an appointment that their calendars do not show yet. */
export function withBusy({ asker, expert }: Pair, { end, start }: Interval): Pair {
  const add = (side: Side): Side => {
    const busy = [...side.time.busy, start.epochMilliseconds, end.epochMilliseconds];
    return { ...side, time: { ...side.time, busy } };
  };
  return { asker: add(asker), expert: add(expert) };
}

/** Whether neither has anything else then: for a time that both chose themselves, whatever their working hours. */
export function areFree({ asker, expert }: Pair, slot: Interval): boolean {
  return isFree(asker, slot) && isFree(expert, slot);
}

/** Whether nothing blocks somebody then, whatever their working hours. */
export function isFree(
  { elsewhereIsFree, tentativeIsFree, time }: Pick<Side, "elsewhereIsFree" | "tentativeIsFree" | "time">,
  slot: Interval,
): boolean {
  const blocking = [time.busy, tentativeIsFree ? [] : time.tentative, elsewhereIsFree ? [] : time.elsewhere];
  return !blocking.some((times) => overlapsAny(times, slot));
}

function overlapsAny(times: BusyTimes, { end, start }: Interval): boolean {
  for (let at = 0; at < times.length; at += 2) {
    if ((times[at] ?? 0) < end.epochMilliseconds && (times[at + 1] ?? 0) > start.epochMilliseconds) return true;
  }
  return false;
}

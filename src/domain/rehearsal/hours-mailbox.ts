import type { Person } from "#domain/people/index.ts";
import type { WorkingHours } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { zoneClock } from "#shared/zone-clock.ts";
import type { Random } from "./random.ts";

/** What somebody's calendar holds beside hours: the truth. */
export interface Mailbox {
  /** What it says; null when it says nothing. */
  readonly workingHours: WorkingHours | null;
  readonly busy: Times;
  readonly tentative: Times;
  readonly elsewhere: Times;
}

/** Appointments in milliseconds since 1970, in order and apart. */
export interface Times {
  put(start: number, end: number): void;
  /** Those that share a moment with the stretch: `[start, end, start, end …]`. */
  during(start: number, end: number): number[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS_OF_WEEK = 7;
const OPENS = 8 * 60;
const MORNING = Temporal.PlainTime.from("08:00");
const NOON = Temporal.PlainTime.from("13:00");

interface Weeks {
  /** The first day, counted from 1970: a Monday. */
  readonly first: number;
  readonly weeks: number;
}

/** Meetings each week or each second one, on the clock of whoever has them, days elsewhere, and what is not certain. */
export function inventMailbox(person: Person, away: readonly Interval[], span: Weeks, random: Random): Mailbox {
  const [busy, tentative, elsewhere] = [makeTimes(), makeTimes(), makeTimes()];
  for (const { end, start } of away) busy.put(start.epochMilliseconds, end.epochMilliseconds);
  for (let count = 3 + random.below(8); count > 0; count--) {
    const times = random.chance(0.85) ? busy : tentative;
    const minute = OPENS + random.below(9 * 4) * 15;
    repeat(times, person.zone, span, {
      ...{ day: random.below(5), minute, minutes: random.pick([30, 30, 60, 90, 120]) },
      every: random.pick([1, 1, 2]),
    });
  }
  if (random.chance(0.2)) {
    repeat(elsewhere, person.zone, span, { day: random.below(5), minute: OPENS, minutes: 10 * 60, every: 1 });
  }
  return { busy, tentative, elsewhere, workingHours: random.chance(0.1) ? null : inventHours(person, random) };
}

/** One in five works part-time. */
function inventHours({ hours, zone }: Person, random: Random): WorkingHours {
  const days = [1, 2, 3, 4, 5];
  const start = hours?.start ?? Temporal.PlainTime.from({ hour: random.pick([7, 8, 8, 9]) });
  const end = hours?.end ?? start.add({ hours: random.pick([8, 9, 10]) });
  const off = random.below(5) + 1;
  if (random.chance(0.12)) return { days: days.filter((day) => day !== off), start, end, zone };
  return random.chance(0.08) ? { days, start: MORNING, end: NOON, zone } : { days, start, end, zone };
}

interface Recurrence {
  readonly day: number;
  readonly minute: number;
  readonly minutes: number;
  /** So many weeks lie between. */
  readonly every: number;
}

function repeat(
  times: Times,
  zone: string,
  { first, weeks }: Weeks,
  { day, every, minute, minutes }: Recurrence,
): void {
  const clock = zoneClock(zone);
  for (let week = 0; week < weeks; week += every) {
    const start = clock.meant((first + week * DAYS_OF_WEEK + day) * DAY_MS + minute * MINUTE_MS);
    times.put(start, start + minutes * MINUTE_MS);
  }
}

/** No times yet; what overlaps is one. */
export function makeTimes(): Times {
  let all: number[] = [];

  /** The first of those that end after the moment. */
  function firstAfter(moment: number): number {
    let [low, high] = [0, all.length / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[2 * middle + 1] as number) > moment) high = middle;
      else low = middle + 1;
    }
    return 2 * low;
  }

  /** The first of those that begin at the moment or after it. */
  function endOf(from: number, moment: number): number {
    let at = from;
    while (at < all.length && (all[at] as number) < moment) at += 2;
    return at;
  }

  return {
    put(start, end) {
      const from = firstAfter(start);
      const to = endOf(from, end);
      const first = from < to ? Math.min(start, all[from] as number) : start;
      const last = from < to ? Math.max(end, all[to - 1] as number) : end;
      all = [...all.slice(0, from), first, last, ...all.slice(to)];
    },
    during(start, end) {
      const from = firstAfter(start);
      return all.slice(from, endOf(from, end));
    },
  };
}

/** When somebody works, as far as anybody can know: what the mailbox says, else what they say. */
export function trueHours({ workingHours }: Mailbox, { hours, zone }: Person): WorkingHours {
  const usual = hours ?? { start: MORNING, end: Temporal.PlainTime.from("18:00") };
  return workingHours ?? { days: [1, 2, 3, 4, 5], ...usual, zone };
}

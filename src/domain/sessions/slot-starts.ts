import type { Interval } from "#shared/time.ts";
import { type ZoneClock, zoneClock } from "#shared/zone-clock.ts";
import { wishedTime, workingTime } from "./slot-days.ts";
import type { Side, SlotRules, SlotSearch } from "./slot-search.ts";
import { common, joined, type Stretches, without } from "./slot-stretches.ts";

export const MINUTE_MS = 60_000;

/** The time in which a search can end. */
export interface OpenTime {
  readonly expert: Stretches;
  readonly asker: Stretches;
  /** Free for both, and wished. */
  readonly both: Stretches;
  /** In which no slot begins. */
  readonly full: Stretches;
}

export function openTime(search: SlotSearch): OpenTime {
  const [expert, asker] = [freeTime(search.expert, search), askersFreeTime(search)];
  const full = search.full.flatMap(({ start, end }) => [start.epochMilliseconds, end.epochMilliseconds]);
  return { expert, asker, both: common(common(expert, asker), wishedTime(search)), full: joined([full]) };
}

/** Every moment at which a slot can begin, in milliseconds since 1970, earliest first. */
export function openStarts({ both, full }: OpenTime, { asker, rules, minutes }: SlotSearch): number[] {
  const clock = zoneClock(asker.zone);
  const step = rules.step.total("milliseconds");
  const length = minutes * MINUTE_MS;
  const starts: number[] = [];
  let next = 0;
  for (let i = 0; i < both.length; i += 2) {
    const lastStart = (both[i + 1] as number) - length;
    let start = onTheClock(both[i] as number, step, clock);
    while (start <= lastStart) {
      while (next < full.length && (full[next + 1] as number) <= start) next += 2;
      if (next < full.length && (full[next] as number) <= start) {
        start = onTheClock(full[next + 1] as number, step, clock);
      } else {
        starts.push(start);
        start = onTheClock(start + 1, step, clock);
      }
    }
  }
  return starts;
}

/** What was found for an asker, who is held against many experts in a row. */
const found = new WeakMap<Side, { readonly window: Interval; readonly rules: SlotRules; readonly free: Stretches }>();

function askersFreeTime(search: SlotSearch): Stretches {
  const { asker, window, rules } = search;
  const before = found.get(asker);
  if (before?.window === window && before.rules === rules) return before.free;
  const free = freeTime(asker, search);
  found.set(asker, { window, rules, free });
  return free;
}

/** When somebody works and has nothing else. */
function freeTime(side: Side, { window, rules }: SlotSearch): Stretches {
  const { time } = side;
  const blocking = [time.busy];
  if (!side.tentativeIsFree && time.tentative.length > 0) blocking.push(time.tentative);
  if (!side.elsewhereIsFree && time.elsewhere.length > 0) blocking.push(time.elsewhere);
  return without(workingTime(side, window), joined(blocking), rules.buffer.total("milliseconds"));
}

/** The next moment at which the clock shows a multiple of the step; times that it skips do not come. */
function onTheClock(from: number, step: number, clock: ZoneClock): number {
  const offset = clock.offset(from);
  const start = Math.ceil((from + offset) / step) * step - offset;
  const changes = clock.until(from);
  return start < changes ? start : onTheClock(changes, step, clock);
}

import type { BusyTimes } from "./availability.ts";

/** Stretches of time in milliseconds since 1970, in order and apart: `[start, end, start, end …]`. */
export type Stretches = number[];

/** What two lists have in common. */
export function common(left: Stretches, right: Stretches): Stretches {
  const both: Stretches = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [leftEnd, rightEnd] = [left[i + 1] as number, right[j + 1] as number];
    const start = Math.max(left[i] as number, right[j] as number);
    const end = Math.min(leftEnd, rightEnd);
    if (start < end) both.push(start, end);
    if (leftEnd < rightEnd) i += 2;
    else j += 2;
  }
  return both;
}

/** What is left of the stretches without the appointments and `buffer` milliseconds on both sides of each. */
export function without(stretches: Stretches, appointments: Stretches, buffer: number): Stretches {
  const left: Stretches = [];
  let next = 0;
  for (let i = 0; i < stretches.length; i += 2) {
    let start = stretches[i] as number;
    const end = stretches[i + 1] as number;
    while (next < appointments.length && (appointments[next + 1] as number) + buffer <= start) next += 2;
    for (let at = next; at < appointments.length && (appointments[at] as number) - buffer < end; at += 2) {
      const free = (appointments[at] as number) - buffer;
      if (start < free) left.push(start, free);
      start = Math.max(start, (appointments[at + 1] as number) + buffer);
    }
    if (start < end) left.push(start, end);
  }
  return left;
}

/** Whether one of the stretches holds all of this one. */
export function hold(stretches: Stretches, start: number, end: number): boolean {
  for (let i = 0; i < stretches.length && (stretches[i] as number) <= start; i += 2) {
    if ((stretches[i + 1] as number) >= end) return true;
  }
  return false;
}

/** Appointments from several lists in the order in which they begin; what overlaps is one. */
export function joined(lists: readonly BusyTimes[]): Stretches {
  const all: Stretches = [];
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) all.push(list[i] as number);
  }
  if (isJoined(all)) return all;

  const order = Array.from({ length: all.length / 2 }, (_, index) => 2 * index);
  order.sort((a, b) => (all[a] as number) - (all[b] as number));
  const result: Stretches = [];
  for (const at of order) add(result, all[at] as number, all[at + 1] as number);
  return result;
}

/** Adds a stretch that begins no sooner than the last one: to it, if they touch. */
export function add(stretches: Stretches, start: number, end: number): void {
  const last = stretches.length - 1;
  if (last < 0 || (stretches[last] as number) < start) stretches.push(start, end);
  else if ((stretches[last] as number) < end) stretches[last] = end;
}

function isJoined(stretches: Stretches): boolean {
  for (let i = 2; i < stretches.length; i += 2) {
    if ((stretches[i - 1] as number) >= (stretches[i] as number)) return false;
  }
  return true;
}

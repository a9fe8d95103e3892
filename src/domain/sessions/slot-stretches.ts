import type { BusyTimes } from "./availability.ts";

/** Stretches of time in milliseconds since 1970, in order and apart: `[start, end, start, end …]`. */
export type Stretches = BusyTimes;

/** What two lists have in common. */
export function common(left: Stretches, right: Stretches): Stretches {
  const both: number[] = [];
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
  const left: number[] = [];
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
  const [first = [], ...others] = lists;
  return others.reduce<Stretches>((all, list) => merged(all, inOrder(list)), inOrder(first));
}

function merged(left: Stretches, right: Stretches): Stretches {
  if (right.length === 0) return left;
  const all: number[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const isLeft = j >= right.length || (i < left.length && (left[i] as number) <= (right[j] as number));
    if (isLeft) {
      add(all, left[i] as number, left[i + 1] as number);
      i += 2;
    } else {
      add(all, right[j] as number, right[j + 1] as number);
      j += 2;
    }
  }
  return all;
}

/** Calendars mostly give appointments in order; then nothing is to be done. */
function inOrder(list: BusyTimes): Stretches {
  if (isInOrder(list)) return list;
  const order = Array.from({ length: list.length / 2 }, (_, index) => 2 * index);
  order.sort((a, b) => (list[a] as number) - (list[b] as number));
  const all: number[] = [];
  for (const at of order) add(all, list[at] as number, list[at + 1] as number);
  return all;
}

/** Adds a stretch that begins no sooner than the last one: to it, if they touch. */
export function add(stretches: number[], start: number, end: number): void {
  const last = stretches.length - 1;
  if (last < 0 || (stretches[last] as number) < start) stretches.push(start, end);
  else if ((stretches[last] as number) < end) stretches[last] = end;
}

function isInOrder(stretches: Stretches): boolean {
  for (let i = 2; i < stretches.length; i += 2) {
    if ((stretches[i - 1] as number) >= (stretches[i] as number)) return false;
  }
  return true;
}

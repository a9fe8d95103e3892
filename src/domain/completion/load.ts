import { assert } from "#shared/errors.ts";
import type { Entries } from "./entries.ts";
import type { Names } from "./names.ts";
import { sortStarts } from "./sort.ts";

export interface UsedTag {
  /** Without `#`. */
  readonly name: string;
  /** How much it is used, from 0 on; of those that fit, the most used come first. */
  readonly uses: number;
}

/**
 * Writes tags, each once, into names and entries that are still empty. It needs nothing beside them but lists of
 * numbers, so that a million tags leave nothing for the garbage collector.
 *
 * @returns how many were taken: those that somebody could type
 */
export function load(tags: readonly UsedTag[], names: Names, entries: Entries): number {
  const records = new Uint32Array(tags.length);
  const usesOf = new Float64Array(tags.length);
  let count = 0;
  let words = 0;
  for (const { name, uses } of tags) {
    assertUses(uses);
    const record = names.write(name);
    if (record === null) continue;
    records[count] = record;
    usesOf[count] = uses;
    count += 1;
    words += names.startsOf(record).length;
  }

  const starts = new Uint32Array(words);
  let next = 0;
  for (const record of records.subarray(0, count)) {
    const own = names.startsOf(record);
    starts.set(own, next);
    next += own.length;
  }
  sortStarts(starts, names);
  // What is written into empty names stands one behind the other.
  entries.append(starts, (start) => usesOf[indexOf(records, count, names.recordOf(start))] as number);
  return count;
}

/** A number of uses by which tags can be ordered. */
export function assertUses(uses: number): void {
  assert(uses >= 0, `a tag was used ${uses} times`);
}

/** Where a number stands among some that ascend. */
function indexOf(numbers: Uint32Array, count: number, number: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

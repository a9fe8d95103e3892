import { type Entries, SEGMENT_BITS } from "./entries.ts";
import type { Names } from "./names.ts";
import { BLOCK_MAX, type Segment } from "./segment.ts";

interface Candidate {
  readonly record: number;
  readonly uses: number;
  readonly place: number;
}

/** Gathers the most used tags of the ranges that it is offered; of equally used ones, those whose entries come first. */
export interface MostUsed {
  offer(from: number, to: number): void;
  /** The most used first. */
  readonly candidates: readonly Candidate[];
}

/** How many segments are chosen at a time: as many as it mostly takes. */
const SEGMENTS_AT_ONCE = 16;

/** @param taken - records that are not wanted again */
export function mostUsed(
  entries: Entries,
  names: Names,
  limit: number,
  taken: Pick<ReadonlySet<number>, "has"> = new Set(),
): MostUsed {
  const candidates: Candidate[] = [];
  /** Once there are enough, an entry must be used more than this, or as much at an earlier place. */
  let floor = -1;
  let floorPlace = 0;

  const surpasses = (uses: number, place: number) => uses > floor || (uses === floor && place < floorPlace);

  function add(start: number, uses: number, place: number): void {
    const record = names.recordOf(start);
    if (taken.has(record)) return;
    const known = candidates.findIndex((candidate) => candidate.record === record);
    if (known >= 0) {
      if ((candidates[known] as Candidate).place <= place) return;
      candidates.splice(known, 1);
    }
    const behind = candidates.findIndex((other) => uses > other.uses || (uses === other.uses && place < other.place));
    candidates.splice(behind < 0 ? candidates.length : behind, 0, { record, uses, place });
    if (candidates.length > limit) candidates.pop();
    const last = candidates[limit - 1];
    if (!last) return;
    floor = last.uses;
    floorPlace = last.place;
  }

  function look(index: number, from: number, to: number): void {
    const { starts, uses, bests, count } = entries.segments[index] as Segment;
    const base = index << SEGMENT_BITS;
    const end = Math.min(to - base, count);
    let offset = Math.max(from - base, 0);
    while (offset < end) {
      const block = Math.floor(offset / BLOCK_MAX);
      const blockEnd = Math.min((block + 1) * BLOCK_MAX, end);
      for (; offset < blockEnd && surpasses(bests[block] as number, base + offset); offset++) {
        const used = uses[offset] as number;
        if (surpasses(used, base + offset)) add(starts[offset] as number, used, base + offset);
      }
      offset = blockEnd;
    }
  }

  /** The segments with the most used entries, of those that come after one in that order. */
  function bestSegments(first: number, last: number, after: number): number[] {
    const bar = after < 0 ? Number.POSITIVE_INFINITY : entries.bestOf(after);
    const chosen: number[] = [];
    let least = -1;
    for (let index = first; index <= last; index++) {
      const most = entries.bestOf(index);
      if (most <= least || most > bar || (most === bar && index <= after)) continue;
      const behind = chosen.findIndex((other) => most > entries.bestOf(other));
      chosen.splice(behind < 0 ? chosen.length : behind, 0, index);
      if (chosen.length > SEGMENTS_AT_ONCE) chosen.pop();
      if (chosen.length === SEGMENTS_AT_ONCE) least = entries.bestOf(chosen[SEGMENTS_AT_ONCE - 1] as number);
    }
    return chosen;
  }

  return {
    candidates,
    offer(from, to) {
      const [first, last] = [from >>> SEGMENT_BITS, (to - 1) >>> SEGMENT_BITS];
      let after = -1;
      do {
        const chosen = first === last ? [first] : bestSegments(first, last, after);
        for (const index of chosen) {
          if (!surpasses(entries.bestOf(index), Math.max(from, index << SEGMENT_BITS))) return;
          look(index, from, to);
        }
        after = chosen.length < SEGMENTS_AT_ONCE ? -1 : (chosen.at(-1) as number);
      } while (after >= 0);
    },
  };
}

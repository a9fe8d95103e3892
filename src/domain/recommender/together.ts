import { type Memory, tagsFrom } from "./memory.ts";
import type { TagTable } from "./tags.ts";

/** Fewer posts may have both by chance. */
const POSTS_MIN = 7;
/** Of the posts with the one or the other, so many have both. */
const SHARE_MIN = 0.6;

/** Pairs of tags that mostly stand in the same posts, by the names that they have now. */
export function tagsTogether(memory: Memory, tags: TagTable): (readonly [string, string])[] {
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  const count = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let post = 0; post < memory.size; post++) {
    const some = tagsOf(memory, tags, post);
    for (const [at, one] of some.entries()) {
      count(singles, one);
      for (const other of some.slice(at + 1)) count(pairs, one * tags.size + other);
    }
  }
  return [...pairs].flatMap(([pair, both]) => {
    const [one, other] = [Math.floor(pair / tags.size), pair % tags.size];
    const either = (singles.get(one) ?? 0) + (singles.get(other) ?? 0) - both;
    return both >= POSTS_MIN && both >= SHARE_MIN * either ? [[tags.name(one), tags.name(other)] as const] : [];
  });
}

/** In the order of their numbers, each once. */
function tagsOf(memory: Memory, tags: TagTable, post: number): number[] {
  const [begin, end] = [tagsFrom(memory.tagEnds.values, post), memory.tagEnds.values[post]];
  const now = memory.tags.values.subarray(begin, end).map((tag) => tags.now.values[tag] as number);
  return [...new Set(now)].filter((tag) => tag >= 0).sort((a, b) => a - b);
}

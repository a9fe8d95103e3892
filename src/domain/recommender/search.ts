import { type Best, createBest } from "./best.ts";
import { type Memory, tagsFrom } from "./memory.ts";
import type { Numbers } from "./numbers.ts";
import type { PostIndex } from "./post-index.ts";
import { rarity } from "./rarity.ts";

/** What one kind of features is looked up in, and how many posts make one of them common, as a share of all. */
interface Field {
  readonly index: PostIndex;
  readonly lengths: Numbers;
  readonly averageLength: number;
  readonly commonShare: number;
  readonly features: readonly { readonly keys: Int32Array; readonly weight: number }[];
}

/** The posts that are most similar to a draft, from 0 to 1 and a little more. */
export interface Search {
  run(field: Field): void;
  /** What was found last: of the posts with tags, and of those without. */
  readonly tagged: Best;
  readonly untagged: Best;
}

/** A feature of more posts is common whatever their share, so that a search ends in time. */
const COMMON = 1024;
/** There is nothing common in fewer posts. */
const POSTS_MIN = 50;
/** How much a long post is held against it; the `b` of BM25. */
const LENGTH_WEIGHT = 0.4;

export function createSearch(memory: Memory, most: number): Search {
  const [tagged, untagged] = [createBest(most), createBest(most)];
  let scores = new Float64Array(1024);
  let touched = new Int32Array(1024);
  let whole = 0;

  /** @returns how many posts share anything that is not common */
  function score({ commonShare, features, index }: Field): number {
    const common = memory.size < POSTS_MIN ? COMMON : Math.min(COMMON, commonShare * memory.size);
    let size = 0;
    whole = 0;
    for (const { keys, weight } of features) {
      for (let at = 0; at < keys.length; at++) {
        const list = index.find(keys[at] as number);
        const count = list < 0 ? 0 : index.length(list);
        const worth = rarity(count, memory.size) * weight;
        whole += worth;
        if (count > 0 && count <= common) size = index.score(list, worth, scores, touched, size);
      }
    }
    return size;
  }

  function choose({ averageLength, lengths }: Field, size: number): void {
    const tagEnds = memory.tagEnds.values;
    const lengthOf = lengths.values;
    const perWord = LENGTH_WEIGHT / averageLength;
    let [bar, otherBar] = [tagged.bar, untagged.bar];
    for (let at = 0; at < size; at++) {
      const post = touched[at] as number;
      const similarity =
        (scores[post] as number) / ((1 - LENGTH_WEIGHT + perWord * (lengthOf[post] as number)) * whole);
      scores[post] = 0;
      const isTagged = tagEnds[post] !== tagsFrom(tagEnds, post);
      if (similarity <= (isTagged ? bar : otherBar)) continue;
      if (isTagged) bar = tagged.offer(post, similarity);
      else otherBar = untagged.offer(post, similarity);
    }
  }

  return {
    tagged,
    untagged,
    run(field) {
      tagged.clear();
      untagged.clear();
      if (scores.length < memory.size) {
        scores = new Float64Array(memory.size * 2);
        touched = new Int32Array(memory.size * 2);
      }
      choose(field, score(field));
    },
  };
}

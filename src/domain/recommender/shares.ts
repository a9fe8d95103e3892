import type { Board } from "./board.ts";
import { Column } from "./columns.ts";
import { type Memory, tagsFrom } from "./memory.ts";
import { rarity } from "./rarity.ts";
import type { Topics } from "./topics.ts";

/** So many of the newest posts with a word tell what it stands for. */
const SAMPLE = 64;
/** A word says little before it stood in some posts. */
const DOUBT = 2;
/** Smaller shares are chance. */
const SHARE_MIN = 0.06;

/** Fills the board; returns by what to divide the column of shares to get an average. */
export type Shares = (words: Int32Array) => number;

/** Tells what share of the posts with a word has which tag: of all words of a draft, and of the most telling one. */
export function createShares(memory: Memory, board: Board, topics: Topics): Shares {
  const found = new Int32Array(SAMPLE);
  let counts = new Int32Array(64);
  let touched = new Int32Array(64);

  /** @returns how many topics the posts have */
  function count(posts: number): number {
    const [tags, tagEnds, topicOf] = [memory.tags.values, memory.tagEnds.values, topics.of.values];
    let size = 0;
    for (let at = 0; at < posts; at++) {
      const post = found[at] as number;
      const end = tagEnds[post] as number;
      for (let tag = tagsFrom(tagEnds, post); tag < end; tag++) {
        const topic = topicOf[tags[tag] as number] as number;
        if (topic < 0) continue;
        if (counts[topic] === 0) touched[size++] = topic;
        counts[topic] = (counts[topic] as number) + 1;
      }
    }
    return size;
  }

  function credit(topic: number, share: number, worth: number): void {
    const row = board.row(topic);
    const { values } = board;
    values[row + Column.share] = (values[row + Column.share] as number) + worth * share;
    values[row + Column.bestShare] = Math.max(values[row + Column.bestShare] as number, share);
  }

  return (words) => {
    if (counts.length < topics.size) {
      counts = new Int32Array(topics.size * 2);
      touched = new Int32Array(topics.size * 2);
    }
    let whole = 0;
    for (let word = 0; word < words.length; word++) {
      const posts = memory.terms.read(words[word] as number, found);
      const worth = rarity(posts, memory.size);
      whole += worth;
      const size = count(posts);
      for (let at = 0; at < size; at++) {
        const topic = touched[at] as number;
        const share = (counts[topic] as number) / (posts + DOUBT);
        counts[topic] = 0;
        if (share >= SHARE_MIN) credit(topic, share, worth);
      }
    }
    return Math.max(whole, 1);
  };
}

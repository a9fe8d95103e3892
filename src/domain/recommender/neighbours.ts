import type { Best } from "./best.ts";
import type { Board } from "./board.ts";
import { Column } from "./columns.ts";
import { type Memory, tagsFrom } from "./memory.ts";
import type { Query } from "./query.ts";
import { createSearch } from "./search.ts";
import type { Topics } from "./topics.ts";

/** So many of the most similar posts vote. */
const VOTERS = 40;
/** A word of a larger share of the posts leads to no similar post, nor does a piece of a word. */
const COMMON_WORD = 0.25;
const COMMON_PIECE = 0.05;
/** A pair of words beside a word. */
const PAIR_WEIGHT = 0.5;
/** Keeps a comparison of nothing with nothing finite. */
const NOTHING = 1e-4;

export interface Neighbours {
  /** Fills the board. */
  find(query: Query): void;
  /** How much the posts that were found last speak for each tag, where there can be several of a topic. */
  readonly votes: ReadonlyMap<number, number>;
  /** Whether posts with tags are more similar than posts without, as log-odds of sorts. */
  readonly lean: number;
}

/** Finds the earlier posts that are most similar, which vote for their tags with the square of their similarity. */
export function createNeighbours(memory: Memory, board: Board, topics: Topics): Neighbours {
  const search = createSearch(memory, VOTERS);
  let votes = new Map<number, number>();
  let lean = 0;

  /** @param column - the first of three */
  function vote({ ids, scores, size }: Best, column: number): void {
    const all = sumOfPowers(scores, size, 2);
    const [tags, tagEnds] = [memory.tags.values, memory.tagEnds.values];
    for (let at = 0; at < size; at++) {
      const post = ids[at] as number;
      for (let tag = tagsFrom(tagEnds, post); tag < (tagEnds[post] as number); tag++) {
        voteFor(tags[tag] as number, scores[at] as number, all, column);
      }
    }
  }

  function voteFor(tag: number, similarity: number, all: number, column: number): void {
    const topic = topics.of.values[tag] as number;
    if (topic < 0) return;
    const square = similarity * similarity;
    if (topics.hasDepartments) votes.set(tag, (votes.get(tag) ?? 0) + square);
    const row = board.row(topic);
    const { values } = board;
    const place = row + column;
    values[place] = (values[place] as number) + square / all;
    values[place + 1] = (values[place + 1] as number) + square;
    values[place + 2] = Math.max(values[place + 2] as number, similarity);
    if (column === Column.termVotes) values[row + Column.similar] = (values[row + Column.similar] as number) + 1;
  }

  return {
    find({ grams, pairs, words }) {
      votes = new Map();
      const { gramCounts, pieces, size, terms, wordCounts } = memory;
      search.run({
        ...{ index: terms, lengths: wordCounts, averageLength: memory.words / size, commonShare: COMMON_WORD },
        features: [
          { keys: words, weight: 1 },
          { keys: pairs, weight: PAIR_WEIGHT },
        ],
      });
      const { tagged, untagged } = search;
      const closeness = (best: Best) => sumOfPowers(best.scores, best.size, 4) + NOTHING;
      lean = Math.log(closeness(tagged) / closeness(untagged));
      vote(tagged, Column.termVotes);
      search.run({
        ...{
          index: memory.grams,
          lengths: gramCounts,
          averageLength: pieces / Math.max(memory.tagged, 1),
          commonShare: COMMON_PIECE,
        },
        features: [{ keys: grams, weight: 1 }],
      });
      vote(tagged, Column.gramVotes);
    },
    get votes() {
      return votes;
    },
    get lean() {
      return lean;
    },
  };
}

/** The higher the power, the more the largest count. */
function sumOfPowers(numbers: Float64Array, size: number, power: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (numbers[at] as number) ** power;
  return sum;
}

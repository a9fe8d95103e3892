import { createBest } from "./best.ts";
import type { Board } from "./board.ts";
import { COLUMNS, Column, FEATURES, Feature } from "./columns.ts";
import type { Memory } from "./memory.ts";
import type { Draft } from "./query.ts";
import type { Topics } from "./topics.ts";

/** Candidates, one a row, and what speaks for each. */
export interface Rows {
  readonly size: number;
  readonly topics: Int32Array;
  /** `FEATURES` numbers a row, mostly from 0 to 1. */
  readonly values: Float64Array;
  /** Of the similar posts, of the author's department and of all, how many have the topic. */
  readonly similarPosts: Int32Array;
  readonly departmentPosts: Int32Array;
  readonly posts: Int32Array;
}

/** Most candidates that are looked at closely. */
export const CANDIDATES = 48;

export interface Known {
  readonly memory: Memory;
  readonly topics: Topics;
  readonly board: Board;
}

/**
 * The best candidates of the board, in no order.
 *
 * @param whole - by what to divide the column of shares
 */
export function chooseCandidates(board: Board, whole: number): Int32Array {
  const best = createBest(CANDIDATES);
  const { values, touched, size } = board;
  let { bar } = best;
  for (let at = 0; at < size; at++) {
    const topic = touched[at] as number;
    const promised = promise(values, topic * COLUMNS, whole);
    if (promised > bar) bar = best.offer(topic, promised);
  }
  return best.ids.slice(0, best.size);
}

/** The prior of the ranker made simple. */
function promise(values: Float64Array, row: number, whole: number): number {
  const votes = (values[row + Column.termVotes] as number) + (values[row + Column.gramVotes] as number);
  const names = (values[row + Column.nameGrams] as number) + 0.7 * (values[row + Column.nameWords] as number);
  const words = (3 * (values[row + Column.share] as number)) / whole;
  return 2 * votes + names + words + 0.3 * (values[row + Column.own] as number);
}

/** Makes what was gathered, and how tags are used, comparable from text to text and from network to network. */
export function rowsOf(known: Known, draft: Draft, topics: Int32Array, whole: number): Rows {
  const { board, memory } = known;
  const size = topics.length;
  const counts = () => new Int32Array(size);
  const rows = { size, topics, similarPosts: counts(), departmentPosts: counts(), posts: counts() };
  const values = new Float64Array(size * FEATURES);
  let ownUses = 0;
  for (const uses of draft.own.values()) ownUses += uses;
  const department = memory.departments.find(draft.department);
  for (let row = 0; row < size; row++) {
    const at = (topics[row] as number) * COLUMNS;
    putGathered(board.values, at, values, row * FEATURES, whole, ownUses);
    rows.similarPosts[row] = board.values[at + Column.similar] as number;
    const { departmentUses, last, uses } = usageOf(known, topics[row] as number, department);
    rows.departmentPosts[row] = departmentUses;
    rows.posts[row] = uses;
    const to = row * FEATURES;
    const posts = memory.departments.posts(department);
    const share = uses / (memory.size + 1);
    values[to + Feature.department] = Math.sqrt(departmentUses / (posts + 3));
    values[to + Feature.departmentLift] = lift(departmentUses, posts, share);
    values[to + Feature.uses] = Math.log1p(uses) / 4;
    values[to + Feature.usesShare] = Math.sqrt(share);
    values[to + Feature.age] = Math.log1p(memory.size - last) / 5;
    values[to + Feature.bias] = 1;
  }
  return { ...rows, values };
}

/** How much more often a department uses it than all do, careful where it has few posts. */
function lift(uses: number, posts: number, share: number): number {
  return Math.log((uses + 2 * share + 0.01) / ((posts + 2) * share + 0.01)) / 3;
}

function putGathered(
  from: Float64Array,
  at: number,
  to: Float64Array,
  row: number,
  whole: number,
  ownUses: number,
): void {
  const own = from[at + Column.own] as number;
  const nameWords = from[at + Column.nameWords] as number;
  to[row + Feature.termVotes] = Math.sqrt(from[at + Column.termVotes] as number);
  to[row + Feature.termStrength] = Math.sqrt(from[at + Column.termStrength] as number);
  to[row + Feature.termNearest] = from[at + Column.termNearest] as number;
  to[row + Feature.gramVotes] = Math.sqrt(from[at + Column.gramVotes] as number);
  to[row + Feature.gramStrength] = Math.sqrt(from[at + Column.gramStrength] as number);
  to[row + Feature.gramNearest] = from[at + Column.gramNearest] as number;
  to[row + Feature.share] = Math.sqrt((from[at + Column.share] as number) / whole);
  to[row + Feature.bestShare] = from[at + Column.bestShare] as number;
  to[row + Feature.nameWords] = nameWords;
  to[row + Feature.nameWhole] = nameWords > 0.99 ? 1 : 0;
  to[row + Feature.nameGrams] = from[at + Column.nameGrams] as number;
  to[row + Feature.nameRarity] = (from[at + Column.nameRarity] as number) / 10;
  to[row + Feature.headWords] = from[at + Column.headWords] as number;
  to[row + Feature.headGrams] = from[at + Column.headGrams] as number;
  to[row + Feature.own] = Math.log1p(own) / 2;
  to[row + Feature.ownShare] = Math.sqrt(own / (ownUses + 2));
}

function usageOf({ memory, topics }: Known, topic: number, department: number) {
  const tags = topics.members(topic);
  let [uses, departmentUses, last] = [0, 0, 0];
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] as number;
    uses += memory.uses.values[tag] as number;
    departmentUses += memory.departments.uses(department, tag);
    last = Math.max(last, memory.lastUses.values[tag] as number);
  }
  return { uses, departmentUses, last };
}

import { type Evidence, FEATURES, KINDS } from "./columns.ts";
import type { Rows } from "./evidence.ts";
import type { Ranker } from "./ranker.ts";

/** Why a tag is suggested, as facts to make a sentence of. */
export interface Reason {
  /** What speaks for it most, strongest first; what speaks against it is left out. */
  readonly evidence: readonly Evidence[];
  /** Of the posts most similar to the draft, of the author's department and of all, how many are of its topic. */
  readonly similarPosts: number;
  readonly departmentPosts: number;
  readonly posts: number;
}

/** Less is no reason: a change of the odds by a tenth. */
const DIFFERENCE_MIN = 0.1;

/** Takes one kind of evidence away after the other: the one without which the score falls most speaks loudest. */
export function reasonFor(ranker: Pick<Ranker, "score">, rows: Rows, row: number): Reason {
  const kinds = Object.entries(KINDS) as [Evidence, readonly number[]][];
  const values = new Float64Array((kinds.length + 1) * FEATURES);
  for (let copy = 0; copy <= kinds.length; copy++) {
    values.set(rows.values.subarray(row * FEATURES, (row + 1) * FEATURES), copy * FEATURES);
  }
  for (const [copy, [, features]] of kinds.entries()) {
    for (const feature of features) values[copy * FEATURES + feature] = 0;
  }
  const scores = ranker.score({ size: kinds.length + 1, values });
  const whole = scores[kinds.length] as number;
  const evidence = kinds
    .map(([kind], copy) => ({ kind, difference: whole - (scores[copy] as number) }))
    .filter(({ difference }) => difference >= DIFFERENCE_MIN)
    .sort((a, b) => b.difference - a.difference)
    .map(({ kind }) => kind);
  return {
    evidence,
    similarPosts: rows.similarPosts[row] ?? 0,
    departmentPosts: rows.departmentPosts[row] ?? 0,
    posts: rows.posts[row] ?? 0,
  };
}

import { type Figures, figuresOf, type Trial } from "./figures.ts";
import { lessonOf } from "./lesson.ts";
import type { FeatureReader } from "./ports.ts";
import type { Ranking } from "./ranking.ts";
import { createRecommender } from "./recommender.ts";

/** A post of a file, with the tags that its author gave it. */
export interface TaggedPost {
  readonly text: string;
  readonly tags: readonly string[];
  readonly author: string | null;
  readonly department: string | null;
  /** Whole weeks since 1970-01-01. */
  readonly week: number;
}

export interface Replay extends Figures {
  readonly posts_per_second: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

export interface ReplayDeps {
  readonly reader: FeatureReader;
  /** Of how many different authors a word must be to count. */
  readonly k: number;
  /** Milliseconds. */
  now(): number;
}

/** Posts at the beginning that are learned from but not judged. */
const WARM_UP = 0.2;
const FIRST = 5;

/**
 * Asks for the tags of each post, knowing only the posts before it, and then reveals them.
 *
 * Time is everything that a post costs: reading it, ranking, and learning from it.
 */
export function replay({ reader, k, now }: ReplayDeps, posts: readonly TaggedPost[]): Replay {
  const authors = authorsOf(posts);
  const recommender = createRecommender({ reader, isPublic: (word) => k <= 1 || authors.count(word) >= k });
  const judgedFrom = Math.floor(posts.length * WARM_UP);
  const trials: Trial[] = [];
  const times: number[] = [];

  for (const [index, post] of posts.entries()) {
    const began = now();
    const { tags, department, week } = post;
    const features = reader.featuresOf(post.text);
    const ranking = recommender.rank({ features, department, own: authors.habit(post) });
    recommender.reveal(ranking, tags);
    recommender.learn(lessonOf(features, { tags, department, week }));
    if (k > 1) authors.noteWords(post, features.words);
    authors.noteTags(post);
    times.push(now() - began);
    if (index >= judgedFrom) trials.push(trialOf(ranking, tags));
  }

  const total = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);
  return {
    ...figuresOf(trials),
    posts_per_second: Math.round((posts.length * 1000) / total),
    p50_ms: quantile(times, 0.5),
    p99_ms: quantile(times, 0.99),
  };
}

function trialOf({ tags: ranked, confidence }: Ranking, tags: readonly string[]): Trial {
  const right = new Set(tags);
  const rank = ranked.findIndex(({ tag }) => right.has(tag));
  const foundInFive = ranked.slice(0, FIRST).filter(({ tag }) => right.has(tag)).length;
  return { tags: right.size, foundInFive, rank: rank < 0 ? null : rank + 1, confidence };
}

/** What the service knows of authors apart from lessons: which tags each used, and how many used each word. */
function authorsOf(posts: readonly TaggedPost[]) {
  const habits = new Map<string, Map<string, number>>();
  const users = new Map<number, number>();
  const nobodys: ReadonlyMap<string, number> = new Map();
  const areNamed = posts.some(({ author }) => author !== null);
  let unnamed = 0;

  return {
    habit: ({ author }: TaggedPost) => (author === null ? undefined : habits.get(author)) ?? nobodys,
    count: (word: number) => bitsOf(users.get(word) ?? 0),
    noteTags({ author, tags }: TaggedPost): void {
      if (author === null) return;
      const habit = habits.get(author) ?? new Map<string, number>();
      for (const tag of tags) habit.set(tag, (habit.get(tag) ?? 0) + 1);
      habits.set(author, habit);
    },
    /** Where no author is named at all, each post counts as somebody else's; elsewhere the unnamed count as one. */
    noteWords({ author }: TaggedPost, words: Int32Array): void {
      const user = author ?? (areNamed ? "" : `unnamed ${unnamed++}`);
      const part = partOf(user);
      for (const word of words) users.set(word, (users.get(word) ?? 0) | part);
    },
  };
}

/** One bit of 32, as the service keeps no more of who used a word: never more users are counted than there were. */
function partOf(author: string): number {
  let hash = 0;
  for (let at = 0; at < author.length; at++) hash = Math.imul(hash ^ author.charCodeAt(at), 0x9e3779b1);
  return 1 << (hash >>> 27);
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 1000) / 1000;
}

import type { PersonId } from "#domain/people/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { asksIn, kindOf, setAsideOf } from "./kind.ts";
import type { Fresh, Learner, PostReader, PostStore } from "./ports.ts";
import type { HeardPost, Lesson, Post, Reading } from "./post.ts";

/** How long something is kept of posts, in hours at most, because an instant knows no longer unit. */
export interface PostTimes {
  /** That there was one: an older one is not taken in, though its thread be revived. */
  readonly posts: Temporal.Duration;
  /** Who wrote it. */
  readonly names: Temporal.Duration;
}

export interface RecordDeps {
  readonly reader: PostReader;
  readonly posts: Pick<PostStore, "add">;
  readonly learners: readonly Learner[];
  readonly clock: Clock;
  kept(): PostTimes;
  /** Whether this person does not want to be listened to. */
  isRefusedBy(personId: PersonId): boolean;
}

/** Texts that are read before anything else gets its turn. */
const STEP = 20;

/** What is left of posts once they were read; more may be read into it. */
export interface ReadPosts {
  readonly kept: Post[];
  /** What some of them teach, by their place among the kept ones. */
  readonly lessons: Map<number, Lesson>;
}

export const nothingRead = (): ReadPosts => ({ kept: [], lessons: new Map() });

/**
 * Keeps what may be kept of the posts, and lets the learners learn.
 *
 * @returns how many of the posts were new; hearing one twice is harmless
 */
export async function recordPosts(deps: RecordDeps, heard: readonly HeardPost[]): Promise<number> {
  const read = nothingRead();
  await readPosts(deps, heard, read);
  return keepPosts(deps, read);
}

/**
 * Reads the texts, which end here; those of people who refuse to be listened to are not even read. In small steps, or
 * nothing else could happen while many are read.
 */
export async function readPosts(
  deps: RecordDeps,
  heard: readonly HeardPost[],
  { kept, lessons }: ReadPosts,
): Promise<void> {
  const now = deps.clock();
  const { names, posts } = deps.kept();
  const [oldest, namedSince] = [now.subtract(posts), now.subtract(names)];
  for (const [index, post] of heard.entries()) {
    if (index % STEP === STEP - 1) await new Promise((resolve) => setImmediate(resolve));
    const { at, authorId } = post;
    if (isBefore(at, oldest) || deps.isRefusedBy(authorId)) continue;
    const reading = deps.reader.read(post.text);
    const mentionedIds = post.mentionedIds.filter((id) => !deps.isRefusedBy(id));
    const isSample = deps.learners.some((learner) => learner.wantsSample());
    // The words of the others are not even hashed.
    if (isSample || reading.hashtags.length > 0) lessons.set(kept.length, lessonOf(post, reading, isSample));
    kept.push(withoutText(post, reading, mentionedIds, isBefore(at, namedSince)));
  }
}

/**
 * Stores what was read, and lets the learners learn from what is new of it, in one transaction.
 *
 * @param after - is waited for once everything is ready to be stored
 */
export async function keepPosts(
  deps: Pick<RecordDeps, "posts" | "learners">,
  { kept, lessons }: ReadPosts,
  after?: Promise<unknown>,
): Promise<number> {
  if (kept.length === 0) return 0;
  let learned: readonly Lesson[] = [];
  const learn = async (tx: Transaction, found: readonly Fresh[]) => {
    learned = found.flatMap(({ index, hashtags }) => {
      const lesson = lessons.get(index);
      // What was added to a post later stands for nothing.
      const isWhole = hashtags.length === lesson?.hashtags.length;
      return lesson ? [{ ...lesson, hashtags, isSample: lesson.isSample && isWhole }] : [];
    });
    for (const learner of deps.learners) await learner.learn(tx, learned);
  };
  const fresh = await deps.posts.add(kept, learn, after);
  for (const learner of deps.learners) learner.absorb(learned);
  return fresh;
}

function lessonOf({ at, authorId }: HeardPost, reading: Reading, isSample: boolean): Lesson {
  return { authorId, hashtags: reading.hashtags, features: reading.features(), at, isSample };
}

function withoutText(post: HeardPost, reading: Reading, mentionedIds: readonly PersonId[], isNameless: boolean): Post {
  return {
    source: post.source,
    sourceId: post.sourceId,
    placeId: post.placeId,
    threadId: post.threadId,
    authorId: post.authorId,
    at: post.at,
    asOf: post.asOf,
    mentionedIds,
    reactions: post.reactions,
    hashtags: reading.hashtags,
    language: reading.language,
    thanks: reading.thanks,
    length: reading.length,
    fingerprint: reading.fingerprint,
    asks: asksIn(post, reading),
    kind: kindOf(post, reading),
    setAside: setAsideOf(post, reading),
    isNameless,
  };
}

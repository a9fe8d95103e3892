import type { PersonId } from "#domain/people/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { asksIn, kindOf, setAsideOf } from "./kind.ts";
import type { Fresh, Learner, PostReader, PostStore } from "./ports.ts";
import type { HeardPost, Lesson, Post, Reading } from "./post.ts";

export interface RecordDeps {
  readonly reader: PostReader;
  readonly posts: Pick<PostStore, "add">;
  readonly learners: readonly Learner[];
  readonly clock: Clock;
  /** How long it is kept that there was a post, in hours; an older one is not taken in, though its thread be revived. */
  readonly keepPosts: Temporal.Duration;
  /** Whether this person does not want to be listened to. */
  isRefusedBy(personId: PersonId): boolean;
}

/** How long it is kept who wrote where. */
export const NAMES_KEPT = Temporal.Duration.from({ hours: 90 * 24 });

/** Texts that are read before anything else gets its turn. */
const STEP = 20;

/** A post that may be kept, and what its text said. */
interface ReadPost {
  readonly post: HeardPost;
  readonly reading: Reading;
}

/**
 * Keeps what may be kept of the posts, and lets the learners learn, in one transaction. The texts end here; those of
 * people who refuse to be listened to are not even read.
 *
 * @param after - is waited for before anything is stored, but after everything was read
 * @returns how many of the posts were new; hearing one twice is harmless
 */
export async function recordPosts(
  deps: RecordDeps,
  heard: readonly HeardPost[],
  after?: Promise<unknown>,
): Promise<number> {
  const now = deps.clock();
  const [oldest, namedSince] = [now.subtract(deps.keepPosts), now.subtract(NAMES_KEPT)];
  const read = await readAll(deps, heard, oldest);
  if (read.length === 0) return 0;
  const kept = read.map(({ post, reading }) => {
    const mentionedIds = post.mentionedIds.filter((id) => !deps.isRefusedBy(id));
    return withoutText(post, reading, mentionedIds, isBefore(post.at, namedSince));
  });
  let lessons: readonly Lesson[] = [];
  const learn = async (tx: Transaction, found: readonly Fresh[]) => {
    lessons = found.flatMap(({ index, hashtags }) =>
      read[index] ? lessonsOf(read[index].post, read[index].reading, hashtags) : [],
    );
    for (const learner of deps.learners) await learner.learn(tx, lessons);
  };
  const fresh = await deps.posts.add(kept, learn, after);
  for (const learner of deps.learners) learner.absorb(lessons);
  return fresh;
}

/** In small steps, or nothing else could happen while many are read. */
async function readAll(
  { reader, isRefusedBy }: RecordDeps,
  heard: readonly HeardPost[],
  oldest: Temporal.Instant,
): Promise<readonly ReadPost[]> {
  const read: ReadPost[] = [];
  for (const [index, post] of heard.entries()) {
    if (index % STEP === STEP - 1) await new Promise((resolve) => setImmediate(resolve));
    if (isBefore(post.at, oldest) || isRefusedBy(post.authorId)) continue;
    const reading = reader.read(post.text);
    // What may be learned is worked out now, or the transaction would have to wait for it.
    read.push({ post, reading: reading.hashtags.length > 0 ? { ...reading } : reading });
  }
  return read;
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

/** A post without a hashtag teaches nothing, so its words are not even hashed. */
function lessonsOf({ at }: HeardPost, reading: Reading, hashtags: readonly string[]): Lesson[] {
  const { language } = reading;
  return hashtags.length > 0 ? [{ hashtags, language, features: reading.features, at }] : [];
}

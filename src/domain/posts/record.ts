import type { PersonId } from "#domain/people/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import { asksIn, kindOf, setAsideOf } from "./kind.ts";
import type { Learner, PostReader, PostStore } from "./ports.ts";
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

/**
 * Keeps what may be kept of the posts, and lets the learners learn, in one transaction. The texts end here; those of
 * people who refuse to be listened to are not even read.
 *
 * @returns how many of the posts were new; hearing one twice is harmless
 */
export async function recordPosts(deps: RecordDeps, heard: readonly HeardPost[]): Promise<number> {
  const now = deps.clock();
  const [oldest, namedSince] = [now.subtract(deps.keepPosts), now.subtract(NAMES_KEPT)];
  const welcome = heard.filter(({ authorId, at }) => !isBefore(at, oldest) && !deps.isRefusedBy(authorId));
  if (welcome.length === 0) return 0;
  const read = welcome.map((post) => ({ post, reading: deps.reader.read(post.text) }));
  const kept = read.map(({ post, reading }) => {
    const mentionedIds = post.mentionedIds.filter((id) => !deps.isRefusedBy(id));
    return withoutText({ ...post, mentionedIds }, reading, isBefore(post.at, namedSince));
  });
  let lessons: readonly Lesson[] = [];
  const fresh = await deps.posts.add(kept, async (tx, found) => {
    lessons = found.flatMap(({ index, hashtags }) =>
      read[index] ? lessonsOf(read[index].post, read[index].reading, hashtags) : [],
    );
    for (const learner of deps.learners) await learner.learn(tx, lessons);
  });
  for (const learner of deps.learners) learner.absorb(lessons);
  return fresh;
}

function withoutText(post: HeardPost, reading: Reading, isNameless: boolean): Post {
  const { source, sourceId, placeId, threadId, authorId, at, asOf, mentionedIds, reactions } = post;
  const { hashtags, language, thanks, length, fingerprint } = reading;
  return {
    ...{ source, sourceId, placeId, threadId, authorId, at, asOf, mentionedIds, reactions },
    ...{ hashtags, language, thanks, length, fingerprint },
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

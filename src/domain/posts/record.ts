import type { PersonId } from "#domain/people/index.ts";
import type { Learner, PostReader, PostStore } from "./ports.ts";
import type { HeardPost, Lesson, Post, Reading } from "./post.ts";

export interface RecordDeps {
  readonly reader: PostReader;
  readonly posts: PostStore;
  readonly learners: readonly Learner[];
  /** Whether this person does not want to be listened to. */
  isRefusedBy(personId: PersonId): boolean;
}

/**
 * Keeps what may be kept of the posts, and lets the learners learn, in one transaction. The texts end here; those of
 * people who refuse to be listened to are not even read.
 *
 * @returns how many of the posts were new; hearing one twice is harmless
 */
export async function recordPosts(deps: RecordDeps, heard: readonly HeardPost[]): Promise<number> {
  const welcome = heard.filter(({ authorId }) => !deps.isRefusedBy(authorId));
  if (welcome.length === 0) return 0;
  const read = welcome.map((post) => ({ post, reading: deps.reader.read(post.text) }));
  let lessons: readonly Lesson[] = [];
  const fresh = await deps.posts.add(
    read.map(({ post, reading }) => withoutText(post, reading)),
    async (tx, indexes) => {
      lessons = indexes.flatMap((index) => (read[index] ? lessonsOf(read[index].post, read[index].reading) : []));
      for (const learner of deps.learners) await learner.learn(tx, lessons);
    },
  );
  for (const learner of deps.learners) learner.absorb(lessons);
  return fresh.length;
}

function withoutText({ text: _text, ...post }: HeardPost, reading: Reading): Post {
  const { hashtags, language, asks, thanks, length } = reading;
  const kind = post.threadId === post.sourceId ? "post" : "reply";
  return { ...post, hashtags, language, asks, thanks, length, kind };
}

/** A post without a hashtag teaches nothing, so its words are not even hashed. */
function lessonsOf({ at }: HeardPost, reading: Reading): Lesson[] {
  const { hashtags, language } = reading;
  return hashtags.length > 0 ? [{ hashtags, language, features: reading.features, at }] : [];
}

import type { Learner, PostReader, PostStore } from "./ports.ts";
import type { HeardPost, Lesson, Post, Reading } from "./post.ts";

export interface RecordDeps {
  readonly reader: PostReader;
  readonly posts: PostStore;
  readonly learners: readonly Learner[];
}

/**
 * Keeps what may be kept of the posts, and lets the learners learn, in one transaction. The texts end here.
 *
 * @returns how many of the posts were new; hearing one twice is harmless
 */
export async function recordPosts(deps: RecordDeps, heard: readonly HeardPost[]): Promise<number> {
  const read = heard.map((post) => ({ post, reading: deps.reader.read(post.text) }));
  const lessonsOf = (fresh: readonly number[]) =>
    fresh.flatMap((index) => {
      const item = read[index];
      return item ? [lesson(item.post, item.reading)] : [];
    });

  const fresh = await deps.posts.add(
    read.map(({ post, reading }) => withoutText(post, reading)),
    async (tx, indexes) => {
      const lessons = lessonsOf(indexes);
      for (const learner of deps.learners) await learner.learn(tx, lessons);
    },
  );
  for (const learner of deps.learners) learner.absorb(lessonsOf(fresh));
  return fresh.length;
}

function withoutText({ text: _text, ...post }: HeardPost, { features: _features, ...facts }: Reading): Post {
  return { ...post, ...facts, kind: post.threadId === post.sourceId ? "post" : "reply" };
}

function lesson(post: HeardPost, { hashtags, language, features }: Reading): Lesson {
  return { hashtags, language, features, at: post.at };
}

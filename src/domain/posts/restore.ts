import type { PersonId } from "#domain/people/index.ts";
import type { Learner, PostStore } from "./ports.ts";
import type { Lesson, PostName } from "./post.ts";

export interface RestoreDeps {
  readonly posts: Pick<PostStore, "restore">;
  readonly learners: readonly Learner[];
}

/**
 * Counts a post from now on that was set aside. Its words are long gone; of what it could have taught, only its hashtags
 * are left.
 *
 * @returns false when it is not the person's, or counts already
 */
export async function restorePost(deps: RestoreDeps, personId: PersonId, name: PostName): Promise<boolean> {
  let lessons: readonly Lesson[] = [];
  const restored = await deps.posts.restore(personId, name, async (tx, lesson) => {
    const lost = { authorId: personId, features: null, isSample: false };
    lessons = lesson.hashtags.length > 0 ? [{ ...lesson, ...lost }] : [];
    for (const learner of deps.learners) await learner.learn(tx, lessons);
  });
  for (const learner of deps.learners) learner.absorb(lessons);
  return restored;
}

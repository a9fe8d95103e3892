import type { PersonId } from "#domain/people/index.ts";
import type { Lesson as HeardLesson, Learner } from "#domain/posts/index.ts";
import { encodeLessons, type Lesson, lessonOf } from "#domain/recommender/index.ts";
import { later } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { GardenStore, LessonBatch, LessonLog, TagUse } from "./ports.ts";
import type { WitnessBook } from "./witness-book.ts";

export interface LearningDeps {
  readonly tags: Pick<GardenStore, "addUses">;
  readonly log: Pick<LessonLog, "append">;
  readonly witnesses: Pick<WitnessBook, "note">;
  /** Of an author, as far as it is known at once. */
  departmentOf(personId: PersonId): string | null;
  /** Stands for a person. */
  pseudonym(personId: PersonId): string;
}

/** Lessons in one row of the log. */
const BATCH = 128;
const WEEK_MS = 7 * 24 * 3_600_000;
/** Of so many posts without a hashtag one teaches that such posts have none. */
const SAMPLE_OF = 8;
/** Into so many parts all people are divided where it is noted who used a word. */
const PARTS = 32;

/** Keeps what posts teach: how tags are used, lessons without their authors, and by how many people words are used. */
export function lessonKeeper(deps: LearningDeps): Learner {
  let seen = 0;
  return {
    wantsSample: () => seen++ % SAMPLE_OF === 0,
    learn: (tx, heard) => keep(deps, tx, heard),
    absorb(heard) {
      for (const { at, authorId, features } of heard) {
        if (features) deps.witnesses.note(features.words, partOf(deps.pseudonym(authorId)), weekOf(at));
      }
    },
  };
}

/** Whole weeks since 1970. */
export function weekOf({ epochMilliseconds }: Temporal.Instant): number {
  return Math.floor(epochMilliseconds / WEEK_MS);
}

async function keep({ departmentOf, log, tags }: LearningDeps, tx: Transaction, heard: readonly HeardLesson[]) {
  const lessons = heard.flatMap(({ at, authorId, features, hashtags }) =>
    features ? lessonOf(features, { tags: hashtags, department: departmentOf(authorId), week: weekOf(at) }) : [],
  );
  await log.append(tx, batchesOf(lessons));
  // Last, because whoever counts the same tags waits until all of this is committed.
  const uses = usesOf(heard);
  if (uses.length > 0) await tags.addUses(tx, uses);
}

function usesOf(heard: readonly HeardLesson[]): TagUse[] {
  const uses = new Map<string, TagUse>();
  for (const { at, hashtags } of heard) {
    for (const name of hashtags) {
      const { lastUsedAt, posts } = uses.get(name) ?? { lastUsedAt: at, posts: 0 };
      uses.set(name, { name, posts: posts + 1, lastUsedAt: later(lastUsedAt, at) });
    }
  }
  return [...uses.values()];
}

function batchesOf(lessons: readonly Lesson[]): LessonBatch[] {
  return Array.from({ length: Math.ceil(lessons.length / BATCH) }, (_, index) => {
    const some = lessons.slice(index * BATCH, (index + 1) * BATCH);
    return {
      week: Math.max(...some.map((lesson) => lesson.week)),
      lessons: some.length,
      tagged: some.filter(({ tags }) => tags.length > 0).length,
      bytes: encodeLessons(some),
    };
  });
}

/** The last letters of a pseudonym are as even as all of it. */
function partOf(pseudonym: string): number {
  let sum = 0;
  for (const letter of pseudonym.slice(-4)) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return ((sum % PARTS) + PARTS) % PARTS;
}

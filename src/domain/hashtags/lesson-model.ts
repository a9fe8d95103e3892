import { decodeLessons, type Lesson, type Recommender } from "#domain/recommender/index.ts";
import type { LessonLog } from "./ports.ts";

/** What posts taught, folded out of the log: the same in all replicas, because all read the same rows in the same order. */
export interface LessonModel {
  /** How far the log was read; null while there is nothing in it. */
  readonly place: string | null;
  /** Reads on in the log. */
  follow(): Promise<void>;
  /** Reads the log from its beginning; until that is done, what was known before goes on speaking. */
  startOver(): Promise<void>;
}

/** Rows of the log that are read at once, about a megabyte. */
const PAGE = 20;

export function lessonModel(log: Pick<LessonLog, "read">, recommender: Recommender): LessonModel {
  let place: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, or what one has read would be missing in what the other begins. */
  function alone(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  /** @returns false when the place is gone from which it was to go on */
  async function fold(
    from: string | null,
    learn: (lesson: Lesson) => void,
    reach: (place: string | null) => void,
  ): Promise<boolean> {
    for (let after = from; ; ) {
      const page = await log.read(after, PAGE);
      if (page === null) return false;
      for (const { bytes } of page.batches) {
        for (const lesson of decodeLessons(bytes)) learn(lesson);
        await new Promise((resolve) => setImmediate(resolve)); // others get their turn
      }
      after = page.place;
      reach(after);
      if (page.batches.length < PAGE) return true;
    }
  }

  async function begin(): Promise<void> {
    for (;;) {
      const fresh = recommender.anew();
      let end: string | null = null;
      const isWhole = await fold(null, fresh.learn, (reached) => {
        end = reached;
      });
      if (!isWhole) continue;
      fresh.take();
      place = end;
      return;
    }
  }

  return {
    get place() {
      return place;
    },
    follow: () =>
      alone(async () => {
        const isThere = await fold(place, recommender.learn, (reached) => {
          place = reached;
        });
        if (!isThere) await begin();
      }),
    startOver: () => alone(begin),
  };
}

import type { PersonId } from "#domain/people/index.ts";
import type { Lesson } from "#domain/posts/index.ts";
import type { Recommender } from "#domain/recommender/index.ts";

export interface PracticeDeps {
  readonly recommender: Recommender;
  /** How often somebody used which tag until now. */
  habitOf(personId: PersonId): Promise<ReadonlyMap<string, number>>;
  departmentOf(personId: PersonId): string | null;
  /** What a name of a tag stands for now. */
  nameNow(name: string): string;
}

/** Posts that stand for all others: what would have been suggested for them is held against what they have. */
export interface Practice {
  wantsSample(): boolean;
  /** Keeps the samples among them for `practise`. */
  keep(heard: readonly Lesson[]): void;
  /** To be done before what the posts taught is known; else the answer would be known too. */
  practise(): Promise<void>;
}

/** More would take more of a processor than they are worth. */
const SAMPLE_EVERY_MS = 100;
const WAITING_MAX = 100;

export function practice({ departmentOf, habitOf, nameNow, recommender }: PracticeDeps): Practice {
  let lastAt = Number.NEGATIVE_INFINITY;
  let waiting: Lesson[] = [];

  async function learnFrom({ authorId, features, hashtags }: Lesson): Promise<void> {
    if (!features) return;
    const own = new Map(await habitOf(authorId));
    // The post itself is among what they used.
    for (const tag of hashtags.map(nameNow)) own.set(tag, Math.max(0, (own.get(tag) ?? 0) - 1));
    const ranking = recommender.rank({ features, department: departmentOf(authorId), own });
    recommender.reveal(ranking, hashtags.map(nameNow));
  }

  return {
    wantsSample() {
      const now = performance.now();
      if (now - lastAt < SAMPLE_EVERY_MS) return false;
      lastAt = now;
      return true;
    },
    keep(heard) {
      waiting = [...waiting, ...heard.filter(({ isSample }) => isSample)].slice(-WAITING_MAX);
    },
    async practise() {
      const samples = waiting;
      waiting = [];
      for (const sample of samples) await learnFrom(sample);
    },
  };
}

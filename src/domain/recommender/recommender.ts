import { createJudge } from "./judge.ts";
import type { Lesson } from "./lesson.ts";
import { createModel } from "./model.ts";
import type { NameFeatures, NameReader } from "./ports.ts";
import { type Draft, queryOf } from "./query.ts";
import type { Ranking, Verdict } from "./ranking.ts";
import type { Reason } from "./reasons.ts";
import { decodeWeights, encodeWeights } from "./weights-bytes.ts";

/** Learns which tags fit which texts, without keeping one. */
export interface Recommender {
  rank(draft: Draft): Ranking;
  /** Why it was ranked; null if it was not. */
  why(ranking: Ranking, tag: string): Reason | null;
  /** Trains ranking with the tags that the post of a draft has, none of a post without; learns no lesson from it. */
  reveal(ranking: Ranking, tags: readonly string[]): void;
  /** Trains ranking with what somebody made of it; of other tags nothing is known. */
  heed(ranking: Ranking, verdict: Verdict): void;
  /** Learns what a post teaches: the same lessons in the same order make the same model. */
  learn(lesson: Lesson): void;
  /** Suggests a tag under another name from now on; under that of a known one, the two are one. */
  rename(from: string, to: string): void;
  /** Suggests it no longer. */
  retire(tag: string): void;
  /** Takes back what became of it. */
  restore(tag: string): void;
  /** Begins a second model beside the one in use, which learns what is left when lessons were forgotten. */
  anew(): Anew;
  /** What ranking learned, about 130 KB. */
  save(): Uint8Array;
  /** @returns false, and goes on as before, when the bytes are not of this version */
  load(bytes: Uint8Array): boolean;
  /** Lessons in memory. */
  readonly size: number;
}

export interface Anew {
  learn(lesson: Lesson): void;
  /** Puts it in the place of the other; what ranking learned, and what became of names, stays. */
  take(): void;
}

/** @param options.isPublic - whether enough people used a word, so that it may count */
export function createRecommender({
  isPublic = () => true,
  reader,
}: {
  readonly reader: NameReader;
  readonly isPublic?: (word: number) => boolean;
}): Recommender {
  const changes = new Map<string, string | null>();
  const judge = createJudge();
  const names = remembered(reader);
  let model = createModel(names, changes);

  return {
    rank(draft) {
      const query = queryOf(draft.features, isPublic);
      return judge.rank(model, draft, query.words, model.gather(draft, query, isPublic));
    },
    why: judge.why,
    reveal: (ranking, tags) => judge.reveal(model, ranking, tags),
    heed: judge.heed,
    learn: (lesson) => model.learn(lesson),
    rename(from, to) {
      changes.delete(to);
      if (from !== to) changes.set(from, to);
      model.refresh();
    },
    retire(tag) {
      changes.set(tag, null);
      model.refresh();
    },
    restore(tag) {
      changes.delete(tag);
      model.refresh();
    },
    anew() {
      const fresh = createModel(names, changes);
      return {
        learn: fresh.learn,
        take() {
          fresh.refresh(); // names may have changed since it began
          model = fresh;
        },
      };
    },
    save: () => encodeWeights(judge.weights),
    load: (bytes) => decodeWeights(bytes, judge.weights),
    get size() {
      return model.memory.size;
    },
  };
}

/** Names are read again whenever one becomes another. */
function remembered({ nameOf }: NameReader): NameReader {
  const known = new Map<string, NameFeatures>();
  return {
    nameOf(tag) {
      const features = known.get(tag) ?? nameOf(tag);
      known.set(tag, features);
      return features;
    },
  };
}

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
  /**
   * Suggests tags under the names that they have now: their own again, or one that they share with others; null for those
   * that are suggested no more.
   */
  follow(changes: Iterable<readonly [tag: string, now: string | null]>): void;
  /** Pairs of tags that mostly stand in the same posts, as who writes for readers of two languages puts both. */
  together(): readonly (readonly [string, string])[];
  /** Begins a second model beside the one in use, which learns what is left when lessons were forgotten. */
  anew(): Anew;
  /** What ranking learned, about 130 KB. */
  save(): Uint8Array;
  /** @returns false, and goes on as before, when the bytes are not of this version */
  load(bytes: Uint8Array): boolean;
  /** Meets half-way with what another replica's ranking learned. @returns as `load` */
  join(bytes: Uint8Array): boolean;
  /** Lessons in memory. */
  readonly size: number;
}

interface Anew {
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
    follow(names) {
      let isOther = false;
      for (const [tag, now] of names) {
        if (now === (changes.has(tag) ? changes.get(tag) : tag)) continue;
        isOther = true;
        if (now === tag) changes.delete(tag);
        else changes.set(tag, now);
      }
      if (isOther) model.refresh();
    },
    together: () => model.together(),
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
    join(bytes) {
      const others = judge.weights.map(({ length }) => new Float64Array(length));
      if (!decodeWeights(bytes, others)) return false;
      for (const [part, weights] of judge.weights.entries()) weights.set(meansOf(weights, others[part] ?? weights));
      return true;
    },
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

function meansOf(some: Float64Array, others: Float64Array): Float64Array {
  return some.map((weight, at) => (weight + (others[at] as number)) / 2);
}

import { PRIOR } from "./columns.ts";
import type { Rows } from "./evidence.ts";
import { probability } from "./logistic.ts";
import type { Gathered, Model } from "./model.ts";
import { createPractice, someRows } from "./practice.ts";
import type { Draft } from "./query.ts";
import { randomFrom } from "./random.ts";
import { createRanker } from "./ranker.ts";
import type { Ranked, Ranking, Verdict } from "./ranking.ts";
import { type Reason, reasonFor } from "./reasons.ts";
import { createSilence } from "./silence.ts";
import { createVariants } from "./variants.ts";

/** What was learned from ranking: how much each evidence is worth, whose tag is meant, and when to say nothing. */
export interface Judge {
  rank(model: Model, draft: Draft, words: Int32Array, gathered: Gathered): Ranking;
  why(ranking: Ranking, tag: string): Reason | null;
  reveal(model: Model, ranking: Ranking, tags: readonly string[]): void;
  heed(ranking: Ranking, verdict: Verdict): void;
  readonly weights: readonly Float64Array[];
}

const RANKED_MAX = 10;
/** Tags of one topic among them. */
const VARIANTS_MAX = 3;

export function createJudge(): Judge {
  const ranker = createRanker(PRIOR, randomFrom(3));
  const practice = createPractice(ranker, randomFrom(5));
  const variants = createVariants(randomFrom(7));
  const silence = createSilence();

  /** First what it is about, then whose. */
  function nameTags(
    model: Model,
    draft: Draft,
    rows: Rows,
    scores: Float64Array,
    order: readonly number[],
    votes: Gathered["votes"],
  ) {
    const tags: Ranked[] = [];
    let variant = 1;
    for (const [place, row] of order.slice(0, RANKED_MAX).entries()) {
      const ofTopic = probability(scores[row] as number);
      const some = variants.of({ model, topic: rows.topics[row] as number, draft, votes });
      if (place === 0) variant = some[0]?.probability ?? 1;
      for (const { isNew, name, probability } of some.slice(0, VARIANTS_MAX)) {
        tags.push({ tag: name, probability: ofTopic * probability, isNew });
      }
    }
    return { tags: tags.sort((a, b) => b.probability - a.probability).slice(0, RANKED_MAX), variant };
  }

  return {
    rank(model, draft, words, { lean, rows, votes }) {
      const scores = ranker.score(rows).slice(0, rows.size);
      const order = byScore(scores);
      const { tags, variant } = nameTags(model, draft, rows, scores, order, votes);
      const sight = { words, rows, scores, order, lean, variant };
      const judgement = silence.judge(sight);
      const { confidence, needsTag } = judgement;
      return { tags, needsTag, confidence, seen: { draft, sight, judgement, votes, topics: model.topics } };
    },
    why({ seen: { sight, topics } }, tag) {
      const row = sight.rows.topics.indexOf(topics.find(tag));
      return row < 0 ? null : reasonFor(ranker, sight.rows, row);
    },
    reveal(model, { seen, tags: ranked }, tags) {
      const { draft, judgement, sight, topics, votes } = seen;
      const { rows, scores } = sight;
      const given = new Set(tags.map((tag) => model.tags.current(tag) ?? tag));
      silence.train(sight, judgement, tags.length > 0, ranked[0] !== undefined && given.has(ranked[0].tag));
      if (tags.length === 0) return;
      const right = new Set(tags.map(topics.find));
      practice.train(
        rows,
        scores,
        Uint8Array.from(rows.topics, (topic) => (right.has(topic) ? 1 : 0)),
      );
      if (topics !== model.topics) return;
      for (const topic of rows.topics) if (right.has(topic)) variants.train({ model, topic, draft, votes }, given);
    },
    heed({ seen, tags: [first] }, { right, wrong }) {
      const { judgement, sight, topics } = seen;
      if (first && [...right, ...wrong].includes(first.tag)) {
        silence.train(sight, judgement, right.length > 0, right.includes(first.tag));
      }
      const [rightTopics, wrongTopics] = [new Set(right.map(topics.find)), new Set(wrong.map(topics.find))];
      const topicOf = (row: number) => sight.rows.topics[row] as number;
      const judged = sight.order.filter((row) => rightTopics.has(topicOf(row)) || wrongTopics.has(topicOf(row)));
      if (judged.length === 0) return;
      const scores = Float64Array.from(judged, (row) => sight.scores[row] as number);
      const isRight = Uint8Array.from(judged, (row) => (rightTopics.has(topicOf(row)) ? 1 : 0));
      practice.train(someRows(sight.rows, judged), scores, isRight);
    },
    weights: [...ranker.weights, ...variants.weights, ...silence.weights],
  };
}

function byScore(scores: Float64Array): number[] {
  return Array.from(scores, (_, row) => row).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

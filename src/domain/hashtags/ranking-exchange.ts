import type { Recommender } from "#domain/recommender/index.ts";
import type { RankingStore } from "./ports.ts";

/**
 * Hands what ranking learned here to the other replicas, and takes over what they learned: all come to the same in the
 * end, and nothing is lost at a restart but the last minutes.
 */
export function rankingExchange(store: RankingStore, recommender: Recommender): () => Promise<void> {
  let version = 0;
  return async () => {
    const newer = await store.newerThan(version);
    if (newer) {
      if (version === 0) recommender.load(newer.weights);
      else recommender.join(newer.weights);
      version = newer.version;
    }
    // Whoever was faster is joined the next time.
    if (await store.save(version, recommender.save())) version += 1;
  };
}

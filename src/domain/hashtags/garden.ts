import type { Learner } from "#domain/posts/index.ts";
import { countUses, createEvidence } from "./evidence.ts";
import type { DraftReader, HashtagStore } from "./ports.ts";
import { complete, type Draft, type Suggestion, suggest } from "./suggest.ts";

/** The network's hashtags, held in memory so that a suggestion costs no query. */
export interface HashtagGarden {
  suggest(draft: Draft, limit: number): readonly Suggestion[];
  complete(draft: Draft, limit: number): readonly Suggestion[];
  readonly learner: Learner;
  /** Reads everything from the store: at the start. */
  refresh(): Promise<void>;
}

export function hashtagGarden(store: HashtagStore, drafts: DraftReader): HashtagGarden {
  let evidence = createEvidence(drafts);
  return {
    suggest: (draft, limit) => suggest(evidence, drafts, draft, limit),
    complete: (draft, limit) => complete(evidence, drafts, draft, limit),
    learner: {
      async learn(tx, lessons) {
        const { tags, words } = countUses(lessons);
        if (tags.length > 0) await store.addUses(tx, tags, words);
      },
      absorb(lessons) {
        const { tags, words } = countUses(lessons);
        evidence.add(tags, words);
      },
    },
    async refresh() {
      const [tags, words] = await Promise.all([store.tags(), store.wordUses()]);
      const fresh = createEvidence(drafts);
      fresh.add(tags, words);
      evidence = fresh;
    },
  };
}

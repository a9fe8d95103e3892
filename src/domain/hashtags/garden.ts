import type { Learner } from "#domain/posts/index.ts";
import { countUses, createEvidence } from "./evidence.ts";
import type { DraftReader, HashtagStore } from "./ports.ts";
import { complete, suggest } from "./suggest.ts";
import type { Author, Choice, Draft, Suggestion } from "./suggestion.ts";

/** A text of which only the author's department is known. */
interface Typed extends Pick<Author, "department"> {
  readonly text: string;
}

/** The network's hashtags, held in memory so that a suggestion costs no query. */
export interface HashtagGarden {
  /** Tags that fit a text, the best first; if none does, perhaps a new one; nothing when nothing should be suggested. */
  suggest(text: Typed, limit: number): readonly Suggestion[];
  /** The same for the author of the text, who has habits of their own. */
  suggestTo(draft: Draft, limit: number): Promise<readonly Suggestion[]>;
  /** Tags of which a part begins with what was typed. */
  complete(text: Typed, limit: number): readonly Suggestion[];
  /** What somebody has at hand who typed nothing yet: their own tags, their department's, then the most used. */
  atHand(author: Author, limit: number): Promise<readonly Suggestion[]>;
  /** Learns from what became of suggestions for a text. */
  feedback(draft: Draft, choice: Choice): void;
  readonly learner: Learner;
  /** Reads everything from the store: at the start. */
  refresh(): Promise<void>;
}

export function hashtagGarden(store: HashtagStore, drafts: DraftReader): HashtagGarden {
  let evidence = createEvidence(drafts);
  return {
    suggest: (typed, limit) => suggest(evidence, drafts, typed, limit),
    suggestTo: async ({ author, text }, limit) =>
      suggest(evidence, drafts, { text, department: author.department }, limit),
    complete: (typed, limit) => complete(evidence, typed, limit),
    atHand: async ({ department }, limit) => complete(evidence, { text: "", department }, limit),
    feedback({ text }, { taken }) {
      if (taken === null) return;
      const { features } = drafts.readDraft(text);
      evidence.add(
        [],
        features.map((feature) => ({ feature, tag: taken, posts: 1 })),
      );
    },
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

import { LRUCache } from "lru-cache";
import type { Draft, HashtagGarden, Suggestion } from "#domain/hashtags/index.ts";
import type { Person } from "#domain/people/index.ts";
import { type SuitableDeps, suitableTags } from "./suitable-tags.ts";

/** Enough to choose from at a glance. */
const TAGS_SHOWN = 3;

/** As long as an answer can be typed, and people who may be asked at the same time. */
const REMEMBERED_MS = 30 * 60 * 1000;
const REMEMBERED_MAX = 1_000;
/** Nobody chooses a hashtag by what comes later. */
const TEXT_LENGTH_MAX = 5_000;

export interface RecentSuggestionsDeps extends SuitableDeps {
  readonly garden: Pick<HashtagGarden, "suggest" | "suggestTo" | "feedback">;
}

/** Suggests tags, and learns from what becomes of them. */
export interface RecentSuggestions {
  /** @param isOwn - whether the text is this person's own; what they have used before speaks for no other text */
  suggest(person: Person, text: string, isOwn?: boolean): Promise<readonly Suggestion[]>;
  /** Somebody took a tag for what was suggested to them last, or wants none of those. Counts once. */
  chosen(person: Person, taken: string | null): void;
}

/**
 * Remembers for which text something was suggested: in this process only, and not for long. A choice that reaches
 * another replica, or comes after a restart, is taken all the same; only nothing is learned from it.
 */
export function recentSuggestions({ garden, ...deps }: RecentSuggestionsDeps): RecentSuggestions {
  const suitable = suitableTags(deps);
  const recent = new LRUCache<string, { readonly draft: Draft; readonly shown: readonly string[] }>({
    max: REMEMBERED_MAX,
    ttl: REMEMBERED_MS,
    ttlAutopurge: true,
  });

  /** Their habits are not this person's; who founds a new tag does it for their own department. */
  function suggestForOthers({ department }: Person, text: string): readonly Suggestion[] {
    const living = garden.suggest({ text, department: null }, TAGS_SHOWN);
    return living.length > 0 ? living : garden.suggest({ text, department }, 1).filter(({ kind }) => kind === "new");
  }

  return {
    async suggest(person, whole, isOwn = true) {
      const text = whole.slice(0, TEXT_LENGTH_MAX);
      const found = isOwn
        ? await garden.suggestTo({ text, author: person }, TAGS_SHOWN)
        : suggestForOthers(person, text);
      const there = tagsIn(text);
      const missing = (await suitable(found)).filter(({ name }) => !there.has(name));
      const author = isOwn ? person : { id: person.id, department: null };
      recent.set(person.id, { draft: { text, author }, shown: missing.map(({ name }) => name) });
      return missing;
    },
    chosen(person, taken) {
      const known = recent.get(person.id);
      recent.delete(person.id);
      if (known) garden.feedback(known.draft, { shown: known.shown, taken });
    },
  };
}

function tagsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, name = ""]) => name.toLowerCase()));
}

import { coalesced } from "#shared/batch.ts";
import type { Log } from "#shared/log.ts";
import { alikeTags } from "./alike.ts";
import type { LearnedPair } from "./alike-learned.ts";
import type { Hashtag } from "./hashtag.ts";
import type { GardenStore } from "./ports.ts";
import type { NameReader } from "./reading.ts";
import { type TagIndex, tagIndex } from "./tag-index.ts";

/** All tags in memory, as they were when the store was last read. */
export interface LiveTags extends TagIndex {
  /** The store; what is changed through it is read at once. */
  readonly store: GardenStore;
  /** Replaces what the network itself shows: pairs of tags, and of departments and their abbreviations. */
  learn(pairs: readonly LearnedPair[]): void;
  /** Reads what changed since, here or elsewhere: at the start, and every few seconds. */
  read(): Promise<void>;
}

/** @param onRead - is told what changed, before whoever wanted it read goes on */
export function liveTags(
  { log, names, tags }: { readonly tags: GardenStore; readonly names: NameReader; readonly log: Log },
  onRead: (changed: readonly Hashtag[]) => void = () => {},
): LiveTags {
  const alike = alikeTags(names);
  const index = tagIndex(alike);
  let cursor: string | null = null;

  const read = coalesced(async () => {
    const changed = await tags.changes(cursor);
    cursor = changed.cursor;
    index.apply(changed.tags);
    onRead(changed.tags);
  });

  /** That it cannot be read just now is no failure of the change: it will be. */
  async function andRead<Result>(change: Promise<Result>): Promise<Result> {
    const result = await change;
    await read().catch((error) => log.warn({ error: String(error) }, "what became of a tag is read later"));
    return result;
  }

  return {
    ...index,
    learn: alike.learn,
    read,
    store: {
      ...tags,
      found: (...given) => andRead(tags.found(...given)),
      change: (...given) => andRead(tags.change(...given)),
      become: (...given) => andRead(tags.become(...given)),
      standAlone: (...given) => andRead(tags.standAlone(...given)),
      erase: (personId) => andRead(tags.erase(personId)),
    },
  };
}

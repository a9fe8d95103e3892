import type { HeardPost, Post, Reading } from "#domain/posts/index.ts";
import { instant } from "./fakes.ts";

/** The ordinary case of what is heard: Anna begins a thread in a channel. */
export function heardPost(changes: Partial<HeardPost> = {}): HeardPost {
  const { sourceId = "1", at = instant("2026-11-23T08:00:00.123456Z") } = changes;
  return {
    source: "teams",
    sourceId,
    placeId: "19:channel@thread.tacv2",
    threadId: sourceId,
    authorId: "anna",
    sender: "person",
    at,
    asOf: at,
    text: "Wer hat Erfahrung mit #em_ruesten?",
    stated: null,
    mentions: 0,
    mentionedIds: [],
    reactions: {},
    ...changes,
  };
}

const NONE = new Int32Array(0);
const ENDS = Uint16Array.of(0, 0);

const FEATURES = { words: Int32Array.of(7, 9), pairs: NONE, before: Uint8Array.of(0, 0), grams: NONE, gramEnds: ENDS };

/** What is found out about a text that says nothing much. */
export function reading(changes: Partial<Reading> = {}): Reading {
  return {
    hashtags: [],
    language: "de",
    asks: false,
    thanks: false,
    spam: null,
    length: 40,
    fingerprint: null,
    features: () => FEATURES,
    ...changes,
  };
}

/** What is kept of both. */
export function post(changes: Partial<Post> = {}): Post {
  const { text, sender, stated, mentions, ...heard } = heardPost(changes);
  const { spam, features, ...read } = reading();
  return { ...read, kind: "post", setAside: null, isNameless: false, ...heard };
}

/** Enough of a pseudonym to recognise. */
export const backwards = (id: string) => [...id].toReversed().join("");

import { hashtag } from "./text.ts";

const REFERENCE = /\[\[(\w{1,20}):(\d{1,20})\]\]/g;

/** The text of a message, and whom it mentions. */
export interface Body {
  readonly text: string;
  /** Ids of Viva Engage, each once. */
  readonly userIds: readonly string[];
}

const NOBODY: readonly string[] = [];

/**
 * Puts hashtags in the place of their ids and takes the names of people out, as the live reading does. The export writes
 * the ends of a text's lines as `\n`, in two characters.
 */
export function bodyOf(body: string, tagName: (id: string) => string | undefined): Body {
  const text = body.includes("\\n") ? body.replaceAll("\\n", "\n") : body;
  if (!text.includes("[[")) return { text, userIds: NOBODY };
  const userIds = new Set<string>();
  const resolved = text.replace(REFERENCE, (_, kind: string, id: string) => {
    if (kind === "user") userIds.add(id);
    const name = kind === "tag" || kind === "topic" ? tagName(id) : undefined;
    return name === undefined ? " " : hashtag(name);
  });
  return { text: resolved, userIds: [...userIds] };
}

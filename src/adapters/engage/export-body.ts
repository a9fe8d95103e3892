const REFERENCE = /\[\[(user|tag|topic):(\d{1,20})\]\]/gi;
/** A name that can stand behind a `#`. Topics may be called anything. */
const HASHTAG = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;

/** The text of a message, and whom it mentions. */
export interface Body {
  readonly text: string;
  /** Ids of Viva Engage, each once. */
  readonly userIds: readonly string[];
}

const NOBODY: readonly string[] = [];

/**
 * Puts hashtags in the place of their ids and takes mentions out: whom they name stands in no table that we read names
 * of. The export writes the ends of a text's lines as `\n`, in two characters.
 */
export function bodyOf(body: string, tagName: (id: string) => string | undefined): Body {
  const text = body.includes("\\n") ? body.replaceAll("\\n", "\n") : body;
  if (!text.includes("[[")) return { text, userIds: NOBODY };
  const userIds = new Set<string>();
  const resolved = text.replace(REFERENCE, (_, kind: string, id: string) => {
    if (kind.toLowerCase() === "user") {
      userIds.add(id);
      return "";
    }
    const name = tagName(id) ?? "";
    return HASHTAG.test(name) ? `#${name}` : name;
  });
  return { text: resolved, userIds: [...userIds] };
}

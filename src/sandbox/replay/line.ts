import { z } from "zod";

const Line = z.object({
  id: z.string(),
  lang: z.string(),
  ts: z.string(),
  author: z.string(),
  department: z.string(),
  text: z.string().min(1),
  tags: z.array(z.string()),
});

/** One text of a file, ready to be posted. */
export interface Posting {
  readonly kind: "posting";
  readonly author: string;
  readonly department: string;
  /** With the tags behind it, as people write them. */
  readonly text: string;
}

/** Letters, digits and underscores are what a hashtag can hold. */
function hashtag(tag: string): string {
  return `#${tag.replaceAll(/[^\p{L}\p{M}\p{N}_]/gu, "_")}`;
}

/** Reads a line, or says what is wrong with it. */
export function parseLine(text: string): Posting | { readonly kind: "malformed"; readonly mistake: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: "malformed", mistake: (error as Error).message };
  }
  const line = Line.safeParse(value);
  if (!line.success) {
    const mistakes = line.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return { kind: "malformed", mistake: mistakes.join("; ") };
  }
  const { author, department, tags } = line.data;
  return { kind: "posting", author, department, text: [line.data.text, ...tags.map(hashtag)].join(" ") };
}

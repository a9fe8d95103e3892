import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { TaggedPost } from "#domain/recommender/index.ts";

export type TaggedPosts =
  | { readonly kind: "read"; readonly posts: readonly TaggedPost[] }
  /** What is wrong, in a sentence. */
  | { readonly kind: "refused"; readonly reason: string };

const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;

const missingWhenEmpty = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null);

const line = z
  .object({
    text: z.string(),
    tags: z.array(z.string().min(1)),
    author: missingWhenEmpty,
    department: missingWhenEmpty,
    ts: missingWhenEmpty,
  })
  .transform(
    ({ text, tags, author, department, ts }): TaggedPost => ({ text, tags, author, department, week: weekOf(ts) }),
  );

/** Reads posts with their tags, one JSON object a line, oldest first; empty lines count as none. */
export async function readTaggedPosts(path: string): Promise<TaggedPosts> {
  const posts: TaggedPost[] = [];
  let number = 0;
  try {
    for await (const written of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
      number++;
      if (written.trim() === "") continue;
      const read = line.safeParse(jsonOf(written));
      if (!read.success) return { kind: "refused", reason: `Line ${number}: ${complaint(read.error)}` };
      posts.push(read.data);
    }
  } catch (error) {
    return { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
  }
  if (posts.length > 0) return { kind: "read", posts };
  return { kind: "refused", reason: `${path} holds no posts` };
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ""));
  } catch {
    return undefined; // which no schema takes
  }
}

function complaint({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue || issue.path.length === 0) return "this is no JSON object";
  return `${issue.path.join(".")}: ${issue.message}`;
}

/** The first week for a time that is missing or says nothing. */
function weekOf(ts: string | null): number {
  const ms = ts === null ? Number.NaN : Date.parse(ts);
  return Number.isNaN(ms) ? 0 : Math.floor(ms / MS_PER_DAY / DAYS_PER_WEEK);
}

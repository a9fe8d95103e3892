import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** A post that somebody judged. */
export interface LabelledPost {
  readonly text: string;
  readonly lang: "de" | "en";
  readonly label: "links" | "advertising" | "ordinary";
}

/** `posts`: written before the rules; `development`: tuned on; `unseen`: written when the rules were done. */
export async function labelledPosts(name: "posts" | "development" | "unseen"): Promise<readonly LabelledPost[]> {
  const lines = await readFile(new URL(`./${name}.jsonl`, import.meta.url), "utf8");
  return lines
    .trimEnd()
    .split("\n")
    .map((line): LabelledPost => JSON.parse(line));
}

/** Which half of `posts` one belongs to, for ever: rules are tuned on the first, and only judged by the other. */
export function isHeldOut({ text }: LabelledPost): boolean {
  return (hash("sha256", text, "buffer")[0] ?? 0) % 2 === 1;
}

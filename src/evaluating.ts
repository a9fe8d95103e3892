import { readTaggedPosts } from "#adapters/evaluation/tagged-posts.ts";
import { featureReader } from "#adapters/text/text-features.ts";
import { type Replay, replay } from "#domain/recommender/index.ts";

export type Evaluation =
  | { readonly kind: "evaluated"; readonly replays: readonly Replay[] }
  | { readonly kind: "refused"; readonly reason: string };

/** The hashes of an evaluation leave no process, so that any key will do; a fixed one gives the same figures again. */
const KEY = new Uint8Array(32);

/** Replays the posts of a file once for each `k`, each time from the beginning. */
export async function evaluate(path: string, ks: readonly number[]): Promise<Evaluation> {
  const read = await readTaggedPosts(path);
  if (read.kind === "refused") return read;
  const now = () => performance.now();
  const replays = ks.map((k) => replay({ reader: featureReader(KEY), k, now }, read.posts));
  return { kind: "evaluated", replays };
}

import type { LedgerStore } from "#domain/attention/index.ts";
import type { GapStore, PostStore, PostTimes } from "#domain/posts/index.ts";
import type { Clock } from "#shared/time.ts";
import type { RefusalStore } from "./ports.ts";

interface RetentionTimes extends PostTimes {
  /** What the bot said on its own, and what it offered. */
  readonly notices: Temporal.Duration;
}

export interface RetentionDeps {
  readonly posts: Pick<PostStore, "forgetAuthors" | "removeBefore">;
  readonly ledger: Pick<LedgerStore, "forget">;
  /** What leaders were offered. */
  readonly suggestions: { forget(before: Temporal.Instant): Promise<void> };
  readonly gaps: Pick<GapStore, "forget">;
  readonly refusals: Pick<RefusalStore, "forget">;
  readonly clock: Clock;
  kept(): RetentionTimes;
}

/** A task that forgets, once a day, who wrote older posts, what the bot said long ago, and of still older posts that there were any. */
export function retention({
  posts,
  ledger,
  suggestions,
  gaps,
  refusals,
  clock,
  kept,
}: RetentionDeps): () => Promise<void> {
  let done: string | null = null;
  return async () => {
    const now = clock();
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    if (day === done) return;
    const times = kept();
    await posts.removeBefore(now.subtract(times.posts));
    await posts.forgetAuthors(now.subtract(times.names));
    await ledger.forget(now.subtract(times.notices));
    await suggestions.forget(now.subtract(times.notices));
    await gaps.forget(now.subtract(times.posts));
    // Posts from before are not taken in any more, whoever wrote them.
    await refusals.forget(now.subtract(times.posts));
    done = day;
  };
}

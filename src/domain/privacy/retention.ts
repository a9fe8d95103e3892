import type { LedgerStore } from "#domain/attention/index.ts";
import { type GapStore, NAMES_KEPT, type PostStore } from "#domain/posts/index.ts";
import type { Clock } from "#shared/time.ts";
import type { RefusalStore } from "./ports.ts";

export interface RetentionDeps {
  readonly posts: Pick<PostStore, "forgetAuthors" | "removeBefore">;
  readonly ledger: Pick<LedgerStore, "forget">;
  /** What leaders were offered. */
  readonly suggestions: { forget(before: Temporal.Instant): Promise<void> };
  readonly gaps: Pick<GapStore, "forget">;
  readonly refusals: Pick<RefusalStore, "forget">;
  readonly clock: Clock;
  /** How long it is kept that somebody posted, though not who; in hours, because an instant knows no longer unit. */
  readonly keepPosts: Temporal.Duration;
}

/** How long it is kept what the bot said on its own, and what it offered. */
const NOTICES_KEPT = Temporal.Duration.from({ hours: 90 * 24 });

/**
 * A task that forgets, once a day, who wrote what is older than 90 days, what the bot said before that, and of older
 * posts that there were any.
 */
export function retention({
  posts,
  ledger,
  suggestions,
  gaps,
  refusals,
  clock,
  keepPosts,
}: RetentionDeps): () => Promise<void> {
  let done: string | null = null;
  return async () => {
    const now = clock();
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    if (day === done) return;
    await posts.removeBefore(now.subtract(keepPosts));
    await posts.forgetAuthors(now.subtract(NAMES_KEPT));
    await ledger.forget(now.subtract(NOTICES_KEPT));
    await suggestions.forget(now.subtract(NOTICES_KEPT));
    await gaps.forget(now.subtract(keepPosts));
    // Posts from before are not taken in any more, whoever wrote them.
    await refusals.forget(now.subtract(keepPosts));
    done = day;
  };
}

import type { LedgerStore } from "#domain/attention/index.ts";
import type { PostStore } from "#domain/posts/index.ts";
import type { Clock } from "#shared/time.ts";

export interface RetentionDeps {
  readonly posts: Pick<PostStore, "forgetAuthors">;
  readonly ledger: Pick<LedgerStore, "forget">;
  readonly clock: Clock;
}

/** How long it is kept who wrote where, and what the bot said on its own. */
const KEPT_FOR = Temporal.Duration.from({ hours: 90 * 24 });

/** A task that forgets, once a day, who wrote what is older than 90 days and what the bot said before that. */
export function retention({ posts, ledger, clock }: RetentionDeps): () => Promise<void> {
  let done: string | null = null;
  return async () => {
    const now = clock();
    const day = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    if (day === done) return;
    await posts.forgetAuthors(now.subtract(KEPT_FOR));
    await ledger.forget(now.subtract(KEPT_FOR));
    done = day;
  };
}

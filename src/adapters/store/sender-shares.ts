import { sql } from "kysely";
import type { SenderShares } from "#domain/attention/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { fairParts } from "./fair-parts.ts";
import { row, rows } from "./sql.ts";

/** How long a part outlives a sender that died: what it began may be counted by the connector until then. */
const SHARE_SECONDS = 30;

/** Whoever divides waits for whoever divides. */
const LOCK = sql.lit("sender_share");

/** What all senders may call a second, divided by the database's clock among those that have something to send. */
export function senderShares(database: Database): SenderShares {
  return database.queue.kind === "embedded" ? soleSender() : sharedByAll(database);
}

async function restSeconds(tx: Transaction): Promise<number> {
  const rest = await row(
    tx,
    sql<{ seconds: number }>`
      select extract(epoch from until_at - clock_timestamp())::float as seconds from sender_rest`,
  );
  return Math.max(0, rest?.seconds ?? 0);
}

/** The embedded database has one user. */
function soleSender(): SenderShares {
  return {
    renew: async (_senderId, total) => ({ share: total, restSeconds: 0 }),
    leave: async () => {},
    rest: async () => {},
  };
}

function sharedByAll({ alone, transaction }: Database): SenderShares {
  return {
    renew: (senderId, total, { held, wanted }) =>
      transaction(async (tx) => {
        await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`);
        const others = await rows(
          tx,
          sql<{ id: string; held: number; wanted: number }>`
            select sender_id as id, held, wanted from sender_share
            where sender_id <> ${senderId} and until_at > clock_timestamp()`,
        );
        const taken = others.reduce((sum, other) => sum + other.held, 0);
        const fair = fairParts(total, [...others, { id: senderId, wanted }]).get(senderId) ?? 0;
        const share = Math.max(0, Math.min(fair, total - taken));
        await rows(
          tx,
          sql`
            insert into sender_share
            values (
              ${senderId}, ${Math.max(held, share)}, ${wanted}, clock_timestamp() + make_interval(secs => ${SHARE_SECONDS})
            )
            on conflict (sender_id) do update
            set held = excluded.held, wanted = excluded.wanted, until_at = excluded.until_at`,
        );
        return { share, restSeconds: await restSeconds(tx) };
      }),
    async leave(senderId) {
      await rows(alone, sql`delete from sender_share where sender_id = ${senderId} or until_at <= clock_timestamp()`);
    },
    async rest(seconds) {
      await rows(
        alone,
        sql`
          insert into sender_rest (until_at) values (clock_timestamp() + make_interval(secs => ${seconds}))
          on conflict (is_only) do update set until_at = greatest(sender_rest.until_at, excluded.until_at)`,
      );
    },
  };
}

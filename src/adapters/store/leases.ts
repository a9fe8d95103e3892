import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Lease } from "#shared/lease.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** How long a lease outlives its holder. */
const HELD_SECONDS = 60;
/** Two renewals may fail before another takes it. */
const RENEW_SECONDS = 20;

/**
 * Leases in the database, by its own clock: those of the machines may differ.
 *
 * @param seconds - how long a lease holds without being renewed, and how often it is renewed
 */
export function leases({ alone }: Database, seconds = { held: HELD_SECONDS, renew: RENEW_SECONDS }): Lease {
  const until = sql`clock_timestamp() + make_interval(secs => ${seconds.held})`;

  async function take(name: string, holder: string): Promise<boolean> {
    const taken = await row(
      alone,
      sql`
        insert into lease values (${name}, ${holder}, ${until})
        on conflict (name) do update set holder = excluded.holder, until_at = excluded.until_at
        where lease.until_at <= clock_timestamp()
        returning name`,
    );
    return taken !== null;
  }
  const renew = (name: string, holder: string) =>
    rows(alone, sql`update lease set until_at = ${until} where name = ${name} and holder = ${holder}`);

  return async (name, work) => {
    const holder = randomUUID();
    if (!(await take(name, holder))) return false;
    // A renewal that fails is made good by the next one; it is the work itself that says when the database is down.
    const renewal = setInterval(() => void renew(name, holder).catch(() => undefined), seconds.renew * 1000);
    try {
      await work();
    } finally {
      clearInterval(renewal);
      // If this fails, the lease ends by itself.
      await rows(alone, sql`delete from lease where name = ${name} and holder = ${holder}`).catch(() => undefined);
    }
    return true;
  };
}

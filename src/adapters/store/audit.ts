import { sql } from "kysely";
import type { AuditEntry, AuditLog } from "#domain/privacy/index.ts";
import type { Database } from "./database.ts";
import { instant, rows } from "./sql.ts";

type EntryRow = Omit<AuditEntry, "at"> & { readonly at: string };

/**
 * What those in charge must answer for; who it was only to somebody who already suspects them and has the key.
 *
 * @param pseudonym - stands for a person in here
 */
export function auditLog({ alone }: Database, pseudonym: (id: string) => string): AuditLog {
  return {
    async note({ at, action, actorId, subjectId, reason }, tx = alone) {
      await rows(
        tx,
        sql`
          insert into audit (id, at, action, actor_hash, subject_hash, reason)
          values (
            ${crypto.randomUUID()}, ${at.toString()}::timestamptz, ${action}, ${pseudonym(actorId)},
            ${subjectId && pseudonym(subjectId)}, ${reason}
          )`,
      );
    },

    async latest(limit) {
      const found = await rows(
        alone,
        sql<EntryRow>`select at, action, reason from audit order by at desc limit ${limit}`,
      );
      return found.map((entry) => ({ ...entry, at: instant(entry.at) }));
    },

    erase: async () => 0,

    async export(id) {
      const found = await rows(
        alone,
        sql<{ at: string; action: string; reason: string | null }>`
          select at, action, reason from audit where ${pseudonym(id)} in (actor_hash, subject_hash) order by at`,
      );
      return found.map((entry) => ({ table: "audit", ...entry, at: `${instant(entry.at)}` }));
    },
  };
}

import { sql } from "kysely";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** Sealed secrets, by name; what seals them lies outside the database. */
export interface SecretStore {
  read(name: string): Promise<string | null>;
  /** @param sealed - null removes it */
  write(name: string, sealed: string | null): Promise<void>;
}

export function secretStore({ alone }: Database): SecretStore {
  return {
    async read(name) {
      const found = await row(alone, sql<{ sealed: string }>`select sealed from secret where name = ${name}`);
      return found?.sealed ?? null;
    },

    async write(name, sealed) {
      await rows(
        alone,
        sealed === null
          ? sql`delete from secret where name = ${name}`
          : sql`
              insert into secret values (${name}, ${sealed})
              on conflict (name) do update set sealed = excluded.sealed`,
      );
    },
  };
}

import { sql } from "kysely";
import type { Contributions, Outcome, ProgrammeFacts } from "#domain/insight/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { PostKind } from "#domain/posts/index.ts";
import type { Interval } from "#shared/time.ts";
import type { Database } from "./database.ts";
import { NAMED } from "./heard-posts.ts";
import { rows } from "./sql.ts";

interface Counted<Name> {
  readonly name: Name;
  readonly id: PersonId;
  readonly count: number;
}

/** Who did how much in some time, for figures that are released. Keeps nothing. */
export function programmeFacts({ alone }: Database): ProgrammeFacts {
  return {
    async acts(during) {
      const found = await rows(
        alone,
        sql<Counted<PostKind>>`
          select kind as name, author_id as id, count(*) as count from post
          where ${within("posted_at", during)} and ${NAMED} and set_aside is null
          group by kind, author_id`,
      );
      return byName(found);
    },

    async outcomes(during) {
      const found = await rows(
        alone,
        sql<Counted<Outcome>>`
          select name, person_id as id, count(*) as count from (
            select person_id, case
              when state = 'sent' then 'sent'
              when state = 'in_doubt' then 'inDoubt'
              when state = 'failed' and reason = 'blocked' then 'blocked'
              when state = 'failed' then 'failed'
              when state = 'dropped' and reason = 'no_contact' then 'notInstalled'
              when state = 'dropped' and reason in ('quiet_hours', 'quiet_period', 'policy', 'away', 'holiday', 'busy') then 'quiet'
            end as name
            from ledger_entry where ${within("planned_at", during)}
          ) as ended
          where name is not null
          group by name, person_id`,
      );
      return byName(found);
    },
  };
}

function within(column: string, { start, end }: Interval) {
  return sql`${sql.ref(column)} >= ${`${start}`}::timestamptz and ${sql.ref(column)} < ${`${end}`}::timestamptz`;
}

function byName<Name>(found: readonly Counted<Name>[]): ReadonlyMap<Name, Contributions> {
  const groups = Map.groupBy(found, ({ name }) => name);
  return new Map([...groups].map(([name, some]) => [name, new Map(some.map(({ id, count }) => [id, count]))]));
}

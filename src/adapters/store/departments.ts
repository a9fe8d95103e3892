import { sql } from "kysely";
import type { Department, DepartmentStore } from "#domain/hashtags/index.ts";
import type { Database } from "./database.ts";
import { row, rows } from "./sql.ts";

/** How the tags of departments begin, as the owner says; and those of known people of which nothing was said. */
export function departmentStore({ alone, transaction }: Database): DepartmentStore {
  return {
    all: () =>
      rows(
        alone,
        sql<Department>`
          select name, short, aliases from department
          union all
          select distinct department, null, '{}'::text[] from person
          where department is not null and department not in (select name from department)
          order by name`,
      ),

    save: (department, also) =>
      transaction(async (tx) => {
        // Two who give the same name at the same time would each not see the other's.
        await rows(tx, sql`lock table department in share row exclusive mode`);
        const { name, short, aliases } = department;
        const names = short === null ? aliases : [short, ...aliases];
        const rival = await row(
          tx,
          sql`
            select 1 from department
            where name <> ${name} and (short = any (${names}::text[]) or aliases && ${names}::text[])`,
        );
        if (rival) return false;
        await rows(
          tx,
          sql`
            insert into department (name, short, aliases) values (${name}, ${short}, ${aliases})
            on conflict (name) do update set short = excluded.short, aliases = excluded.aliases`,
        );
        await also(tx, department);
        return true;
      }),
  };
}

import { sql } from "kysely";
import { type GardenStore, type Hashtag, isSomething } from "#domain/hashtags/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { cursorNow } from "./commit-order.ts";
import type { Database } from "./database.ts";
import { becomeAnother, standAlone } from "./garden-roots.ts";
import { rows } from "./sql.ts";
import { changed, founded } from "./tag-changes.ts";
import { hashtagIn, hashtagsOf, rowIn, type TagRow } from "./tag-row.ts";
import { tagRows, writeTags } from "./tag-rows.ts";

const called = (name: string) => sql`select ${name}`;

/** Locks a tag with what became it, and writes what `how` makes of them. */
async function write(
  tx: Transaction,
  name: string,
  how: (group: readonly TagRow[]) => readonly TagRow[] | null,
  also: Parameters<GardenStore["change"]>[2],
): Promise<Hashtag | null> {
  const group = await tagRows(tx, called(name), true);
  const made = how(group);
  if (!made) return null;
  await writeTags(tx, made);
  const tag = hashtagIn(
    group.map((row) => rowIn(made, row.name) ?? row),
    name,
  );
  if (tag) await also?.(tx, tag);
  return tag;
}

/** What is known of tags. */
export function gardenStore(database: Database): GardenStore {
  const { alone, transaction } = database;
  return {
    ...personalTags(database),

    // Rows are locked in the order of their keys, so that two replicas never wait for one another.
    async addUses(tx, uses) {
      await rows(
        tx,
        sql`
          insert into tag (name, posts, last_used_at)
          select name, sum(posts), max("lastUsedAt")
          from json_to_recordset(${JSON.stringify(uses)}::json) as used (name text, posts int8, "lastUsedAt" timestamptz)
          group by name order by name
          on conflict (name) do update set
            posts = tag.posts + excluded.posts, last_used_at = greatest(tag.last_used_at, excluded.last_used_at),
            changed_in = pg_current_xact_id()`,
      );
    },

    async changes(since) {
      const cursor = await cursorNow(alone);
      const changed = sql`tag where changed_in >= ${since ?? "0"}::xid8`;
      const found = await tagRows(
        alone,
        sql`select name from ${changed} union select root from ${changed} and root is not null`,
      );
      return { tags: hashtagsOf(found), cursor };
    },

    find: async (name) => hashtagIn(await tagRows(alone, called(name)), name),

    async named(beginning) {
      const found = await tagRows(alone, sql`select name from tag where starts_with(name, ${beginning})`);
      return hashtagsOf(found).filter((tag) => tag.name.startsWith(beginning) && isSomething(tag));
    },

    async parts(name) {
      const found = await tagRows(alone, called(name));
      return hashtagsOf(found).filter(({ became }) => became?.name === name);
    },

    found: (founding, also) =>
      transaction(async (tx) => {
        const { name } = founding;
        await rows(tx, sql`insert into tag (name, posts) values (${name}, 0) on conflict do nothing`);
        return (await write(tx, name, (group) => founded(group, founding), also)) !== null;
      }),

    change: (name, how, also) =>
      transaction((tx) => {
        const asWanted = (group: readonly TagRow[]) => {
          const tag = hashtagIn(group, name);
          const wanted = tag && how(tag);
          return wanted && changed(group, tag, wanted);
        };
        return write(tx, name, asWanted, also);
      }),

    become: (...given) => transaction((tx) => becomeAnother(tx, ...given)),
    standAlone: (...given) => transaction((tx) => standAlone(tx, ...given)),

    async hostedBy(personId) {
      const theirs = sql`select coalesce(root, name) from tag where hosts @> array[${personId}]::text[] and hosts <> '{}'`;
      return hashtagsOf(await tagRows(alone, theirs)).filter(({ became }) => became === null);
    },
  };
}

/** Who founded and who hosts; what the tag is for stays with it. Without a host its followers may be asked. */
function personalTags({ alone }: Database): Pick<GardenStore, "erase" | "export"> {
  const isTheirs = (id: string) => sql`founder_id = ${id} or (hosts @> array[${id}]::text[] and hosts <> '{}')`;
  return {
    async erase(id) {
      const changed = await rows(
        alone,
        sql<{ is_theirs: boolean }>`
          with theirs as materialized (select name, root from tag where ${isTheirs(id)}),
          touched as materialized (
            select name from tag where name in (select name from theirs union select root from theirs)
            order by name for update
          )
          update tag set
            founder_id = nullif(founder_id, ${id}), hosts = array_remove(hosts, ${id}),
            asked_at = case when array_remove(hosts, ${id}) = '{}' then null else asked_at end,
            changed_in = pg_current_xact_id()
          from touched where tag.name = touched.name
          returning tag.name in (select name from theirs) as is_theirs`,
      );
      return changed.filter(({ is_theirs }) => is_theirs).length;
    },

    export: (id) =>
      rows(
        alone,
        sql<Record<string, unknown>>`
          select 'tag' as table, name, founder_id = ${id} as founded, ${id} = any (hosts) as hosts,
            to_jsonb(founded_at) as founded_at, purpose
          from tag where ${isTheirs(id)} order by name`,
      ),
  };
}

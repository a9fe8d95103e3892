import { sql } from "kysely";
import type { GardenStore, Hashtag } from "#domain/hashtags/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { cursorNow } from "./commit-order.ts";
import type { Database } from "./database.ts";
import { becomeAnother, standAlone } from "./garden-roots.ts";
import { rows } from "./sql.ts";
import { hashtagIn, hashtagsOf, type TagRow, tagRows } from "./tag-row.ts";

const named = (name: string) => sql`select ${name}`;

/** Writes what `how` made of a tag. What it did not touch stays with the parts that it came from. */
async function save(tx: Transaction, found: readonly TagRow[], before: Hashtag, after: Hashtag): Promise<void> {
  const own = found.find(({ name }) => name === before.name);
  const left = before.hosts.filter((host) => !after.hosts.includes(host));
  const elsewhere = before.hosts.filter((host) => !own?.hosts.includes(host));
  const hosts = after.hosts.filter((host) => !elsewhere.includes(host));
  const time = (key: "keptAt" | "askedAt" | "retiredAt", column: "kept_at" | "asked_at" | "retired_at") =>
    after[key] === before[key] ? (own?.[column] ?? null) : (after[key]?.toString() ?? null);
  await rows(
    tx,
    sql`
      update tag set
        hosts = ${hosts}, purpose = ${after.purpose === before.purpose ? (own?.purpose ?? null) : after.purpose},
        kept_at = ${time("keptAt", "kept_at")}::timestamptz, asked_at = ${time("askedAt", "asked_at")}::timestamptz,
        retired_at = ${time("retiredAt", "retired_at")}::timestamptz, changed_in = pg_current_xact_id()
      where name = ${before.name}`,
  );
  if (left.length === 0) return;
  await rows(
    tx,
    sql`
      update tag set
        hosts = array(select host from unnest(hosts) as host where host <> all (${left}::text[])),
        changed_in = pg_current_xact_id()
      where root = ${before.name}`,
  );
}

/** What is known of tags. */
export function gardenStore(database: Database): GardenStore {
  const { alone, transaction } = database;
  const find = async (on: Transaction, name: string, lock = false) => {
    const found = await tagRows(on, named(name), lock);
    return { found, tag: hashtagIn(found, name) };
  };

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

    find: async (name) => (await find(alone, name)).tag,

    found: ({ name, founderId, purpose, at }, also) =>
      transaction(async (tx) => {
        await rows(tx, sql`insert into tag (name, posts) values (${name}, 0) on conflict do nothing`);
        const { tag } = await find(tx, name, true);
        if (!tag || tag.foundedAt || tag.became) return false;
        await rows(
          tx,
          sql`
            update tag set
              founded_at = ${at.toString()}::timestamptz, founder_id = ${founderId}, retired_at = null,
              hosts = array[${founderId}] || array_remove(hosts, ${founderId}), purpose = coalesce(${purpose}, purpose),
              changed_in = pg_current_xact_id()
            where name = ${name}`,
        );
        const founded = (await find(tx, name)).tag;
        if (founded) await also?.(tx, founded);
        return true;
      }),

    change: (name, how, also) =>
      transaction(async (tx) => {
        const { found, tag } = await find(tx, name, true);
        const changed = tag && how(tag);
        if (!changed) return null;
        await save(tx, found, tag, changed);
        await also?.(tx, changed);
        return changed;
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
          select 'tag' as table, name, founder_id = ${id} as founded, ${id} = any (hosts) as hosts, founded_at, purpose
          from tag where ${isTheirs(id)} order by name`,
      ),
  };
}

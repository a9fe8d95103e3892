import { sql } from "kysely";
import type { GardenStore, Hashtag } from "#domain/hashtags/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { becomeAnother, standAlone } from "./garden-roots.ts";
import { row, rows } from "./sql.ts";
import { hashtagIn, hashtagsOf, type TagRow, tagRows } from "./tag-row.ts";

/** The oldest transaction that is not over: whatever was written before it can be seen. */
const OLDEST_OPEN = sql`pg_snapshot_xmin(pg_current_snapshot())::text`;

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

/** What is known of tags beyond their use; posts are counted where lessons are kept. */
export function gardenStore(database: Database): GardenStore {
  const { alone, transaction } = database;
  const find = async (on: Transaction, name: string, lock = false) => {
    const found = await tagRows(on, named(name), lock);
    return { found, tag: hashtagIn(found, name) };
  };

  return {
    ...personalTags(database),

    async changes(since) {
      // First, so that it is no later than what is read next.
      const cursor = (await row(alone, sql<{ oldest: string }>`select ${OLDEST_OPEN} as oldest`))?.oldest ?? "0";
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

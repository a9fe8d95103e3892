import uFuzzy from "@leeoniya/ufuzzy";
import { Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import pg from "pg";
import { createCompletion, type UsedTag } from "#domain/completion/index.ts";

/** Something that completes tags: the names of ten that begin, or have a word that begins, with what was typed. */
export interface Completer {
  prefix(typed: string): readonly string[] | Promise<readonly string[]>;
  /** The same with one typo; null for what does not know any. */
  readonly typo: ((typed: string) => readonly string[] | Promise<readonly string[]>) | null;
  close?(): Promise<void>;
}

/**
 * Makes one of tags, the most used of which come first; the address is that of an empty database. Null for what this
 * machine does not have.
 */
export type MakeCompleter = (tags: readonly UsedTag[], databaseUrl: string) => Completer | Promise<Completer | null>;

const TEN = 10;
/** PostgreSQL takes at most so many parameters, and answers sooner in parts. */
const ROWS_AT_ONCE = 50_000;

const words = (text: string) => text.split("_");

/** Ours and its peers, each set up for this as its manual says. */
export const completers: Readonly<Record<string, MakeCompleter>> = {
  Vorbild(tags) {
    const completion = createCompletion(tags);
    const complete = (typed: string) => completion.complete(typed, TEN).map(({ name }) => name);
    return { prefix: complete, typo: complete };
  },

  uFuzzy(tags) {
    const names = tags.map(({ name }) => name);
    // Of many matches it gives the first ones, and these are the most used.
    const search = (fuzzy: uFuzzy) => (typed: string) => {
      const [found, info, order] = fuzzy.search(names, typed);
      const best = order?.map((at) => info?.idx[at] ?? 0) ?? found ?? [];
      return best.slice(0, TEN).map((index) => names[index] ?? "");
    };
    return {
      prefix: search(new uFuzzy({ interLft: 1 })),
      typo: search(
        new uFuzzy({
          interLft: 1,
          ...{ intraMode: 1, intraSlice: [0, Number.POSITIVE_INFINITY] },
          ...{ intraSub: 1, intraTrn: 1, intraDel: 1, intraIns: 1 },
        }),
      ),
    };
  },

  MiniSearch(tags) {
    const index = new MiniSearch<UsedTag>({
      ...{ idField: "name", fields: ["name"], storeFields: ["uses"], tokenize: words },
      searchOptions: {
        ...{ prefix: true, combineWith: "AND" },
        boostDocument: (_id, _term, stored) => Number(stored?.["uses"]),
      },
    });
    index.addAll(tags);
    const search = (fuzzy: number) => (typed: string) =>
      index
        .search(typed, { fuzzy })
        .slice(0, TEN)
        .map(({ id }) => String(id));
    return { prefix: search(0), typo: search(1) };
  },

  FlexSearch(tags) {
    const index = new Index({ tokenize: "forward", encode: words });
    for (const [id, { name }] of tags.entries()) index.add(id, name);
    return {
      prefix: (typed) => index.search(typed, TEN).map((id) => tags[Number(id)]?.name ?? ""),
      typo: null,
    };
  },

  "Fuse.js"(tags) {
    const names = tags.map(({ name }) => name);
    const search = (fuse: Fuse<string>) => (typed: string) =>
      fuse.search(typed, { limit: TEN }).map(({ item }) => item);
    return {
      prefix: search(new Fuse(names, { threshold: 0, ignoreLocation: true })),
      typo: search(new Fuse(names, { threshold: 0.2 })),
    };
  },

  async pg_trgm(tags, connectionString) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rowCount } = await client.query("select from pg_available_extensions where name = 'pg_trgm'");
    if (rowCount === 0) {
      await client.end();
      return null;
    }
    await client.query("create extension pg_trgm");
    await client.query("create table tag (name text, uses int)");
    for (let from = 0; from < tags.length; from += ROWS_AT_ONCE) {
      const part = tags.slice(from, from + ROWS_AT_ONCE);
      const columns = [part.map(({ name }) => name), part.map(({ uses }) => uses)];
      await client.query("insert into tag select * from unnest($1::text[], $2::int[])", columns);
    }
    await client.query("create index on tag using gin (name gin_trgm_ops)");
    await client.query("vacuum analyze tag");
    await client.query("set pg_trgm.similarity_threshold = 0.5");
    const ask = (condition: string, order: string) => async (typed: string) => {
      const { rows } = await client.query<{ name: string }>(
        `select name from tag where ${condition} order by ${order} limit ${TEN}`,
        [typed],
      );
      return rows.map(({ name }) => name);
    };
    return {
      prefix: ask(
        "name like replace($1, '_', '\\_') || '%' or name like '%\\_' || replace($1, '_', '\\_') || '%'",
        "uses desc",
      ),
      typo: ask("name % $1", "similarity(name, $1) desc, uses desc"),
      close: () => client.end(),
    };
  },
};

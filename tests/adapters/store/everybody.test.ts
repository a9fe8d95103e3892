import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { everybody, STANDING } from "#adapters/store/everybody.ts";
import { HANDLES, insideStore } from "#adapters/store/inside.ts";
import { openStores } from "#adapters/store/stores.ts";
import { intention } from "#tests/support/contracts/ledger.ts";
import { openTestDatabase } from "#tests/support/databases.ts";

/** What is called so may hold an id, and so may lists and JSON. */
const HOLDS_IDS = /_id$|_by$/;
/** Columns, whatever their table, that hold ids of something else than people, words, or pseudonyms. */
const NOBODYS = [
  ...["place_id", "source_id", "thread_id", "team_id", "event_id", "conversation_id", "bot_id", "tenant_id"],
  ...["session_id", "offer_id", "series_id", "proposal_id", "sender_id"],
  ...[
    "topics",
    "languages",
    "formats",
    "chosen",
    "likes",
    "not_these",
    "knows",
    "hashtags",
    "learned",
    "aliases",
    "marks",
  ],
  ...[
    "answers",
    "place",
    "ignored",
    "goals",
    "reactions",
    "message",
    "wish",
    "slots",
    "counter",
    "reasons",
    "functions",
  ],
];
/** Columns that are looked at in another way, or for nobody's sake. */
const ELSEWHERE = ["release.people", "dialogue.state", "ledger_entry.facts"];

let database: Database;
let columns: readonly { readonly table: string; readonly column: string; readonly type: string }[];

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
  const { rows } = await database.alone.executeSql(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'ARRAY', 'jsonb', 'json', 'uuid') order by 1, 2`,
  );
  columns = rows as unknown as typeof columns;
});
afterAll(() => database.close());

/** Which columns are looked at, as `table.column`. */
const looked = Object.entries(STANDING).flatMap(([table, places]) =>
  places.map((place) => `${table}.${/\((\w+)\)/.exec(place)?.[1] ?? place.split(" ")[0]}`),
);

test("every column in which somebody may stand by their id is looked at when everybody is listed", () => {
  const mayHold = columns.filter(
    ({ column, type }) => HOLDS_IDS.test(column) || type === "ARRAY" || type === "jsonb" || type === "uuid",
  );
  const open = mayHold.filter(({ column }) => !NOBODYS.includes(column));
  const names = open.map(({ column, table }) => `${table}.${column}`);

  expect([...looked, ...ELSEWHERE].toSorted()).toEqual([...names, "person.id"].toSorted());
});

test("everything that is kept about somebody under an id is tried by whoever asks what they must not know", () => {
  const kept = columns.filter(({ column, table }) => column === "id" && STANDING[table] !== undefined);
  // Cards name hashtags and not what was offered for two; a subscription is Graph's.
  const never = ["person", "tag_merge", "event_subscription"];

  const tried = Object.values(HANDLES).map(({ table }) => table);
  expect([...tried, ...never].toSorted()).toEqual(kept.map(({ table }) => table).toSorted());
});

test("finds who stands in no table, but in what others were told", async () => {
  const { ledger } = openStores(
    database,
    async () => {},
    (id) => id,
  );
  const facts = { of: [{ withId: "only told of" }], at: "erased" };
  await database.transaction((tx) => ledger.add(tx, [intention({ id: "told", facts })], Temporal.Now.instant()));

  expect(await everybody(database)).toEqual(["anna", "only told of"]);
  expect((await insideStore(database).inside(10)).handles).toEqual({ entryId: "told" });
});

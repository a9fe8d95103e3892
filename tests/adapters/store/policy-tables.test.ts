import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { openTestDatabase } from "#tests/support/databases.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const { stored } = await shippedPolicy();
const listed = stored.flatMap(({ tables }) =>
  Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
);
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
});
afterAll(() => database.close());

test("every column of the database stands in exactly one category of the policy, and no other does", async () => {
  const { rows } = await database.alone.executeSql(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
  );

  const real = rows.map(({ name }) => String(name));
  expect(listed.toSorted()).toEqual(real.toSorted());
});

test("every store that remembers people stands in exactly one category, as an export calls it", () => {
  const stores = Object.keys(
    openStores(
      database,
      async () => {},
      (id) => id,
    ),
  );

  expect(stored.flatMap(({ stores: some }) => some).toSorted()).toEqual(stores.toSorted());
});

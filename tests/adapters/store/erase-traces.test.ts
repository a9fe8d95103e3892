import { expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { askCoHost, declineMerge, handOver, mergeTags } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards } from "#tests/support/posts.ts";

const now = Temporal.Instant.from("2026-11-24T08:30:00Z");
const leaving = "11111111-2222-3333-4444-555555555555";

/** Every table in which the text stands anywhere, and the rows. */
async function traces({ alone }: Database, text: string): Promise<readonly unknown[]> {
  const tables = await alone.executeSql(
    "select table_name from information_schema.tables where table_schema = 'public'",
  );
  const found = tables.rows.map(async ({ table_name }) => {
    const { rows } = await alone.executeSql(
      `select '${table_name}' as table, to_jsonb(t) as row from "${table_name}" t where to_jsonb(t)::text like $1`,
      [`%${text}%`],
    );
    return rows;
  });
  return (await Promise.all(found)).flat();
}

onBothDatabases((database) => {
  test("nothing anywhere names who left, also not what they asked others", async () => {
    const stores = openStores(database(), async () => undefined, backwards);
    const { ledger, merges, tags: gardens } = stores;
    const deps = { gardens, ledger, merges, outbox: { wake() {} }, clock: () => now };
    for (const [name, founderId] of [
      ["em_ruesten", leaving],
      ["em_lean", leaving],
      ["hr_lean", "mira"],
    ] as const)
      await gardens.found({ name, founderId, purpose: null, at: now });
    await askCoHost(deps, leaving, { name: "em_ruesten", personId: "jonas" });
    await handOver(deps, leaving, "em_ruesten", "lars");
    await mergeTags(deps, leaving, ["em_lean", "hr_lean"]);
    await declineMerge(deps, leaving, ["em_lean", "hr_lean"]);
    const before = await traces(database(), leaving);

    for (const store of Object.values(stores)) await store.erase(leaving);

    expect(before.length).toBeGreaterThan(4);
    expect(await traces(database(), leaving)).toEqual([]);
  });
});

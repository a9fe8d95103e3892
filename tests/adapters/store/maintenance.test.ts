import { expect, test } from "@jest/globals";
import { startMaintenance } from "#adapters/store/maintenance.ts";
import { quiet } from "#tests/support/quiet.ts";

/** A database that only remembers what it was told; every change moves its log on. */
function fakeDatabase() {
  const told: string[] = [];
  let lsn = 0;
  return {
    told,
    change: () => lsn++,
    async run(statement: string): Promise<Record<string, unknown>[]> {
      if (statement.includes("pg_current_wal_insert_lsn")) return [{ lsn }];
      if (statement.includes("pg_stat_user_tables")) return [{ name: "public.post" }, { name: "public.tag" }];
      if (statement === "checkpoint") lsn++;
      told.push(statement);
      return [];
    },
  };
}

test("writes a checkpoint only if something changed since the last one", async () => {
  const database = fakeDatabase();
  const maintenance = startMaintenance(database.run, 3600, quiet);

  await maintenance.round();
  await maintenance.round();
  database.change();
  await maintenance.round();
  await maintenance.stop();

  expect(database.told).toEqual(["checkpoint", "checkpoint"]);
});

test("tidies table by table once each night", async () => {
  const database = fakeDatabase();
  let now = Temporal.ZonedDateTime.from("2026-11-23T22:00[Europe/Berlin]");
  const maintenance = startMaintenance(database.run, 3600, quiet, () => now);

  for (const hours of [1, 5, 1, 20]) {
    await maintenance.round();
    now = now.add({ hours });
  }
  await maintenance.round(); // 25 November, 01:00
  await maintenance.stop();

  expect(database.told).toEqual(["checkpoint", "vacuum (analyze) public.post", "vacuum (analyze) public.tag"]);
});

test("logs a failure and tries again the next time", async () => {
  const failed = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  let tries = 0;
  const run = async () => {
    tries++;
    if (tries === 1) throw new Error("busy");
    again.resolve();
    return [{ lsn: 1 }];
  };

  const maintenance = startMaintenance(run, 0.01, { ...quiet, error: () => failed.resolve() });
  await failed.promise;
  await again.promise;
  await maintenance.stop();

  expect(tries).toBeGreaterThan(1);
});

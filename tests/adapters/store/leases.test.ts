import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { leases } from "#adapters/store/leases.ts";
import { dataFolder, onBothDatabases, openTestDatabase } from "#tests/support/databases.ts";

const nothing = async () => undefined;

onBothDatabases((database) => {
  test("only one at a time does the work, and the next may once it is done", async () => {
    const [ours, theirs] = [leases(database()), leases(database())];
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

    const first = ours("repair", async () => {
      begun.resolve();
      await goOn.promise;
    });
    await begun.promise;
    const meanwhile = [await theirs("repair", nothing), await ours("repair", nothing), await theirs("poll", nothing)];
    goOn.resolve();

    expect(await first).toBe(true);
    expect(meanwhile).toEqual([false, false, true]);
    expect(await theirs("repair", nothing)).toBe(true);
  });

  test("of many who ask at once, one gets it", async () => {
    const done = await Promise.all(Array.from({ length: 8 }, () => leases(database())("race", () => sleep(200))));

    expect(done.filter(Boolean)).toHaveLength(1);
  });

  test("work that fails gives the lease back, and the failure is the caller's", async () => {
    const lease = leases(database());

    await expect(lease("failing", () => Promise.reject(new Error("no")))).rejects.toThrow("no");

    expect(await lease("failing", nothing)).toBe(true);
  });

  test("a lease holds as long as the work goes on, and ends some time after its holder has died", async () => {
    const lease = leases(database(), { held: 1, renew: 0.2 });
    const goOn = Promise.withResolvers<void>();
    const long = lease("long", () => goOn.promise);
    await database().alone.executeSql(
      "insert into lease values ('dead', 'who died', clock_timestamp() + interval '1 s')",
    );

    await sleep(1_500);
    const after = [await lease("long", nothing), await lease("dead", nothing)];
    goOn.resolve();
    await long;

    expect(after).toEqual([false, true]);
  });

  test("the work may use the database", async () => {
    const lease = leases(database());
    let found: unknown;

    await lease("busy", () =>
      database().transaction(async (tx) => {
        found = (await tx.executeSql("select 1 as one")).rows;
      }),
    );

    expect(found).toEqual([{ one: 1 }]);
  });
});

test("the embedded database does not wait for who died with the last process", async () => {
  const dataDir = await dataFolder();
  const before = await openTestDatabase("PGlite", { dataDir });
  await before.alone.executeSql("insert into lease values ('repair', 'who died', clock_timestamp() + interval '1 h')");
  await before.close();

  const database = await openTestDatabase("PGlite", { dataDir });
  const done = await leases(database)("repair", nothing);
  await database.close();

  expect(done).toBe(true);
});

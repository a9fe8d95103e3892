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
    const everybodyKnows = Promise.withResolvers<void>();
    let waiting = 8;
    const answered = () => void (--waiting === 0 && everybodyKnows.resolve());
    const asking = async () => {
      const got = await leases(database())("race", () => {
        answered();
        return everybodyKnows.promise;
      });
      if (!got) answered();
      return got;
    };

    const got = await Promise.all(Array.from({ length: waiting }, asking));

    expect(got.filter(Boolean)).toHaveLength(1);
  });

  test("work that fails gives the lease back, and the failure is the caller's", async () => {
    const lease = leases(database());

    await expect(lease("failing", () => Promise.reject(new Error("no")))).rejects.toThrow("no");

    expect(await lease("failing", nothing)).toBe(true);
  });

  test("a lease holds as long as the work goes on, and ends some time after its holder has died", async () => {
    const lease = leases(database(), { held: 3_600, renew: 0.05 });
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const long = lease("long", () => {
      begun.resolve();
      return goOn.promise;
    });
    await begun.promise;
    const { executeSql } = database().alone;
    await executeSql("update lease set until_at = clock_timestamp() + interval '1 min' where name = 'long'");
    const renewed = "select from lease where name = 'long' and until_at > clock_timestamp() + interval '30 min'";
    while ((await executeSql(renewed)).rows.length === 0) await sleep(20);
    await executeSql(`
      insert into lease values
        ('dead', 'who died', clock_timestamp()), ('dying', 'who died', clock_timestamp() + interval '1 h')`);

    const after = [await lease("long", nothing), await lease("dead", nothing), await lease("dying", nothing)];
    goOn.resolve();
    await long;

    expect(after).toEqual([false, true, false]);
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

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openDatabase } from "#adapters/store/database.ts";
import type { Transaction } from "#shared/transaction.ts";
import { dataFolder, onBothDatabases, openTestDatabase } from "#tests/support/databases.ts";
import { quiet } from "#tests/support/quiet.ts";

const SECONDS = 2;

async function addTag(tx: Transaction, name: string): Promise<void> {
  await tx.executeSql("insert into tag values ($1, 1, now())", [name]);
}

onBothDatabases(
  (database) => {
    async function hasTag(name: string): Promise<boolean> {
      const { rows } = await database().alone.executeSql("select 1 from tag where name = $1", [name]);
      return rows.length > 0;
    }

    test("answers", async () => {
      await expect(database().ping()).resolves.toBeUndefined();
    });

    test("keeps what a transaction did, unless it threw", async () => {
      const result = await database().transaction(async (tx) => {
        await addTag(tx, "kept");
        return "done";
      });
      const thrown = database().transaction(async (tx) => {
        await addTag(tx, "lost");
        throw new Error("changed my mind");
      });

      await expect(thrown).rejects.toThrow("changed my mind");
      expect(result).toBe("done");
      expect([await hasTag("kept"), await hasTag("lost")]).toEqual([true, false]);
    });

    test("does not pretend to have committed when a failed statement was ignored", async () => {
      const ignoring = database().transaction(async (tx) => {
        await addTag(tx, "ignored");
        await tx.executeSql("select 1 / 0").catch(() => undefined);
      });

      await expect(ignoring).rejects.toThrow("division by zero");
      expect(await hasTag("ignored")).toBe(false);
    });

    test("refuses at once what would wait for its own transaction for ever", async () => {
      const { alone, transaction } = database();
      const attempts = [
        transaction(() => alone.executeSql("select 1")),
        transaction(() => transaction(async () => undefined)),
      ];

      const settled = await Promise.allSettled(attempts);

      const refusal = {
        status: "rejected",
        reason: { message: "inside a transaction everything goes through its tx" },
      };
      expect(settled).toMatchObject([refusal, refusal]);
      await expect(database().ping()).resolves.toBeUndefined();
    });

    test("lets what a transaction began use the database when the transaction is over", async () => {
      const over = Promise.withResolvers<void>();
      let later = Promise.resolve<unknown>(null);

      await database().transaction(async () => {
        later = over.promise.then(() => database().ping());
      });
      over.resolve();

      await expect(later).resolves.toBeUndefined();
    });

    test("rolls back a transaction that does not come to an end", async () => {
      let late: Promise<unknown> = Promise.resolve();
      const endless = database().transaction(async (tx) => {
        await addTag(tx, "late");
        late = new Promise((resolve) => setTimeout(resolve, SECONDS * 1000 + 200)).then(() => addTag(tx, "later"));
        await new Promise(() => undefined);
      });

      await expect(endless).rejects.toThrow(`longer than ${SECONDS} seconds`);
      await expect(late).rejects.toThrow("the transaction is over");
      expect([await hasTag("late"), await hasTag("later")]).toEqual([false, false]);
    });

    test("gives more time to a transaction that says that it takes some", async () => {
      const slow = database().transaction(async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000 + 200));
        await addTag(tx, "slow");
      }, SECONDS * 60);

      await slow;
      expect(await hasTag("slow")).toBe(true);
    });

    test("runs many transactions at the same time without losing one", async () => {
      const names = Array.from({ length: 50 }, (_, n) => `many_${n}`);

      await Promise.all(names.map((name) => database().transaction((tx) => addTag(tx, name))));

      const { rows } = await database().alone.executeSql("select count(*) as tags from tag where name like 'many%'");
      expect(rows).toEqual([{ tags: 50 }]);
    });

    test("tidies", async () => {
      await expect(database().tidy()).resolves.toBeUndefined();
    });

    test("can check every reference at the end of a transaction, as a move to another database needs", async () => {
      const { rows } = await database().alone.executeSql(
        "select conname from pg_constraint where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace",
      );

      expect(rows).toEqual([]);
    });
  },
  { transactionSeconds: SECONDS },
);

test("refuses the embedded database of another owner, and opens it when that has closed", async () => {
  const dataDir = await dataFolder();
  const options = { url: undefined, dataDir, log: quiet };
  const first = await openDatabase(options);
  await first.alone.executeSql("insert into tag values ('mine', 1, now())");

  await expect(openDatabase(options)).rejects.toMatchObject({ code: "DATABASE_IN_USE" });
  await first.close();
  const second = await openDatabase(options);
  const { rows } = await second.alone.executeSql("select name from tag");
  await second.close();

  expect(rows).toEqual([{ name: "mine" }]);
});

test("says which folder does not open, and does not keep it", async () => {
  const dataDir = await dataFolder();
  await rm(join(dataDir, "store", "global", "pg_control"));
  const open = () => openDatabase({ url: undefined, dataDir, log: quiet });

  await expect(open()).rejects.toThrow(`${dataDir}/store does not open`);

  await expect(open()).rejects.toThrow("does not open"); // and not: in use
});

test("survives that the server cuts a connection in the middle of a transaction", async () => {
  const database = await openTestDatabase("PostgreSQL");

  const cut = database.transaction((tx) => tx.executeSql("select pg_terminate_backend(pg_backend_pid())"));
  await expect(cut).rejects.toThrow();
  const answer = await database.alone.executeSql("select 1 as one");
  await database.close();

  expect(answer.rows).toEqual([{ one: 1 }]);
});

test("says that no server answers", async () => {
  const nobody = openDatabase({ url: "postgres://nobody@localhost:1/none", dataDir: "", log: quiet });

  await expect(nobody).rejects.toThrow("no connection to PostgreSQL: ");
});

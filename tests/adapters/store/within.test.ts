import { expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { within } from "#adapters/store/within.ts";
import { openTestDatabase } from "#tests/support/databases.ts";
import { person } from "#tests/support/fakes.ts";

const nothing = async () => undefined;
const storesOf = (database: Database) => openStores(database, nothing, (id) => id);

test.each(["PGlite", "PostgreSQL"] as const)(
  "what is erased in a transaction is gone only with it: %s",
  async (kind) => {
    const database = await openTestDatabase(kind);
    const { people } = storesOf(database);
    await people.save(person({ id: "anna" }));
    const erase = (end: () => void) =>
      database.transaction(async (tx) => {
        for (const store of Object.values(storesOf(within(database, tx)))) await store.erase("anna");
        end();
      });

    const crash = erase(() => {
      throw new Error("a crash");
    });
    await expect(crash).rejects.toThrow("a crash");
    const before = await people.find("anna");
    await erase(() => undefined);
    const after = await people.find("anna");
    await database.close();

    expect([before?.id, after]).toEqual(["anna", null]);
  },
);

import { expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { openPlainStores, openStores } from "#adapters/store/stores.ts";
import type { Config } from "#config.ts";
import { makeForgetting } from "#forgetting.ts";
import { openPolicy } from "#policing.ts";
import { intention } from "#tests/support/contracts/ledger.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { POLICY_FILE } from "#tests/support/policies.ts";
import { backwards, post } from "#tests/support/posts.ts";

const now = instant("2026-11-24T08:00Z");
const longAgo = now.subtract({ hours: 24 * 1000 });

/** Of each of which something was kept for far too long. */
const TABLES = ["post", "ledger_entry", "session_demand"];

async function fill(database: Database): Promise<void> {
  const { demand, ledger, posts } = openStores(database, async () => undefined, backwards);
  await posts.add([post({ authorId: "anna", at: longAgo })], async () => undefined);
  await database.transaction((tx) => ledger.add(tx, [intention({ id: "told", notAfter: longAgo })], longAgo));
  await ledger.claim("told", () => ({ kind: "send" }), longAgo);
  await ledger.settle("told", { kind: "sent" }, longAgo);
  await demand.note({ at: longAgo, askerId: "anna", topic: "lean", format: "half" });
}

/** How much is left in each table when everything that forgets has run, beside the local tenant or a real one. */
async function left(database: Database, { local }: { readonly local: boolean }) {
  const config = { POLICY_FILE, local } as Config;
  const policy = await openPolicy(config, { database, clock: () => now, log: silent });
  const stores = openStores(database, async () => undefined, backwards);
  const tasks = makeForgetting({ stores, plain: openPlainStores(database), policy, clock: () => now });
  for (const forget of Object.values(tasks)) await forget();
  const counts = TABLES.map((table) => `(select count(*)::int from ${table})`);
  const { rows } = await database.alone.executeSql(`select array[${counts.join()}] as counts`);
  return rows[0]?.["counts"];
}

onBothDatabases((database) => {
  test("nothing is deleted by times that nobody agreed on, and everything in time by those that both signed", async () => {
    await fill(database());

    const unsigned = await left(database(), { local: false });
    const agreed = await left(database(), { local: true });

    expect({ unsigned, agreed }).toEqual({ unsigned: [1, 1, 1], agreed: [0, 0, 0] });
  });
});

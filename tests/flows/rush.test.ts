import { expect, test } from "@jest/globals";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { dataFolder, emptyPostgres, openTestDatabase } from "#tests/support/databases.ts";
import { quiet } from "#tests/support/quiet.ts";
import { RUSHERS, rush } from "#tests/support/rush.ts";

async function threeReplicas(): Promise<Database[]> {
  const [url, dataDir] = await Promise.all([emptyPostgres(), dataFolder()]);
  const open = () => openDatabase({ url, dataDir, log: quiet });
  const first = await open();
  return [first, ...(await Promise.all([open(), open()]))];
}

test.each<[string, () => Promise<readonly Database[]>]>([
  ["on the embedded database", async () => [await openTestDatabase("PGlite")]],
  ["on PostgreSQL", async () => [await openTestDatabase("PostgreSQL")]],
  ["on PostgreSQL, through three replicas", threeReplicas],
])(
  "of 200 who take the same time at once one has it, and the others learn what is free instead, %s",
  async (_where, open) => {
    const replicas = await open();

    const { events, outcomes, sessions } = await rush(replicas);

    const booked = outcomes.filter(({ kind }) => kind === "booked");
    const others = outcomes.flatMap((outcome) => (outcome.kind === "taken" ? [outcome.alternatives.length] : []));
    expect([booked.length, others.length]).toEqual([1, RUSHERS - 1]);
    expect(Math.min(...others)).toBeGreaterThan(0);
    expect([events, sessions]).toEqual([1, 1]);
    await Promise.all(replicas.map((database) => database.close()));
  },
  60_000,
);

import { expect, test } from "@jest/globals";
import { senderShares } from "#adapters/store/sender-shares.ts";
import { onBothDatabases, openTestDatabase } from "#tests/support/databases.ts";

/** Shares on a server, where several may send. */
async function several() {
  const database = await openTestDatabase("PostgreSQL");
  const shares = senderShares(database);
  return { database, shares, [Symbol.asyncDispose]: () => database.close() };
}

const busy = (held: number) => ({ held, wanted: 99 });

onBothDatabases((database) => {
  test("who sends alone may use everything", async () => {
    const shares = senderShares(database());

    expect(await shares.renew("a", 49, busy(0))).toEqual({ share: 49, restSeconds: 0 });
    await shares.leave("a");
    await shares.leave("a");
  });
});

test("who comes second waits until the first gives up a part of its own, and then both have half", async () => {
  await using world = await several();
  const { shares } = world;
  await shares.renew("a", 48, busy(0));

  const second = await shares.renew("b", 48, busy(0));
  const first = await shares.renew("a", 48, busy(48));
  const stillUsed = await shares.renew("a", 48, busy(30));
  const some = await shares.renew("b", 48, busy(0));
  await shares.renew("a", 48, busy(24));
  const half = await shares.renew("b", 48, busy(some.share));

  expect([second, first, stillUsed, some, half].map(({ share }) => share)).toEqual([0, 24, 24, 18, 24]);
});

test("who wants little leaves the rest to the others", async () => {
  await using world = await several();
  const { shares } = world;

  await shares.renew("little", 49, { held: 0, wanted: 3 });
  const { share } = await shares.renew("much", 49, busy(0));

  expect(share).toBe(46);
});

test("what all hold together is never more than there is, however many ask at once, and all of it is used", async () => {
  await using world = await several();
  const { shares, database } = world;
  const names = Array.from({ length: 5 }, (_, index) => `sender ${index}`);
  const parts = new Map(names.map((name) => [name, 0]));

  for (let round = 0; round < 5; round++) {
    await Promise.all(
      names.map(async (name) => parts.set(name, (await shares.renew(name, 49, busy(parts.get(name) ?? 0))).share)),
    );
    const { rows } = await database.alone.executeSql("select sum(held)::int as held from sender_share");
    expect(rows[0]?.["held"]).toBeLessThanOrEqual(49);
  }

  expect([...parts.values()]).toEqual([9, 10, 10, 10, 10]);
});

test("what a sender held that died is free when it can no longer matter, and at once when it left", async () => {
  await using world = await several();
  const { shares, database } = world;
  await shares.renew("dead", 49, busy(0));
  const early = await shares.renew("b", 49, busy(0));
  await database.alone.executeSql("update sender_share set until_at = clock_timestamp() where sender_id = 'dead'");
  const late = await shares.renew("b", 49, busy(0));

  await shares.leave("b");

  expect([early.share, late.share]).toEqual([0, 49]);
  expect((await shares.renew("c", 49, busy(0))).share).toBe(49);
});

test("all rest when one was asked to, and a shorter rest does not end a longer one", async () => {
  await using world = await several();
  const { shares } = world;

  await shares.rest(60);
  await shares.rest(1);
  const { restSeconds } = await shares.renew("other", 49, busy(0));

  expect(restSeconds).toBeGreaterThan(30);
  expect(restSeconds).toBeLessThanOrEqual(60);
});

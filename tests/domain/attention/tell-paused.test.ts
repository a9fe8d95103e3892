import { expect, test } from "@jest/globals";
import { tellPaused } from "#domain/attention/index.ts";
import { AppError } from "#shared/errors.ts";
import { fakeLedger, instant, noTransaction, silent } from "#tests/support/fakes.ts";

const world = (admins: () => Promise<readonly string[]>) => {
  const ledger = fakeLedger();
  let now = instant("2026-11-24T08:00Z");
  const deps = {
    ledger,
    admins,
    clock: () => now,
    log: silent,
    transaction: <T>(work: (tx: typeof noTransaction) => Promise<T>) => work(noTransaction),
  };
  return { ledger, tell: tellPaused(deps), nextDay: () => (now = now.add({ hours: 24 })) };
};

test("tells every admin why sending was paused, unasked, once a day", async () => {
  const { ledger, nextDay, tell } = world(async () => ["petra", "ida"]);

  await tell("403 BotDisabledByAdmin");
  await tell("403 Forbidden");
  nextDay();
  await tell("403 BotDisabledByAdmin");

  expect(ledger.added[0]).toMatchObject({
    ...{ personId: "petra", class: "unasked", kind: "attention.paused" },
    facts: { reason: "403 BotDisabledByAdmin", at: "2026-11-24T08:00:00Z" },
  });
  expect(new Set(ledger.added.map(({ key }) => key)).size).toBe(4);
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["petra", "ida", "petra", "ida", "petra", "ida"]);
});

test("many sends that are refused at once ask once who is to be told", async () => {
  let asked = 0;
  const { ledger, tell } = world(async () => {
    asked += 1;
    return ["petra"];
  });

  await Promise.all(Array.from({ length: 50 }, () => tell("403 X")));

  expect([asked, ledger.added.length]).toEqual([1, 1]);
});

test("sending is paused all the same when nobody is an admin, or the directory does not say who is", async () => {
  const nobody = world(async () => []);
  const down = world(() => Promise.reject(new AppError("GRAPH_UNREACHABLE", "down")));

  await nobody.tell("403 X");
  await down.tell("403 X");

  expect([...nobody.ledger.added, ...down.ledger.added]).toEqual([]);
});

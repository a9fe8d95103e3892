import { afterAll, expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { ledgerStore } from "#adapters/store/ledger.ts";
import {
  type Delivery,
  type DeliveryDeps,
  type LedgerEntry,
  recoverSends,
  sendWaiting,
} from "#domain/attention/index.ts";
import { emptyPostgres, openTestDatabase } from "#tests/support/databases.ts";
import { contact, instant, person, silent } from "#tests/support/fakes.ts";

const url = await emptyPostgres();
const database = await openTestDatabase("PostgreSQL", { url });
/** Another replica's way to the same database. */
const elsewhere = await openTestDatabase("PostgreSQL", { url });
afterAll(() => Promise.all([database.close(), elsewhere.close()]));

const now = instant("2026-11-24T08:00Z");
const running = new AbortController().signal;
const ledger = ledgerStore(database, (id) => `hash of ${id}`);
const sent: Delivery = { kind: "sent", activityId: null };

/** Plans something unasked for so many people. */
async function plan(name: string, size: number): Promise<string[]> {
  const intentions = Array.from({ length: size }, (_, index) => ({
    ...{ id: `${name} ${index}`, personId: `${name} ${index}`, class: "unasked" as const, kind: "leaders.nudge" },
    ...{ key: `${name} ${index}`, facts: {}, notAfter: now.add({ hours: 4 }) },
  }));
  await database.transaction((tx) => ledger.add(tx, intentions, now));
  return intentions.map(({ id }) => id);
}

/** A replica: whom it sends to is noted, and answered as told. */
function replica(answer: (entryId: string) => Promise<Delivery> = async () => sent) {
  const told: string[] = [];
  const deps: DeliveryDeps = {
    ...{ ledger, clock: () => now, log: silent, preparations: {} },
    people: {
      recall: async (id) => ({ person: person({ id }), contact, dialogue: null, awaited: false }),
      forgetContact: async () => {},
    },
    availability: { at: async () => "free" },
    holidays: { isHoliday: () => false, regionOfZone: () => null },
    isAgreed: () => true,
    messenger: {
      async send(_to, { entryId }) {
        told.push(entryId);
        return answer(entryId);
      },
    },
  };
  return { deps, told, round: () => sendWaiting(deps, running) };
}

const states = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => `${(await ledger.find(id))?.state} ${(await ledger.find(id))?.reason}`));

test("three senders on one database send everything, and nothing twice", async () => {
  const ids = await plan("crowd", 150);
  const replicas = [replica(), replica(), replica()];

  await Promise.all(replicas.flatMap(({ round }) => [round(), round()]));

  expect(replicas.flatMap(({ told }) => told).sort()).toEqual(ids.toSorted());
  expect(new Set(await states(ids))).toEqual(new Set(["sent null"]));
});

test("what a sender had handed over when it died is in doubt, and no other sender sends it again", async () => {
  const [id = ""] = await plan("crash", 1);
  const handedOver = Promise.withResolvers<void>();
  const dying = replica(() => {
    handedOver.resolve();
    return new Promise(() => {}); // it never learns the answer
  });
  const other = replica();
  void dying.round();
  await handedOver.promise;

  await recoverSends(other.deps);
  await other.round();
  const during = await states([id]);
  await database.alone.executeSql("update ledger_entry set claimed_at = claimed_at - interval '121 seconds'");
  await recoverSends(other.deps);
  await other.round();

  expect(during).toEqual(["sending null"]);
  expect(await states([id])).toEqual(["in_doubt no_answer"]);
  expect([...dying.told, ...other.told]).toEqual([id]);
});

test("a sender that was paused sends nothing, and everything once when it may again, what was refused last", async () => {
  const ids = await plan("pause", 60);
  const refusing = replica(async () => ({ kind: "refused", reason: "403 BotDisabledByAdmin" }));
  const other = replica();

  await refusing.round();
  await other.round();
  const paused = [await ledger.pauseReason(), other.told.length];
  await ledger.resume();
  await other.round();
  const first = [...other.told];
  await sendWaiting({ ...other.deps, clock: () => now.add({ hours: 1 }) }, running);

  expect(paused).toEqual(["403 BotDisabledByAdmin", 0]);
  expect(first.filter((id) => refusing.told.includes(id))).toEqual([]);
  expect(other.told.toSorted()).toEqual(ids.toSorted());
  expect(new Set(await states(ids))).toEqual(new Set(["sent null"]));
});

test("a round that is under way ends when another sender pauses, and what it had taken waits", async () => {
  const ids = await plan("pause under way", 60);
  const prepared: string[] = [];
  const { deps, told } = replica();
  const preparations = {
    "leaders.nudge": async ({ id, facts }: LedgerEntry) => {
      // Whoever does not end goes round and round: that must not last for ever here.
      if (prepared.push(id) > 200) await ledger.resume();
      else await ledger.pause("403 BotDisabledByAdmin", now);
      return facts;
    },
  };

  await sendWaiting({ ...deps, preparations }, running);
  await ledger.resume();

  expect(new Set(prepared).size).toBe(prepared.length);
  expect(told).toEqual([]);
  expect(new Set(await states(ids))).toEqual(new Set(["planned null"]));
});

test("what is withdrawn while it is decided on is not sent", async () => {
  const [id = ""] = await plan("withdrawn", 1);
  const replicas = ledgerStore(elsewhere, (person) => person);
  const beforeUpdates: Database = {
    ...database,
    transaction: (work) =>
      database.transaction((tx) =>
        work({
          async executeSql(text, values) {
            if (/^\s*update/.test(text)) await replicas.withdraw(id, "leaders.nudge");
            return tx.executeSql(text, values);
          },
        }),
      ),
  };

  const claimed = await ledgerStore(beforeUpdates, (person) => person).claim(id, () => ({ kind: "send" }), now);

  expect(claimed).toBeNull();
  expect(await states([id])).toEqual(["dropped withdrawn"]);
});

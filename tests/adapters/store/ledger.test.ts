import { expect, test } from "@jest/globals";
import { ledgerStore } from "#adapters/store/ledger.ts";
import type { Intention, Verdict } from "#domain/attention/index.ts";
import { intention } from "#tests/support/contracts/ledger.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const hours = (n: number) => now.add({ hours: n });
const send = (): Verdict => ({ kind: "send" });
const pseudonym = (id: string) => `hash of ${id}`;

/** What only the database can do; the rest is in the contract that office.test.ts runs. */
onBothDatabases((database) => {
  const ledger = () => ledgerStore(database(), pseudonym);
  async function planned(changes: Partial<Intention> = {}, at = now): Promise<string> {
    const meant = intention(changes);
    await database().transaction((tx) => ledger().add(tx, [meant], at));
    return meant.id;
  }

  test("takes up what found nobody, once, and nothing that was dropped for another reason", async () => {
    const [unreached, refused] = [await planned({ personId: "comes" }), await planned({ personId: "refuses" })];
    await ledger().claim(unreached, () => ({ kind: "drop", reason: "no_contact" }), now);
    await ledger().claim(refused, () => ({ kind: "drop", reason: "refused" }), now);

    const taken = await ledger().takeUp("comes", "leaders.nudge", now);

    expect(taken).toMatchObject({ id: unreached, state: "sent", sentAt: now, reason: null });
    expect(await ledger().takeUp("comes", "leaders.nudge", now)).toBeNull();
    expect(await ledger().takeUp("comes", "leaders.invitation", now)).toBeNull();
    expect(await ledger().takeUp("refuses", "leaders.nudge", now)).toBeNull();
    expect((await ledger().latest("comes"))?.id).toBe(unreached);
  });

  test("counts what failed or is in doubt since then, by reason", async () => {
    const since = now.add({ hours: 500 });
    const settled = async (kind: "failed" | "in_doubt", reason: string, at = since) => {
      const id = await planned({ personId: `undelivered ${crypto.randomUUID()}` }, at);
      await ledger().claim(id, send, at);
      await ledger().settle(id, { kind, reason }, at);
    };
    await settled("failed", "blocked");
    await settled("in_doubt", "timeout");
    await settled("in_doubt", "timeout");
    await settled("failed", "blocked", since.subtract({ hours: 1 }));
    await planned({ personId: "undelivered" }, since);

    expect([...(await ledger().undelivered(since))]).toEqual([
      ["timeout", 2],
      ["blocked", 1],
    ]);
  });

  test("says who turned out to have blocked the bot in a stretch of time", async () => {
    const start = now.add({ hours: 900 });
    for (const [personId, reason] of [
      ["blocks", "blocked"],
      ["blocks", "blocked"],
      ["is gone", "404"],
    ] as const) {
      const id = await planned({ personId }, start);
      await ledger().claim(id, send, start);
      await ledger().settle(id, { kind: "failed", reason }, start);
    }

    expect(await ledger().blockedBy({ start, end: start.add({ hours: 1 }) })).toEqual(new Set(["blocks"]));
    expect(await ledger().blockedBy({ start: start.subtract({ hours: 1 }), end: start })).toEqual(new Set());
  });

  test("finds what was meant for a person last of a kind and about a tag, whatever became of it", async () => {
    const about = (tag: string, kind = "hashtags.host") => ({ personId: "asked", kind, facts: { tag } });
    await planned(about("em_ruesten"), hours(1));
    const newest = await planned(about("em_ruesten"), hours(2));
    await ledger().claim(newest, () => ({ kind: "drop", reason: "too_late" }), hours(2));
    await planned(about("em_lean"), hours(3));
    await planned(about("em_ruesten", "hashtags.coHost"), hours(3));
    await planned({ ...about("em_ruesten"), personId: "other" }, hours(3));

    expect(await ledger().latestOf("asked", "hashtags.host", "em_ruesten")).toMatchObject({
      id: newest,
      state: "dropped",
    });
    expect(await ledger().latestOf("asked", "hashtags.host", "em_nothing")).toBeNull();
  });

  test("finds the newest message that reached or may have reached a person", async () => {
    const [old, newest, failed] = [
      await planned({ personId: "latest" }),
      await planned({ personId: "latest" }),
      await planned({ personId: "latest" }),
    ];
    await ledger().claim(old, send, hours(1));
    await ledger().claim(newest, send, hours(2));
    await ledger().settle(newest, { kind: "in_doubt", reason: "cut" }, hours(2));
    await ledger().claim(failed, send, hours(3));
    await ledger().settle(failed, { kind: "failed", reason: "blocked" }, hours(3));

    expect((await ledger().latest("latest"))?.id).toBe(newest);
    expect(await ledger().latest("never")).toBeNull();
  });

  test("gives everything that was meant for a person in pages, the newest first, whatever became of it", async () => {
    const first = await planned({ personId: "reads" }, hours(1));
    const same = [await planned({ personId: "reads" }, hours(2)), await planned({ personId: "reads" }, hours(2))];
    await planned({ personId: "another" }, hours(2));
    await ledger().claim(first, () => ({ kind: "drop", reason: "busy" }), hours(2));
    const page = async (after: string | null) =>
      (await ledger().meantFor("reads", { after, limit: 2 })).map(({ id }) => id);

    const [newest, oldest] = [await page(null), await page([...same].sort()[0] ?? "")];

    expect(newest).toEqual([...same].sort().reverse());
    expect(oldest).toEqual([first]);
    expect(await page("nobody's")).toEqual([]);
  });

  test("counts without private hours, exports and erases", async () => {
    await planned({ personId: "gone" });
    const before = await ledger().counts();
    await planned({ personId: "books an hour", kind: "sessions.booked" });

    const exported = await ledger().export("gone");
    const erased = [await ledger().erase("gone"), await ledger().erase("gone")];

    expect(exported).toMatchObject([{ table: "ledger_entry", person_id: "gone", facts: { lastActAt: null } }]);
    expect(erased).toEqual([1, 0]);
    expect((await ledger().counts())["planned"] ?? 0).toBe((before["planned"] ?? 0) - 1);
  });

  test("takes an erased person out of what others were told", async () => {
    const told = [
      { withId: "gone too", sessionId: "s" },
      { proposedBy: "gone too", messengerId: null },
      { proposedBy: "stays", messengerId: "gone too" },
      { proposedBy: "gone too", leaderId: "gone too" },
      { proposedBy: "stays", leaderId: "stays" },
      { of: { any: "next kind", by: ["gone too"] }, said: '"gone too"' },
    ];
    const ids = await Promise.all(told.map((facts) => planned({ personId: "stays", facts })));

    expect(await ledger().erase("gone too")).toBe(5);
    expect(await Promise.all(ids.map(async (id) => (await ledger().find(id))?.facts))).toEqual([
      { withId: "erased", sessionId: "s" },
      { proposedBy: "erased", messengerId: null },
      { proposedBy: "stays", messengerId: "erased" },
      { proposedBy: "erased", leaderId: "erased" },
      { proposedBy: "stays", leaderId: "stays" },
      { of: { any: "next kind", by: ["erased"] }, said: '"gone too"' },
    ]);
  });

  test("forgets what is over and old, and keeps what is still to be sent", async () => {
    const old = now.subtract({ hours: 24 });
    const sent = await planned({ personId: "old" });
    await ledger().claim(sent, () => ({ kind: "send" }), old);
    await ledger().settle(sent, { kind: "sent" }, old);
    const waiting = await planned({ personId: "old" });

    await ledger().forget(now.add({ hours: 1 }));

    expect(await ledger().find(sent)).toBeNull();
    expect((await ledger().find(waiting))?.state).toBe("planned");
  });
});

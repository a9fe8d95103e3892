import { expect, test } from "@jest/globals";
import { ledgerStore } from "#adapters/store/ledger.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import type { Intention, LedgerEntry, Standing, Verdict } from "#domain/attention/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const hours = (n: number) => now.add({ hours: n });
const send = (): Verdict => ({ kind: "send" });
const wait = (until = now): Verdict => ({ kind: "wait", reason: "busy", until });
const pseudonym = (id: string) => `hash of ${id}`;

function intention(changes: Partial<Intention> = {}): Intention {
  const id = crypto.randomUUID();
  return {
    id,
    personId: "anna",
    class: "unasked",
    kind: "leaders.nudge",
    key: id,
    facts: { slot: "2026-11-23T08:00:00Z", lastActAt: null },
    notAfter: hours(4),
    ...changes,
  };
}

onBothDatabases((database) => {
  const ledger = () => ledgerStore(database(), pseudonym);
  async function planned(changes: Partial<Intention> = {}, at = now): Promise<string> {
    const meant = intention(changes);
    await database().transaction((tx) => ledger().add(tx, [meant], at));
    return meant.id;
  }

  /** Everything that is handed out at that moment, in pages of two, of the people whose name begins so. */
  async function taken(person: string, at: Temporal.Instant): Promise<string[]> {
    const ids: string[] = [];
    for (;;) {
      const page = await ledger().take(at, 2);
      ids.push(...page.filter(({ personId }) => personId.startsWith(person)).map(({ id }) => id));
      if (page.length === 0) return ids;
    }
  }

  test("plans what is meant once, however often it is meant", async () => {
    const first = intention({ personId: "once", key: "nudge:once:monday" });
    const again = intention({ personId: "once", key: "nudge:once:monday" });

    await database().transaction((tx) => ledger().add(tx, [first, again], now));
    await database().transaction((tx) => ledger().add(tx, [again, first], now));

    expect(JSON.parse(JSON.stringify(await ledger().find(first.id)))).toEqual({
      ...JSON.parse(JSON.stringify(first)),
      state: "planned",
      plannedAt: `${now}`,
      sentAt: null,
      reason: null,
      tries: 0,
    });
    expect(await ledger().find(again.id)).toBeNull();
  });

  test("hands an entry over for sending once", async () => {
    const id = await planned({ personId: "claim" });

    const first = await ledger().claim(id, send, hours(1));
    const second = await ledger().claim(id, send, hours(1));

    expect(first).toMatchObject({ id, state: "sending", tries: 0 });
    expect(`${first?.sentAt}`).toBe(`${hours(1)}`);
    expect(second).toBeNull();
  });

  test("records the verdict to wait or to drop", async () => {
    const [waits, drops] = [await planned({ personId: "verdict" }), await planned({ personId: "verdict" })];

    const claimed = [
      await ledger().claim(waits, () => wait(hours(1)), now),
      await ledger().claim(drops, () => ({ kind: "drop", reason: "budget" }), now),
      await ledger().claim("unknown", send, now),
    ];

    expect(claimed).toEqual([null, null, null]);
    expect(await ledger().find(waits)).toMatchObject({ state: "planned", reason: "busy", tries: 0 });
    expect(await ledger().find(drops)).toMatchObject({ state: "dropped", reason: "budget", sentAt: null });
  });

  test("shows the verdict what of the same class was sent or may have been in the last eight days", async () => {
    const sent = async (at: Temporal.Instant, changes: Partial<Intention> = {}) => {
      const id = await planned({ personId: "before", ...changes });
      await ledger().claim(id, send, at);
      return id;
    };
    await ledger().settle(await sent(hours(-8 * 24 - 1)), { kind: "sent" }, hours(-8 * 24 - 1));
    await ledger().settle(await sent(hours(-48)), { kind: "sent" }, hours(-48));
    await ledger().settle(await sent(hours(-24)), { kind: "in_doubt", reason: "cut" }, hours(-23));
    await sent(hours(-2));
    await ledger().settle(await sent(hours(-1)), { kind: "failed", reason: "blocked" }, hours(-1));
    await sent(hours(-1), { class: "appointment" });
    await sent(hours(-1), { personId: "somebody else" });
    const seen: string[] = [];

    await ledger().claim(
      await planned({ personId: "before" }),
      (_entry, { sentBefore }) => {
        seen.push(...sentBefore.map(String));
        return wait();
      },
      now,
    );

    expect(seen).toEqual([hours(-48), hours(-24), hours(-2)].map(String));
  });

  test("lets only as many through as the verdict allows when many are claimed at once", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => planned({ personId: "crowd" })));
    const twoAtMost = (_entry: LedgerEntry, { sentBefore }: Standing): Verdict =>
      sentBefore.length < 2 ? { kind: "send" } : { kind: "drop", reason: "budget" };

    const claimed = await Promise.all(ids.map((id) => ledger().claim(id, twoAtMost, now)));

    expect(claimed.filter(Boolean)).toHaveLength(2);
  });

  test("settles what was sent for good, and plans again what certainly was not", async () => {
    const [sent, later] = [await planned({ personId: "settle" }), await planned({ personId: "settle" })];
    for (const id of [sent, later]) await ledger().claim(id, send, now);

    await ledger().settle(sent, { kind: "sent" }, hours(1));
    await ledger().settle(sent, { kind: "planned", doubtful: false, until: null }, hours(2));
    await ledger().settle(later, { kind: "planned", doubtful: false, until: null }, hours(1));

    const entry = await ledger().find(sent);
    expect([entry?.state, `${entry?.sentAt}`]).toEqual(["sent", `${hours(1)}`]);
    expect(await ledger().find(later)).toMatchObject({ state: "planned", sentAt: null, tries: 0 });
  });

  test("hands out what was put off when its time has come", async () => {
    const id = await planned({ personId: "put off" });
    await ledger().claim(id, send, now);
    await ledger().settle(id, { kind: "planned", doubtful: false, until: hours(1) }, now);

    expect(await taken("put off", now)).toEqual([]);
    expect(await taken("put off", hours(1))).toEqual([id]);
  });

  test("counts only tries that may have arrived", async () => {
    const id = await planned({ personId: "doubt", class: "appointment" });
    for (const doubtful of [false, true, true]) {
      await ledger().claim(id, send, now);
      await ledger().settle(id, { kind: "planned", doubtful, until: null }, now);
    }

    expect((await ledger().find(id))?.tries).toBe(2);
  });

  test("takes back what of one kind still waits for a person", async () => {
    const [nudge, sent] = [await planned({ personId: "stops" }), await planned({ personId: "stops" })];
    const [otherKind, other] = [await planned({ personId: "stops", kind: "sessions.booked" }), await planned()];
    await ledger().claim(sent, send, now);

    await ledger().withdraw("stops", "leaders.nudge");

    const states = await Promise.all(
      [nudge, sent, otherKind, other].map(async (id) => (await ledger().find(id))?.state),
    );
    expect(states).toEqual(["dropped", "sending", "planned", "planned"]);
  });

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

  test("never resends what a crashed sender left unasked, but tries words on an appointment again", async () => {
    const unasked = await planned({ personId: "crash" });
    const appointment = await planned({ personId: "crash", class: "appointment" });
    for (const id of [unasked, appointment]) await ledger().claim(id, send, now);
    const early = await ledger().recover(3600);

    const recovered = await ledger().recover(0);

    expect(early).toEqual({ inDoubt: 0, again: 0 });
    expect(recovered.again).toBeGreaterThanOrEqual(1);
    expect(recovered.inDoubt).toBeGreaterThanOrEqual(1);
    expect(await ledger().find(unasked)).toMatchObject({
      state: "in_doubt",
      reason: "no_answer",
      sentAt: expect.anything(),
    });
    expect(await ledger().find(appointment)).toMatchObject({ state: "planned", reason: null, sentAt: null });
  });

  test("hands out what waits to one sender, what expires first before the rest, and nothing that is over", async () => {
    await taken("", hours(100));
    const late = await planned({ personId: "take", notAfter: hours(3) });
    const soon = await planned({ personId: "take", notAfter: hours(2) });
    await ledger().claim(await planned({ personId: "take" }), send, now);

    const [first, second] = await Promise.all([ledger().take(now, 1), ledger().take(now, 1)]);
    const none = await ledger().take(now, 10);
    await ledger().release([late]);

    expect([...first, ...second].map(({ id }) => id).sort()).toEqual([late, soon].sort());
    expect(none).toEqual([]);
    expect(await taken("take", now)).toEqual([late]);
  });

  test("hands out what has to wait when its moment has come, and what nobody decided on when its sender must be dead", async () => {
    const waits = await planned({ personId: "retry" });
    const left = await planned({ personId: "retry" });
    await taken("retry", now);
    await ledger().claim(waits, () => wait(hours(1)), now);

    const [early, then] = [await taken("retry", now), await taken("retry", hours(1))];
    await database().alone.executeSql(
      "update ledger_entry set claimed_at = claimed_at - interval '121 seconds' where id = $1",
      [left],
    );

    expect([early, then]).toEqual([[], [waits]]);
    expect(await taken("retry", now)).toEqual([left]);
  });

  test("tells the verdict whether the person refused to be written to, and whether nobody is to be told anything", async () => {
    const id = await planned({ personId: "standing" });
    const standings: unknown[] = [];
    const look = () =>
      ledger().claim(
        id,
        (_entry, { refused, quietPeriod }) => {
          standings.push([refused, quietPeriod]);
          return wait();
        },
        now,
      );
    const refusals = refusalStore(database(), pseudonym);
    await look();
    await refusals.add("listening", "standing", now);
    await refusals.add("writing", "somebody else", now);
    await look();
    await refusals.add("writing", "standing", now);
    await look();

    expect(standings).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ]);
  });

  test("hands nothing over for sending while sending is paused", async () => {
    const id = await planned({ personId: "paused" });
    await ledger().pause("BotDisabledByAdmin", now);

    const paused = await ledger().claim(id, send, now);
    await ledger().resume();

    expect(paused).toBeNull();
    expect(await ledger().claim(id, send, now)).not.toBeNull();
  });

  test("keeps what the message said in the end", async () => {
    const id = await planned({ personId: "facts" });

    const claimed = await ledger().claim(id, send, now, { slot: "x", offers: [1] });

    expect(claimed?.facts).toEqual({ slot: "x", offers: [1] });
    expect((await ledger().find(id))?.facts).toEqual({ slot: "x", offers: [1] });
  });

  test("counts for each what reached them, or may have, of one kind since their own moment", async () => {
    const sent = async (personId: string, at: Temporal.Instant, kind = "leaders.nudge") => {
      const id = await planned({ personId, kind });
      await ledger().claim(id, send, at);
      return id;
    };
    await ledger().settle(await sent("since a", hours(1)), { kind: "sent" }, hours(1));
    await ledger().settle(await sent("since a", hours(2)), { kind: "in_doubt", reason: "cut" }, hours(2));
    await ledger().settle(await sent("since a", hours(2)), { kind: "failed", reason: "blocked" }, hours(2));
    await sent("since a", hours(2), "leaders.question");
    await ledger().settle(await sent("since b", hours(1)), { kind: "sent" }, hours(1));
    const since = new Map([
      ["since a", now],
      ["since b", hours(1)],
    ]);

    const found = await database().transaction((tx) => ledger().sentSince(tx, "leaders.nudge", since));

    expect([...found]).toEqual([["since a", 2]]);
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

  test("remembers why nothing may be sent until sending resumes", async () => {
    const before = await ledger().pauseReason();
    await ledger().pause("BotDisabledByAdmin", now);
    await ledger().pause("BotNotInConversationRoster", now);
    const paused = await ledger().pauseReason();

    await ledger().resume();

    expect([before, paused, await ledger().pauseReason()]).toEqual([null, "BotNotInConversationRoster", null]);
  });

  test("counts, exports and erases", async () => {
    await planned({ personId: "gone" });
    const before = await ledger().counts();

    const exported = await ledger().export("gone");
    const erased = [await ledger().erase("gone"), await ledger().erase("gone")];

    expect(exported).toMatchObject([{ table: "ledger_entry", person_id: "gone", facts: { lastActAt: null } }]);
    expect(erased).toEqual([1, 0]);
    expect((await ledger().counts())["planned"] ?? 0).toBe((before["planned"] ?? 0) - 1);
  });

  test("takes an erased person out of what others were told", async () => {
    const id = await planned({ personId: "stays", facts: { withId: "gone too", sessionId: "s" } });

    expect(await ledger().erase("gone too")).toBe(1);
    expect((await ledger().find(id))?.facts).toEqual({ withId: "erased", sessionId: "s" });
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

import { expect, test } from "@jest/globals";
import type { Intention, LedgerEntry, Standing, Verdict } from "#domain/attention/index.ts";
import type { OfficeUnderTest } from "./office.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const hours = (n: number) => now.add({ hours: n });
const send = (): Verdict => ({ kind: "send" });
const wait = (until = now): Verdict => ({ kind: "wait", reason: "busy", until });

/** Something that may be meant: a nudge for Anna, until noon. */
export function intention(changes: Partial<Intention> = {}): Intention {
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

/** What every ledger promises, wherever it keeps its rows. */
export function ledgerContract(office: () => OfficeUnderTest): void {
  async function planned(changes: Partial<Intention> = {}, at = now): Promise<string> {
    const meant = intention(changes);
    await office().transaction((tx) => office().ledger.add(tx, [meant], at));
    return meant.id;
  }

  /** Everything that is handed out at that moment, in pages of two, of the people whose name begins so. */
  async function taken(person: string, at: Temporal.Instant): Promise<string[]> {
    const ids: string[] = [];
    for (;;) {
      const page = await office().ledger.take(at, 2);
      ids.push(...page.filter(({ personId }) => personId.startsWith(person)).map(({ id }) => id));
      if (page.length === 0) return ids;
    }
  }

  test("plans what is meant once, however often it is meant", async () => {
    const first = intention({ personId: "once", key: "nudge:once:monday" });
    const again = intention({ personId: "once", key: "nudge:once:monday" });

    await office().transaction((tx) => office().ledger.add(tx, [first, again], now));
    await office().transaction((tx) => office().ledger.add(tx, [again, first], now));

    expect(JSON.parse(JSON.stringify(await office().ledger.find(first.id)))).toEqual({
      ...JSON.parse(JSON.stringify(first)),
      state: "planned",
      plannedAt: `${now}`,
      sentAt: null,
      reason: null,
      tries: 0,
    });
    expect(await office().ledger.find(again.id)).toBeNull();
  });

  test("hands an entry over for sending once", async () => {
    const id = await planned({ personId: "claim" });

    const first = await office().ledger.claim(id, send, hours(1));
    const second = await office().ledger.claim(id, send, hours(1));

    expect(first).toMatchObject({ id, state: "sending", tries: 0 });
    expect(`${first?.sentAt}`).toBe(`${hours(1)}`);
    expect(second).toBeNull();
  });

  test("records the verdict to wait or to drop", async () => {
    const [waits, drops] = [await planned({ personId: "verdict" }), await planned({ personId: "verdict" })];

    const claimed = [
      await office().ledger.claim(waits, () => wait(hours(1)), now),
      await office().ledger.claim(drops, () => ({ kind: "drop", reason: "budget" }), now),
      await office().ledger.claim("unknown", send, now),
    ];

    expect(claimed).toEqual([null, null, null]);
    expect(await office().ledger.find(waits)).toMatchObject({ state: "planned", reason: "busy", tries: 0 });
    expect(await office().ledger.find(drops)).toMatchObject({ state: "dropped", reason: "budget", sentAt: null });
  });

  test("gives what waits the time that the verdict gives it", async () => {
    const [longer, same] = [await planned({ personId: "longer" }), await planned({ personId: "longer" })];

    await office().ledger.claim(longer, () => ({ ...wait(hours(1)), notAfter: hours(5) }), now);
    await office().ledger.claim(same, () => wait(hours(1)), now);

    const ends = [await office().ledger.find(longer), await office().ledger.find(same)].map(
      (entry) => `${entry?.notAfter}`,
    );
    expect(ends).toEqual([`${hours(5)}`, `${hours(4)}`]);
  });

  test("shows the verdict what of the same class was sent or may have been in the last eight days", async () => {
    const sent = async (at: Temporal.Instant, changes: Partial<Intention> = {}) => {
      const id = await planned({ personId: "before", ...changes });
      await office().ledger.claim(id, send, at);
      return id;
    };
    await office().ledger.settle(await sent(hours(-8 * 24 - 1)), { kind: "sent" }, hours(-8 * 24 - 1));
    await office().ledger.settle(await sent(hours(-48)), { kind: "sent" }, hours(-48));
    await office().ledger.settle(await sent(hours(-24)), { kind: "in_doubt", reason: "cut" }, hours(-23));
    await sent(hours(-2));
    await office().ledger.settle(await sent(hours(-1)), { kind: "failed", reason: "blocked" }, hours(-1));
    await sent(hours(-1), { class: "appointment" });
    await sent(hours(-1), { personId: "somebody else" });
    const seen: string[] = [];

    await office().ledger.claim(
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

    const claimed = await Promise.all(ids.map((id) => office().ledger.claim(id, twoAtMost, now)));

    expect(claimed.filter(Boolean)).toHaveLength(2);
  });

  test("settles what was sent for good, and plans again what certainly was not", async () => {
    const [sent, later] = [await planned({ personId: "settle" }), await planned({ personId: "settle" })];
    for (const id of [sent, later]) await office().ledger.claim(id, send, now);

    await office().ledger.settle(sent, { kind: "sent" }, hours(1));
    await office().ledger.settle(sent, { kind: "planned", isTry: false, until: null }, hours(2));
    await office().ledger.settle(later, { kind: "planned", isTry: false, until: null }, hours(1));

    const entry = await office().ledger.find(sent);
    expect([entry?.state, `${entry?.sentAt}`]).toEqual(["sent", `${hours(1)}`]);
    expect(await office().ledger.find(later)).toMatchObject({ state: "planned", sentAt: null, tries: 0 });
  });

  test("forgets what a message was about as soon as it was said, or is not said any more", async () => {
    const facts = { topic: "first post", sessionId: "one" };
    const ids = await Promise.all([1, 2, 3].map(() => planned({ personId: "topic", facts })));
    const [sent = "", dropped = ""] = ids;
    const claimed = await office().ledger.claim(sent, send, now);

    await office().ledger.settle(sent, { kind: "sent" }, now);
    await office().ledger.claim(dropped, () => ({ kind: "drop", reason: "too_late" }), now);

    const kept = await Promise.all(ids.map(async (id) => (await office().ledger.find(id))?.facts));
    expect(claimed?.facts).toEqual(facts);
    expect(kept).toEqual([{ sessionId: "one" }, { sessionId: "one" }, facts]);
  });

  test("hands out what was put off when its time has come", async () => {
    const id = await planned({ personId: "put off" });
    await office().ledger.claim(id, send, now);
    await office().ledger.settle(id, { kind: "planned", isTry: false, until: hours(1) }, now);

    expect(await taken("put off", now)).toEqual([]);
    expect(await taken("put off", hours(1))).toEqual([id]);
  });

  test("counts only tries that may have arrived", async () => {
    const id = await planned({ personId: "doubt", class: "appointment" });
    for (const isTry of [false, true, true]) {
      await office().ledger.claim(id, send, now);
      await office().ledger.settle(id, { kind: "planned", isTry, until: null }, now);
    }

    expect((await office().ledger.find(id))?.tries).toBe(2);
  });

  test("takes back what of one kind still waits for a person", async () => {
    const [nudge, sent] = [await planned({ personId: "stops" }), await planned({ personId: "stops" })];
    const [otherKind, other] = [await planned({ personId: "stops", kind: "sessions.booked" }), await planned()];
    await office().ledger.claim(sent, send, now);

    await office().ledger.withdraw("stops", "leaders.nudge");

    const states = await Promise.all(
      [nudge, sent, otherKind, other].map(async (id) => (await office().ledger.find(id))?.state),
    );
    expect(states).toEqual(["dropped", "sending", "planned", "planned"]);
  });

  test("never resends what a crashed sender left unasked, but tries words on an appointment again", async () => {
    const unasked = await planned({ personId: "crash" });
    const appointment = await planned({ personId: "crash", class: "appointment" });
    for (const id of [unasked, appointment]) await office().ledger.claim(id, send, now);
    const early = await office().ledger.recover(3600);

    await office().letPass(3601);
    const recovered = await office().ledger.recover(3600);

    expect(early).toEqual({ inDoubt: 0, again: 0 });
    expect(recovered.again).toBeGreaterThanOrEqual(1);
    expect(recovered.inDoubt).toBeGreaterThanOrEqual(1);
    expect(await office().ledger.find(unasked)).toMatchObject({
      state: "in_doubt",
      reason: "no_answer",
      sentAt: expect.anything(),
    });
    expect(await office().ledger.find(appointment)).toMatchObject({ state: "planned", reason: null, sentAt: null });
  });

  test("hands out what waits to one sender, what expires first before the rest, and nothing that is over", async () => {
    await taken("", hours(100));
    const late = await planned({ personId: "take", notAfter: hours(3) });
    const soon = await planned({ personId: "take", notAfter: hours(2) });
    await office().ledger.claim(await planned({ personId: "take" }), send, now);

    const [first, second] = await Promise.all([office().ledger.take(now, 1), office().ledger.take(now, 1)]);
    const none = await office().ledger.take(now, 10);
    await office().ledger.release([late]);

    expect([...first, ...second].map(({ id }) => id).sort()).toEqual([late, soon].sort());
    expect(none).toEqual([]);
    expect(await taken("take", now)).toEqual([late]);
  });

  test("hands out what has to wait when its moment has come, and what nobody decided on when its sender must be dead", async () => {
    const waits = await planned({ personId: "retry" });
    const left = await planned({ personId: "retry" });
    await taken("retry", now);
    await office().ledger.claim(waits, () => wait(hours(1)), now);

    const [early, then] = [await taken("retry", now), await taken("retry", hours(1))];
    await office().letPass(121);

    expect([early, then]).toEqual([[], [waits]]);
    expect(await taken("retry", now)).toEqual([left]);
  });

  test("tells the verdict whether the person refused to be written to, and whether nobody is to be told anything", async () => {
    const id = await planned({ personId: "standing" });
    const standings: unknown[] = [];
    const look = () =>
      office().ledger.claim(
        id,
        (_entry, { refused, quietPeriod }) => {
          standings.push([refused, quietPeriod]);
          return wait();
        },
        now,
      );
    const { refusals } = office();
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

  test("says beforehand what the verdict will depend on, as long as there can be one", async () => {
    const [id, sent] = [await planned({ personId: "early" }), await planned({ personId: "early" })];
    await office().ledger.claim(sent, send, hours(-1));
    const { refusals } = office();
    const standing = (ofId: string) => office().ledger.standing({ id: ofId, personId: "early" }, now);
    const first = await standing(id);
    await refusals.add("writing", "early", now);
    const second = await standing(id);

    await office().ledger.pause("BotDisabledByAdmin", now);
    const paused = await standing(id);
    await office().ledger.resume();

    const none = { sentBefore: [hours(-1)], quietPeriod: false };
    expect([first, second]).toEqual([
      { ...none, refused: false },
      { ...none, refused: true },
    ]);
    expect([paused, await standing(sent), await standing("unknown")]).toEqual([null, null, null]);
  });

  test("hands nothing over for sending while sending is paused", async () => {
    const id = await planned({ personId: "paused" });
    await office().ledger.pause("BotDisabledByAdmin", now);

    const paused = await office().ledger.claim(id, send, now);
    await office().ledger.resume();

    expect(paused).toBeNull();
    expect(await office().ledger.claim(id, send, now)).not.toBeNull();
  });

  test("hands nothing out while sending is paused, and everything when it goes on", async () => {
    const [before, during] = [await planned({ personId: "pause taken" }), await planned({ personId: "pause taken" })];
    const held = await taken("pause taken", now);
    await office().ledger.pause("BotDisabledByAdmin", now);
    await Promise.all(held.map((id) => office().ledger.claim(id, send, now)));

    const paused = await taken("pause taken", now);
    await office().ledger.resume();

    expect([held.toSorted(), paused]).toEqual([[before, during].toSorted(), []]);
    expect((await taken("pause taken", now)).toSorted()).toEqual([before, during].toSorted());
  });

  test("keeps what the message said in the end", async () => {
    const id = await planned({ personId: "facts" });

    const claimed = await office().ledger.claim(id, send, now, { slot: "x", offers: [1] });

    const said = { slot: "x", lastActAt: null, offers: [1] };
    expect(claimed?.facts).toEqual(said);
    expect((await office().ledger.find(id))?.facts).toEqual(said);
  });

  test("counts for each what reached them, or may have, of one kind since their own moment", async () => {
    const sent = async (personId: string, at: Temporal.Instant, kind = "leaders.nudge") => {
      const id = await planned({ personId, kind });
      await office().ledger.claim(id, send, at);
      return id;
    };
    await office().ledger.settle(await sent("since a", hours(1)), { kind: "sent" }, hours(1));
    await office().ledger.settle(await sent("since a", hours(2)), { kind: "in_doubt", reason: "cut" }, hours(2));
    await office().ledger.settle(await sent("since a", hours(2)), { kind: "failed", reason: "blocked" }, hours(2));
    await sent("since a", hours(2), "leaders.question");
    await office().ledger.settle(await sent("since b", hours(1)), { kind: "sent" }, hours(1));
    const since = new Map([
      ["since a", now],
      ["since b", hours(1)],
    ]);

    const found = await office().transaction((tx) => office().ledger.sentSince(tx, "leaders.nudge", since));

    expect([...found]).toEqual([["since a", 2]]);
  });

  test("finds the newest of what did not certainly reach a person, however it ended", async () => {
    const { ledger } = office();
    const since = now;
    const waits = await planned({ personId: "held" }, hours(1));
    const found = [(await ledger.heldBack("held", since))?.id];
    const drops = await planned({ personId: "held" }, hours(2));
    await ledger.claim(drops, () => ({ kind: "drop", reason: "budget" }), hours(2));
    found.push((await ledger.heldBack("held", since))?.id);
    for (const [at, outcome] of [
      [3, { kind: "failed", reason: "blocked" }],
      [4, { kind: "in_doubt", reason: "timeout" }],
      [5, { kind: "sent" }],
    ] as const) {
      const id = await planned({ personId: "held" }, hours(at));
      await ledger.claim(id, send, hours(at));
      await ledger.settle(id, outcome, hours(at));
      found.push((await ledger.heldBack("held", since))?.reason ?? "");
    }

    expect(found).toEqual([waits, drops, "blocked", "timeout", "timeout"]);
    expect(await ledger.heldBack("held", hours(4))).toBeNull();
    expect(await ledger.heldBack("never", since)).toBeNull();
  });

  test("remembers why nothing may be sent until sending resumes", async () => {
    const before = await office().ledger.pauseReason();
    await office().ledger.pause("BotDisabledByAdmin", now);
    await office().ledger.pause("BotNotInConversationRoster", now);
    const paused = await office().ledger.pauseReason();

    await office().ledger.resume();

    expect([before, paused, await office().ledger.pauseReason()]).toEqual([null, "BotNotInConversationRoster", null]);
  });

  test("plans nothing when the transaction fails", async () => {
    const meant = intention({ personId: "failed" });

    const failing = office().transaction(async (tx) => {
      await office().ledger.add(tx, [meant], now);
      throw new Error("no");
    });

    await expect(failing).rejects.toThrow("no");
    expect(await office().ledger.find(meant.id)).toBeNull();
  });
}

import { expect, test } from "@jest/globals";
import type { Session } from "#domain/sessions/index.ts";
import { expert, hourAt, nine, session, sessionOffer, sessionSeries } from "#tests/support/hour-records.ts";
import type { HoursUnderTest } from "./hours.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const free = { caps: [], jobs: [] };
const nothing = async () => {};
const ids = (sessions: readonly Session[]) => sessions.map(({ id }) => id);

/** What is promised of hours that are held, and of who gives them. */
export function sessionsContract(hours: () => HoursUnderTest): void {
  const booked = async (changes: Partial<Session> = {}) => {
    const one: Session = { ...session(changes), state: "booked" };
    const { sessions } = hours();
    expect(await sessions.hold({ ...one, state: "held" }, free)).toBe("held");
    await sessions.move("held", one);
    return one;
  };

  test("finds a session as it was last written, to the microsecond", async () => {
    const { sessions } = hours();
    const slot = { start: nine.add({ microseconds: 1 }), end: hourAt(0).end };
    const one = session({ expertId: "all", slot, topic: "excel" });
    const moving: Session = { ...one, state: "moving", topic: null, movedBy: "lars", previous: hourAt(-120) };
    const next: Session = {
      ...{ ...one, topic: null },
      ...{ state: "cancelled", eventId: "of all", joinUrl: "https://teams.example/join", cancelledBy: "lars" },
      ...{ previous: hourAt(-120), seriesId: "s", subject: "Kaffee, „gut“", format: "mentoring" },
    };
    await sessions.hold(one, free);

    const before = [await sessions.find(one.id)];
    await sessions.move("held", moving);
    before.push(await sessions.find(one.id));
    await sessions.move("moving", next);

    expect(plain(before)).toEqual(plain([one, moving]));
    expect(plain(await sessions.find(one.id))).toEqual(plain(next));
    expect(ids(await sessions.ofEvents(["of all", "of none"]))).toEqual([one.id]);
    expect(await sessions.find("none")).toBeNull();
  });

  test("moves a session once from a state, and frees the time of one that no longer holds", async () => {
    const { sessions } = hours();
    const held = session({ expertId: "e-move", askerId: "a-move" });
    await sessions.hold(held, free);
    const next: Session = { ...held, state: "booked" };
    const cancelling: Session = { ...next, state: "cancelling", cancelledBy: "a-move" };
    const again = () => sessions.hold(session({ expertId: "e-move", askerId: "other" }), free);

    const moved = [await sessions.move("held", next), await sessions.move("held", cancelling)];
    const before = await again();
    await sessions.move("booked", cancelling);

    expect([moved, before, await again()]).toEqual([[true, false], "taken", "held"]);
  });

  test("moves nothing when what belongs to it fails, and does not do it for who came too late", async () => {
    const { sessions } = hours();
    const held = session({ expertId: "e-also", askerId: "a-also" });
    await sessions.hold(held, free);
    let ran = 0;
    const also = async () => {
      ran++;
      throw new Error("cannot announce");
    };

    await expect(sessions.move("held", { ...held, state: "cancelling" }, also)).rejects.toThrow("cannot announce");
    const late = await sessions.move("booked", { ...held, state: "cancelling" }, also);

    expect([late, ran, (await sessions.find(held.id))?.state]).toEqual([false, 1, "held"]);
    expect(await sessions.hold(session({ expertId: "e-also", askerId: "other" }), free)).toBe("taken");
  });

  test("follows Outlook also over another hour, whose time stays its own", async () => {
    const { sessions } = hours();
    const other = await booked({ expertId: "outlook", askerId: "o1", slot: hourAt(120) });
    const one = await booked({ expertId: "outlook", askerId: "o2" });
    const hold = (expertId: string, askerId: string, minutes: number) =>
      sessions.hold(session({ expertId, askerId, slot: hourAt(minutes) }), free);

    const moved = await sessions.move("booked", { ...one, slot: hourAt(90) });

    expect(moved).toBe(true);
    expect(plain((await sessions.find(one.id))?.slot)).toEqual(plain(hourAt(90)));
    expect(await hold("x-1", "o2", 90)).toBe("taken");
    expect(await hold("outlook", "x-2", 0)).toBe("held");
    expect(await sessions.holdAgain("booked", { ...other, slot: hourAt(130) }, free)).toBe("taken");
    expect(await sessions.holdAgain("booked", { ...other, slot: hourAt(150) }, free)).toBe("held");
    expect(await sessions.move("booked", { ...one, slot: hourAt(-60) })).toBe(true);
    expect(await hold("outlook", "x-3", -60)).toBe("taken");
  });

  test("keeps the time of an hour that Outlook moved over another also when that other is over", async () => {
    const { sessions, offers } = hours();
    const other = await booked({ expertId: "guarded", askerId: "g1" });
    const one = await booked({ expertId: "guarded", askerId: "g2", slot: hourAt(120) });
    const hold = (minutes: number) =>
      sessions.hold(session({ expertId: "guarded", askerId: "g3", slot: hourAt(minutes) }), free);
    await sessions.move("booked", { ...one, slot: hourAt(30) });

    const beside = await hold(60);
    await sessions.move("booked", { ...other, state: "cancelled" });

    expect([beside, await hold(0), await hold(75), await hold(-30)]).toEqual(["taken", "taken", "taken", "held"]);
    expect(await offers.add(sessionOffer({ expertId: "guarded", slots: [hourAt(60)] }))).toBe(false);
    expect(await offers.add(sessionOffer({ expertId: "guarded", slots: [hourAt(90)] }))).toBe(true);
  });

  test("lists a person's coming sessions in either role, earliest first, and who organizes any", async () => {
    const { sessions } = hours();
    const late = await booked({ expertId: "busy", askerId: "x1", slot: hourAt(120) });
    const first = session({ expertId: "x2", askerId: "busy" });
    await sessions.hold(first, free);
    await booked({ expertId: "idle", askerId: "busy", slot: hourAt(-60) });
    const gone = await booked({ expertId: "gone", askerId: "busy", slot: hourAt(240) });
    await sessions.move("booked", { ...gone, state: "cancelling" });

    const upcoming = await sessions.upcoming("busy", nine);
    const organizers = await sessions.organizers(nine);

    expect(ids(upcoming)).toEqual([first.id, late.id]);
    expect(organizers).toEqual(expect.arrayContaining(["busy", "x2"]));
    expect(organizers).not.toContain("idle");
    expect(organizers).not.toContain("gone");
  });

  test("lists what took place in either role, the latest first; nothing cancelled, and nothing that goes on", async () => {
    const { sessions } = hours();
    const early = await booked({ expertId: "looks", askerId: "p1", slot: hourAt(-300) });
    const late = await booked({ expertId: "p2", askerId: "looks", slot: hourAt(-120) });
    await booked({ expertId: "looks", askerId: "p3", slot: hourAt(-600) });
    await booked({ expertId: "looks", askerId: "p4", slot: hourAt(-30) });
    const gone = await booked({ expertId: "looks", askerId: "p5", slot: hourAt(-180) });
    await sessions.move("booked", { ...gone, state: "cancelled" });

    const past = await sessions.past("looks", hourAt(-600).start, nine);

    expect(ids(past)).toEqual([late.id, early.id]);
  });

  test("knows whom somebody met, but not in a series, nor in what was cancelled", async () => {
    const { sessions } = hours();
    await booked({ expertId: "meets", askerId: "met-1" });
    await booked({ expertId: "met-2", askerId: "meets", slot: hourAt(60) });
    await booked({ expertId: "meets", askerId: "of a series", slot: hourAt(120), seriesId: "s" });
    await booked({ expertId: "meets", askerId: "long ago", slot: hourAt(-120) });
    const gone = await booked({ expertId: "meets", askerId: "cancelled", slot: hourAt(180) });
    await sessions.move("booked", { ...gone, state: "cancelled" });

    const met = await sessions.metSince("meets", nine);

    expect([...met].sort()).toEqual(["met-1", "met-2"]);
    expect((await sessions.metSince("met-1", nine)).has("meets")).toBe(true);
  });

  test("finds what was begun and not finished, once it took too long", async () => {
    const { sessions } = hours();
    const begun = session({ expertId: "slow", askerId: "slow-1" });
    await sessions.hold(begun, free);
    const moving = await booked({ expertId: "slow", askerId: "slow-2", slot: hourAt(60) });
    const done = await booked({ expertId: "slow", askerId: "slow-3", slot: hourAt(120) });
    await hours().letPass(100);
    await sessions.move("booked", { ...moving, state: "moving" });

    const early = ids(await sessions.unsettled(99, 999));
    await hours().letPass(100);
    const late = ids(await sessions.unsettled(99, 999));

    expect([early.includes(begun.id), early.includes(moving.id)]).toEqual([true, false]);
    expect([late.includes(begun.id), late.includes(moving.id), late.includes(done.id)]).toEqual([true, true, false]);
  });

  test("finds a few at a time of those that were not finished, and all of one person", async () => {
    const { sessions } = hours();
    for (const [n, id] of ["!b", "!a", "!c"].entries()) {
      await sessions.hold(session({ id, expertId: `unfinished-${id}`, askerId: "slow-4", slot: hourAt(n * 60) }), free);
    }
    await booked({ expertId: "unfinished", askerId: "slow-4", slot: hourAt(300) });
    await hours().letPass(100);

    const few = [await sessions.unsettled(99, 2), await sessions.unsettled(99, 1, "!b")].map(ids);

    expect(few).toEqual([["!a", "!b"], ["!c"]]);
    expect(ids(await sessions.unsettledOf("slow-4"))).toEqual(["!a", "!b", "!c"]);
    expect(ids(await sessions.unsettledOf("unfinished-!a"))).toEqual(["!a"]);
  });

  test("lets each event be looked at by one, longest ago first, and then not for a while", async () => {
    const { sessions } = hours();
    const year = nine.add({ hours: 365 * 24 });
    const slotOf = (n: number) => ({ start: year.add({ hours: n }), end: year.add({ hours: n + 1 }) });
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) => booked({ expertId: "watched", askerId: `w${n}`, slot: slotOf(n) })),
    );
    const take = (at: Temporal.Instant, limit: number) =>
      sessions.takeUnwatched(at, at.subtract({ minutes: 15 }), limit);
    const minutes = (n: number) => year.add({ minutes: n });

    const first = (await Promise.all([take(year, 2), take(year, 2), take(year, 2)])).flat();
    const tooSoon = await take(minutes(15), 10);
    const [one] = await take(minutes(16), 1);
    const rest = await take(minutes(32), 10);

    expect(ids(first).sort()).toEqual(ids(all).sort());
    expect(tooSoon).toEqual([]);
    expect(rest).toHaveLength(6);
    expect(rest.at(-1)?.id).toBe(one?.id);
  });

  test("marks each session once, whoever is faster, and none when it cannot be told", async () => {
    const { sessions } = hours();
    const day = { start: hourAt(-6000).start, end: hourAt(-3000).start };
    for (let n = 0; n < 20; n++) await booked({ expertId: "marks", askerId: `k${n}`, slot: hourAt(-6000 + n * 60) });
    await booked({ expertId: "marks", askerId: "after", slot: { start: day.end, end: nine } });
    const marked: string[] = [];
    const takeAll = async () => {
      const take = () =>
        sessions.takeUnmarked(
          "asked",
          day,
          3,
          async (_tx, taken) => void marked.push(...taken.map((one) => one.askerId)),
        );
      while ((await take()) > 0);
    };

    const failing = sessions.takeUnmarked("asked", day, 3, () => Promise.reject(new Error("no ledger")));
    await expect(failing).rejects.toThrow("no ledger");
    await Promise.all([takeAll(), takeAll()]);

    expect(marked.toSorted()).toEqual(Array.from({ length: 20 }, (_, n) => `k${n}`).sort());
    expect(await sessions.takeUnmarked("reminded", day, 100, nothing)).toBe(20);
    expect(await sessions.takeUnmarked("reminded", day, 100, nothing)).toBe(0);
  });

  test("a session that is at another time now is marked anew", async () => {
    const { sessions } = hours();
    const day = { start: hourAt(-9000).start, end: hourAt(-7000).start };
    const one = await booked({ expertId: "again", askerId: "k", slot: hourAt(-9000) });
    await sessions.takeUnmarked("reminded", day, 100, nothing);

    await sessions.move("booked", { ...one, subject: "Kaffee" });
    const same = await sessions.takeUnmarked("reminded", day, 100, nothing);
    await sessions.move("booked", { ...one, slot: hourAt(-8000) });

    expect(same).toBe(0);
    expect(await sessions.takeUnmarked("reminded", day, 100, nothing)).toBe(1);
  });

  test("keeps how somebody wants to be treated", async () => {
    const { sessions, transaction } = hours();
    await sessions.savePreference("picky", { remind: true, ask: false, subject: null });
    await sessions.savePreference("picky", { remind: false, ask: true, subject: "Kaffee" });

    expect(await sessions.preference("picky")).toEqual({ remind: false, ask: true, subject: "Kaffee" });
    expect(await sessions.preference("plain")).toBeNull();
    expect(await transaction((tx) => sessions.preferences(tx, ["picky", "plain"]))).toEqual(
      new Map([["picky", { remind: false, ask: true, subject: "Kaffee" }]]),
    );
  });

  test("knows who volunteers, as they decided, and what each gives and gave since", async () => {
    const { experts, sessions } = hours();
    const guru = expert({
      ...{ personId: "guru", topics: ["excel, advanced", "führung"], languages: ["de", "en"], formats: ["mentoring"] },
      ...{ minutesPerMonth: 90, perWeek: 1, noticeHours: 48, neverWith: ["the boss"], trainedAt: nine },
      ...{ booking: "request", pause: { until: hourAt(60).start }, likes: "morning" },
      ...{ tentativeIsFree: true, elsewhereIsFree: false },
    });
    const novice = expert({ personId: "novice", topics: [], pause: { until: null } });
    await experts.save(expert({ personId: "guru" }));
    await experts.save(guru);
    await experts.save(novice);
    await booked({ expertId: "guru", askerId: "guru-2", slot: hourAt(60) });
    await booked({ expertId: "guru", askerId: "guru-1" });
    await booked({ expertId: "guru", askerId: "guru-3", slot: hourAt(-600) });
    const gone = await booked({ expertId: "guru", askerId: "guru-4", slot: hourAt(240) });
    await sessions.move("booked", { ...gone, state: "cancelled" });

    const all = await experts.all(nine);

    expect(plain(await experts.find("guru"))).toEqual(plain(guru));
    expect(plain(all.find(({ personId }) => personId === "guru"))).toEqual(
      plain({ ...guru, given: [hourAt(0), hourAt(60)] }),
    );
    expect(plain(all.find(({ personId }) => personId === "novice"))).toEqual(plain({ ...novice, given: [] }));
  });

  test("lets one change at a time what an expert decided", async () => {
    const { experts } = hours();
    await experts.save(expert({ personId: "decides", perWeek: 1 }));
    const more = () => experts.change("decides", (known) => ({ ...known, perWeek: known.perWeek + 1 }));

    await Promise.all([more(), more(), more()]);

    expect(await experts.find("decides")).toMatchObject({ perWeek: 4 });
    expect(await experts.change("nobody", (known) => known)).toBeNull();
  });

  test("forgets an expert who steps back", async () => {
    const { experts } = hours();
    await experts.save(expert({ personId: "steps back" }));

    await experts.remove("steps back");

    expect(await experts.find("steps back")).toBeNull();
  });

  test("forgets hours that are long over, and a series with the last of them", async () => {
    const { sessions, series, transaction } = hours();
    const old = hourAt(-60 * 24 * 100);
    const [ended, active] = [sessionSeries({ state: "ended" }), sessionSeries()];
    await transaction(async (tx) => {
      await series.add(tx, ended);
      await series.add(tx, active);
    });
    const gone = await booked({ expertId: "old", askerId: "old-1", slot: old, seriesId: ended.id });
    const kept = await booked({
      expertId: "old",
      askerId: "old-1",
      slot: { start: old.end, end: old.end.add({ hours: 1 }) },
    });

    await sessions.forget(kept.slot.end);

    expect([await sessions.find(gone.id), await series.find(ended.id)]).toEqual([null, null]);
    expect([(await sessions.find(kept.id))?.id, (await series.find(active.id))?.id]).toEqual([kept.id, active.id]);
  });
}

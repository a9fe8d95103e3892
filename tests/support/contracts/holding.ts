import { expect, test } from "@jest/globals";
import type { Cap, Held, Session } from "#domain/sessions/index.ts";
import type { Enqueue, Job } from "#shared/transaction.ts";
import { hourAt, nine, session, sessionOffer, sessionRequest } from "#tests/support/hour-records.ts";
import type { HoursUnderTest } from "./hours.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const free = { caps: [], jobs: [] };
const week = { start: nine, end: nine.add({ hours: 7 * 24 }) };
const cap = (changes: Partial<Cap>): Cap => ({ during: week, sessions: null, minutes: null, ...changes });
const count = (outcomes: readonly unknown[], wanted: Held) => outcomes.filter((one) => one === wanted).length;

function overlapping(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((one, n) => {
    const before = sessions[n - 1];
    return before && Temporal.Instant.compare(one.slot.start, before.slot.end) < 0;
  });
}

/** What is promised to whoever wants somebody's time. */
export function holdingContract(hours: (enqueue?: Enqueue) => HoursUnderTest): void {
  test("gives the hour to exactly one of 200 who want it at the same moment", async () => {
    const { sessions } = hours();
    const wanted = Array.from({ length: 200 }, (_, n) => session({ expertId: "wanted", askerId: `asker-${n}` }));

    const outcomes = await Promise.all(wanted.map((one) => sessions.hold(one, free)));

    expect([count(outcomes, "held"), count(outcomes, "taken")]).toEqual([1, 199]);
    expect(await sessions.upcoming("wanted", nine)).toHaveLength(1);
  });

  test("settles without an error who gets hours that overlap in every way, also when they are moved", async () => {
    const { sessions } = hours();
    const people = ["ring-a", "ring-b", "ring-c", "ring-d"];
    const wanted = Array.from({ length: 80 }, (_, n) => {
      const [expertId = "", askerId = ""] = [people[n % 4], people[(n + 1 + (n % 3)) % 4]];
      return session({ expertId, askerId, slot: hourAt((n % 5) * 15) });
    });

    await Promise.all(wanted.map((one) => sessions.hold(one, free)));
    await Promise.all(
      wanted.map((one, n) => sessions.holdAgain("held", { ...one, slot: hourAt(60 + (n % 7) * 15) }, free)),
    );

    for (const person of people) {
      expect(overlapping(await sessions.upcoming(person, nine.subtract({ hours: 1 })))).toEqual([]);
    }
  });

  test("keeps both people's time, lets hours touch, and enqueues only for the session that was held", async () => {
    const enqueued: Job[] = [];
    const { sessions } = hours(async (_tx, jobs) => void enqueued.push(...jobs));
    const with_ = (id: string) => ({ caps: [], jobs: [{ name: "sessions.settle", data: { id } }] });

    const held = [
      await sessions.hold(session({ expertId: "e1", askerId: "a1" }), with_("first")),
      await sessions.hold(session({ expertId: "e2", askerId: "a1", slot: hourAt(30) }), with_("asker is busy")),
      await sessions.hold(session({ expertId: "a1", askerId: "e3", slot: hourAt(59) }), with_("even as an expert")),
      await sessions.hold(session({ expertId: "e1", askerId: "a2", slot: hourAt(60) }), with_("touches")),
    ];

    expect(held).toEqual(["held", "taken", "taken", "held"]);
    expect(enqueued.map(({ data }) => data["id"])).toEqual(["first", "touches"]);
  });

  test("holds nothing when its jobs cannot be enqueued, or what belongs to it fails", async () => {
    const failing = hours(() => Promise.reject(new Error("no queue"))).sessions;
    const later = session({ expertId: "e-jobs", slot: hourAt(600) });
    await expect(failing.hold(later, free)).rejects.toThrow("no queue");
    const { sessions, offers } = hours();
    const wanted = session({ expertId: "e-jobs", askerId: "a-jobs" });
    const offer = sessionOffer({ expertId: "e-jobs" });
    await offers.add(offer);
    const fails = { ...free, offerId: offer.id, also: () => Promise.reject(new Error("no series")) };

    await expect(sessions.hold(wanted, fails)).rejects.toThrow("no series");

    expect((await offers.find(offer.id))?.state).toBe("open");
    expect(await sessions.hold(later, free)).toBe("held");
    expect(await sessions.hold(wanted, { ...free, offerId: offer.id })).toBe("held");
  });

  test("ends the request that an hour comes from in the same moment, and gives it once", async () => {
    const { sessions, requests } = hours();
    const one = sessionRequest({ askerId: "r-asker", expertId: "r-expert", counter: hourAt(60) });
    await requests.add(one);
    const wanted = (minutes: number, expertId = "r-expert") =>
      session({ expertId, askerId: "r-asker", slot: hourAt(minutes) });
    const fromRequest = { ...free, requestId: one.id };
    await sessions.hold(session({ expertId: "r-expert", askerId: "r-other" }), free);

    const outcomes = [
      await sessions.hold(wanted(120, "r-before"), fromRequest),
      await sessions.hold(wanted(0), fromRequest),
      ...(await Promise.all([sessions.hold(wanted(120), fromRequest), sessions.hold(wanted(240), fromRequest)])).sort(),
    ];

    expect(outcomes).toEqual(["gone", "taken", "gone", "held"]);
    const over = { state: "booked", topic: "", expertId: null, slots: [], counter: null, remindAt: null };
    expect(await requests.find(one.id)).toMatchObject(over);
  });

  test("holds an hour once, however often it is asked to", async () => {
    const { sessions } = hours();
    const one = session({ expertId: "once", askerId: "once-1" });

    const outcomes = await Promise.all([sessions.hold(one, free), sessions.hold({ ...one, slot: hourAt(120) }, free)]);

    expect(outcomes.sort()).toEqual(["gone", "held"]);
  });

  test("gives exactly two of 50 different hours to who gives two a week", async () => {
    const { sessions } = hours();
    const wanted = Array.from({ length: 50 }, (_, n) =>
      session({ expertId: "capped", askerId: `capped-${n}`, slot: hourAt(n * 60) }),
    );

    const outcomes = await Promise.all(
      wanted.map((one) => sessions.hold(one, { ...free, caps: [cap({ sessions: 2 })] })),
    );

    expect([count(outcomes, "held"), count(outcomes, "full")]).toEqual([2, 48]);
  });

  test("counts minutes and sessions, of the expert alone, in the time of each cap", async () => {
    const { sessions } = hours();
    const first = session({ expertId: "minutes", askerId: "m1" });
    const gone = session({ expertId: "minutes", askerId: "m2", slot: hourAt(60) });
    await sessions.hold(first, free);
    await sessions.hold(gone, free);
    await sessions.move("held", { ...gone, state: "cancelled" });
    await sessions.hold(session({ expertId: "m3", askerId: "minutes", slot: hourAt(120) }), free);
    await sessions.hold(session({ expertId: "minutes", askerId: "m4", slot: hourAt(-60) }), free);
    const next = () => session({ expertId: "minutes", askerId: "m5", slot: hourAt(180) });
    const day = { start: hourAt(180).start, end: hourAt(600).start };
    const with_ = (...caps: readonly Cap[]) => sessions.hold(next(), { ...free, caps });

    const outcomes = [
      await with_(cap({ minutes: 119 })),
      await with_(cap({ minutes: 120, sessions: 1 })),
      await with_(cap({}), cap({ during: day, sessions: 0 })),
      await with_(cap({ minutes: 120, sessions: 2 }), cap({ during: day, sessions: 1 })),
    ];

    expect(outcomes).toEqual(["full", "full", "full", "held"]);
  });

  test("changes an hour's time as it gives one, and its own is not in its way", async () => {
    const { sessions } = hours();
    const [one, other] = [
      session({ expertId: "again", askerId: "again-1" }),
      session({ expertId: "again", askerId: "again-2" }),
    ];
    await sessions.hold(one, free);
    await sessions.hold({ ...other, slot: hourAt(120) }, free);
    const to = (minutes: number): Session => ({
      ...{ ...one, state: "moving", slot: hourAt(minutes), previous: one.slot },
    });
    const capped = { ...free, caps: [cap({ sessions: 1 })] };

    const outcomes = [
      await sessions.holdAgain("booked", to(30), free),
      await sessions.holdAgain("held", to(90), free),
      await sessions.holdAgain("held", to(30), capped),
      await sessions.holdAgain("held", to(30), { ...free, caps: [cap({ sessions: 2, minutes: 120 })] }),
    ];

    expect(outcomes).toEqual(["gone", "taken", "full", "held"]);
    expect(plain(await sessions.find(one.id))).toEqual(plain(to(30)));
    expect(await sessions.hold(session({ expertId: "x", askerId: "again-1", slot: hourAt(80) }), free)).toBe("taken");
    expect(await sessions.hold(session({ expertId: "x", askerId: "again-1", slot: hourAt(-30) }), free)).toBe("held");
  });

  test("leaves an hour where it was when what belongs to its move fails", async () => {
    const { sessions } = hours();
    const one = session({ expertId: "stays", askerId: "stays-1" });
    await sessions.hold(one, free);
    const also = () => Promise.reject(new Error("no word"));

    await expect(
      sessions.holdAgain("held", { ...one, state: "moving", slot: hourAt(120) }, { ...free, also }),
    ).rejects.toThrow("no word");

    expect(plain(await sessions.find(one.id))).toEqual(plain(one));
    expect(await sessions.hold(session({ expertId: "stays", askerId: "stays-2" }), free)).toBe("taken");
    expect(await sessions.hold(session({ expertId: "stays", askerId: "stays-2", slot: hourAt(120) }), free)).toBe(
      "held",
    );
  });

  test("keeps the times of an offer for its expert, until one is taken, and gives that to one only", async () => {
    const { sessions, offers } = hours();
    const offer = sessionOffer({ expertId: "offers" });
    await offers.add(offer);
    const invited = (n: number) =>
      session({ expertId: "offers", askerId: `invited-${n}`, slot: hourAt((n % 2) * 120) });
    const fromOffer = { ...free, offerId: offer.id };

    const stranger = await sessions.hold(session({ expertId: "offers", askerId: "stranger", slot: hourAt(30) }), free);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => sessions.hold(invited(n), fromOffer)));
    const [taken] = await sessions.upcoming("offers", nine);
    const other = taken?.slot.start.equals(nine) ? 120 : 0;
    const later = await sessions.hold(session({ expertId: "offers", askerId: "l", slot: hourAt(other) }), free);

    expect(stranger).toBe("taken");
    expect([count(outcomes, "held"), count(outcomes, "taken")]).toEqual([1, 19]);
    expect(await offers.find(offer.id)).toMatchObject({ state: "booked", line: "", remindAt: null });
    expect(later).toBe("held");
  });

  test("offers no time that is taken, and keeps none of an offer that could not be made or told", async () => {
    const { sessions, offers } = hours();
    await sessions.hold(session({ expertId: "no offer", askerId: "n1", slot: hourAt(120) }), free);
    const untold = () => Promise.reject(new Error("no ledger"));

    const added = await offers.add(sessionOffer({ id: "not made", expertId: "no offer" }));
    await expect(
      offers.add(sessionOffer({ id: "not told", expertId: "no offer", slots: [hourAt(0)] }), untold),
    ).rejects.toThrow("no ledger");

    expect(added).toBe(false);
    expect([await offers.find("not made"), await offers.find("not told")]).toEqual([null, null]);
    expect(await sessions.hold(session({ expertId: "no offer", askerId: "n2" }), free)).toBe("held");
  });
}

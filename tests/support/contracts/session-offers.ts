import { expect, test } from "@jest/globals";
import type { Offer } from "#domain/sessions/index.ts";
import { hourAt, nine, session, sessionOffer } from "#tests/support/hour-records.ts";
import type { HoursUnderTest } from "./hours.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const free = { caps: [], jobs: [] };

/** What is promised of times that are offered to a few people. Holding them has its own contract. */
export function offersContract(hours: () => HoursUnderTest): void {
  test("finds an offer as it was last written, and those that are open for its expert and who may answer", async () => {
    const { offers } = hours();
    const one = sessionOffer({ expertId: "gives", invited: ["asked-1", "asked-2"] });
    await offers.add(one);
    const next: Offer = { ...one, declined: ["asked-1"], remindAt: null, endsAt: nine.add({ microseconds: 1 }) };

    const before = await offers.find(one.id);
    const changed = await offers.change(one.id, () => next);
    const open = await Promise.all(["gives", "asked-1", "asked-2"].map((id) => offers.openOf(id)));

    expect(plain(before)).toEqual(plain(one));
    expect(plain([changed, await offers.find(one.id)])).toEqual(plain([next, next]));
    expect(open.map((found) => found.length)).toEqual([1, 0, 1]);
    expect(await offers.find("none")).toBeNull();
  });

  test("forgets the personal line of an offer that is over, and frees its times", async () => {
    const { offers, sessions } = hours();
    const one = sessionOffer({ expertId: "ends", invited: ["asked-3"] });
    await offers.add(one);

    const ended = await offers.change(one.id, (offer) => ({ ...offer, state: "ended" }));

    expect([ended?.line, (await offers.find(one.id))?.line]).toEqual(["", ""]);
    expect(await offers.openOf("asked-3")).toEqual([]);
    expect(await sessions.hold(session({ expertId: "ends", askerId: "e-1" }), free)).toBe("held");
  });

  test("frees a time that an open offer gives up, and keeps the rest", async () => {
    const { offers, sessions } = hours();
    const one = sessionOffer({ expertId: "narrows" });
    await offers.add(one);
    const hold = (minutes: number) =>
      sessions.hold(session({ expertId: "narrows", askerId: `n-${minutes}`, slot: hourAt(minutes) }), free);

    await offers.change(one.id, (offer) => ({ ...offer, slots: offer.slots.slice(1) }));

    expect([await hold(0), await hold(120)]).toEqual(["held", "taken"]);
  });

  test("finds offers to remind of or to end, what is due first", async () => {
    const { offers } = hours();
    const at = (minutes: number) => nine.subtract({ hours: 1000 }).add({ minutes });
    const offer = (id: string, remindAt: number | null, endsAt: number) =>
      offers.add(
        sessionOffer({ id, expertId: id, remindAt: remindAt === null ? null : at(remindAt), endsAt: at(endsAt) }),
      );
    await offer("ends at 3", null, 3);
    await offer("is reminded at 2", 2, 9);
    await offer("is reminded at 5", 5, 9);
    await offer("is over", 1, 1);
    await offers.change("is over", (one) => ({ ...one, state: "booked" }));

    const due = (minutes: number, limit = 9) => offers.due(at(minutes), limit).then((all) => all.map(({ id }) => id));

    expect(await due(4)).toEqual(["is reminded at 2", "ends at 3"]);
    expect(await due(5)).toEqual(["is reminded at 2", "ends at 3", "is reminded at 5"]);
    expect(await due(5, 1)).toEqual(["is reminded at 2"]);
  });

  test("keeps what all say at the same time, and nothing of what could not be told", async () => {
    const { offers } = hours();
    const one = sessionOffer({ expertId: "many", invited: ["1", "2", "3", "4"] });
    await offers.add(one);
    const decline = (id: string) => offers.change(one.id, (now) => ({ ...now, declined: [...now.declined, id] }));
    const untold = () => Promise.reject(new Error("no ledger"));

    await Promise.all([decline("1"), decline("2"), decline("3"), offers.change(one.id, () => null)]);
    await expect(offers.change(one.id, (now) => ({ ...now, state: "ended" }), untold)).rejects.toThrow("no ledger");

    expect((await offers.find(one.id))?.declined.toSorted()).toEqual(["1", "2", "3"]);
    expect((await offers.find(one.id))?.state).toBe("open");
    expect(await offers.change("none", (now) => now)).toBeNull();
  });

  test("forgets offers that are over once they would have ended", async () => {
    const { offers, sessions } = hours();
    const long = nine.subtract({ hours: 5000 });
    await offers.add(sessionOffer({ id: "over", expertId: "over", endsAt: long }));
    await offers.change("over", (one) => ({ ...one, state: "ended" }));
    await offers.add(sessionOffer({ id: "still open", expertId: "still open", endsAt: long }));

    await sessions.forget(long);
    const kept = await offers.find("over");
    await sessions.forget(long.add({ seconds: 1 }));

    expect(kept?.id).toBe("over");
    expect(await offers.find("over")).toBeNull();
    expect((await offers.find("still open"))?.id).toBe("still open");
  });
}

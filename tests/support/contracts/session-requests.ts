import { expect, test } from "@jest/globals";
import type { SessionRequest } from "#domain/sessions/index.ts";
import { hourAt, nine, sessionRequest } from "#tests/support/hour-records.ts";
import type { HoursUnderTest } from "./hours.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What is promised of wishes that go from volunteer to volunteer. */
export function requestsContract(hours: () => HoursUnderTest): void {
  test("finds a request as it was last written, and those that are open for either of the two", async () => {
    const { requests } = hours();
    const time = (text: string) => Temporal.PlainTime.from(text);
    const one = sessionRequest({ askerId: "wishes", expertId: "volunteer", asked: ["volunteer"] });
    const next: SessionRequest = {
      ...one,
      ...{ expertId: "second", asked: ["volunteer", "second"], counter: hourAt(300), remindAt: null, language: "en" },
      ...{ slots: [hourAt(180)], moveOnAt: nine.add({ microseconds: 1 }), format: "shadow" },
      wish: { window: hourAt(0), notWeekdays: [4], partOfDay: { start: time("12:00"), end: time("18:00") } },
    };
    await requests.add(one);

    const before = await requests.find(one.id);
    const changed = await requests.change(one.id, () => next);
    const asked = await Promise.all(["volunteer", "second"].map((id) => requests.askedOf(id)));

    expect(plain(before)).toEqual(plain(one));
    expect(plain([changed, await requests.find(one.id)])).toEqual(plain([next, next]));
    expect(plain(await requests.openOf("wishes"))).toEqual(plain([next]));
    expect(asked.map((found) => found.length)).toEqual([0, 1]);
    expect(await requests.find("none")).toBeNull();
  });

  test("keeps of a wish for a time only the time, and of a request that is over not what it was about", async () => {
    const { requests } = hours();
    const wish = { window: null, notWeekdays: [], partOfDay: null, rest: "my own words" };
    const one = sessionRequest({ askerId: "discreet", topic: "conflict", wish });
    await requests.add(one);

    const open = await requests.find(one.id);
    const over = await requests.change(one.id, (now) => ({ ...now, state: "withdrawn", expertId: null }));

    expect(JSON.stringify(open)).not.toContain("my own words");
    expect([over?.topic, (await requests.find(one.id))?.topic]).toEqual(["", ""]);
    expect(await requests.openOf("discreet")).toEqual([]);
  });

  test("keeps one request of the same two, however often and at once it is made, and so many of one who asks", async () => {
    const { requests } = hours();
    const to = (expertId: string) => sessionRequest({ askerId: "eager", expertId });
    const told: string[] = [];
    const add = (request: SessionRequest) =>
      requests.add(request, async () => void told.push(request.expertId ?? ""), 2).then((added) => added?.id);

    const twice = await Promise.all([add(to("first")), add(to("first"))]);
    const second = await add(to("second"));
    const third = await add(to("third"));
    const again = await add(to("first"));

    expect(twice[0]).toBe(twice[1]);
    expect([third, again]).toEqual([undefined, twice[0]]);
    expect(told).toEqual(["first", "second"]);
    await requests.change(second ?? "", (one) => ({ ...one, state: "withdrawn", expertId: null }));
    expect(await add(to("third"))).toBeDefined();
  });

  test("gives a request as it is found again, and who was asked before can be asked anew", async () => {
    const { requests } = hours();
    const one = sessionRequest({ askerId: "anew", expertId: "again" });
    const added = await requests.add(one);
    await requests.change(one.id, (now) => ({ ...now, state: "withdrawn" }));

    const next = await requests.add({ ...one, id: crypto.randomUUID() });

    expect(plain(added)).toEqual(plain(one));
    expect(next?.id).not.toBe(one.id);
  });

  test("finds requests to remind of or to pass on, what is due first", async () => {
    const { requests } = hours();
    const at = (minutes: number) => nine.subtract({ hours: 1000 }).add({ minutes });
    const request = (id: string, remindAt: number | null, moveOnAt: number) =>
      requests.add(
        sessionRequest({ id, askerId: id, remindAt: remindAt === null ? null : at(remindAt), moveOnAt: at(moveOnAt) }),
      );
    await request("moves on at 3", null, 3);
    await request("is reminded at 2", 2, 9);
    await request("is reminded at 5", 5, 9);
    await request("is booked", 1, 1);
    await requests.change("is booked", (one) => ({ ...one, state: "booked" }));

    const due = (minutes: number, limit = 9) => requests.due(at(minutes), limit).then((all) => all.map(({ id }) => id));

    expect(await due(4)).toEqual(["is reminded at 2", "moves on at 3"]);
    expect(await due(5)).toEqual(["is reminded at 2", "moves on at 3", "is reminded at 5"]);
    expect(await due(5, 1)).toEqual(["is reminded at 2"]);
  });

  test("lets one change a request at a time, and changes nothing when that cannot be told", async () => {
    const { requests } = hours();
    const one = sessionRequest({ askerId: "contested" });
    const untold = () => Promise.reject(new Error("no ledger"));
    await requests.add(one);
    const take = () => requests.change(one.id, (now) => (now.state === "open" ? { ...now, state: "booked" } : null));

    await expect(requests.add(sessionRequest({ id: "untold" }), untold)).rejects.toThrow("no ledger");
    await expect(requests.change(one.id, (now) => ({ ...now, state: "nobody" }), untold)).rejects.toThrow("no ledger");
    const taken = await Promise.all([take(), take(), take()]);

    expect(await requests.find("untold")).toBeNull();
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await requests.change("none", (now) => now)).toBeNull();
  });

  test("counts by topic the open requests to which a second expert, too, gave no answer", async () => {
    const { requests } = hours();
    const stuck = { topic: "waiting for two", asked: ["mira", "anna"], expertId: "anna", remindAt: null };
    for (const id of ["w1", "w2", "w3"]) await requests.add(sessionRequest({ ...stuck, id, askerId: id }));
    await requests.add(sessionRequest({ ...stuck, id: "w4", askerId: "w4", topic: "waiting for one" }));
    await requests.add(
      sessionRequest({ ...stuck, id: "w5", askerId: "w5", topic: "waiting for none", asked: ["anna"] }),
    );
    const remindAt = nine.add({ hours: 24 });
    await requests.add(sessionRequest({ ...stuck, id: "w6", askerId: "w6", topic: "waiting for none", remindAt }));
    await requests.change("w3", (one) => ({ ...one, state: "withdrawn" }));

    const waiting = await requests.waiting();

    expect(waiting.filter(({ topic }) => topic.startsWith("waiting for"))).toEqual([
      { topic: "waiting for one", requests: 1 },
      { topic: "waiting for two", requests: 2 },
    ]);
    expect(waiting.some(({ topic }) => topic === "")).toBe(false);
  });

  test("forgets requests that are long over", async () => {
    const { requests, sessions } = hours();
    const long = nine.subtract({ hours: 5000 });
    for (const id of ["r-over", "r-open"]) await requests.add(sessionRequest({ id, askerId: id, moveOnAt: long }));
    await requests.change("r-over", (one) => ({ ...one, state: "nobody" }));

    await sessions.forget(long.add({ seconds: 1 }));

    expect([await requests.find("r-over"), (await requests.find("r-open"))?.id]).toEqual([null, "r-open"]);
  });
}

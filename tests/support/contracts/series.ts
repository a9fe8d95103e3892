import { expect, test } from "@jest/globals";
import type { Demand, Series } from "#domain/sessions/index.ts";
import { nine, session, sessionSeries } from "#tests/support/hour-records.ts";
import type { HoursUnderTest } from "./hours.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What is promised of hours that follow one another, and of how many were wanted. */
export function seriesContract(hours: () => HoursUnderTest): void {
  const add = (one: Series) => hours().transaction((tx) => hours().series.add(tx, one));

  test("begins a series with its first hour, or not at all", async () => {
    const { series, sessions } = hours();
    const [one, other] = [sessionSeries({ expertId: "mentor", askerId: "first" }), sessionSeries()];
    const hold = (of: Series, askerId: string) =>
      sessions.hold(session({ expertId: "mentor", askerId, seriesId: of.id }), {
        ...{ caps: [], jobs: [] },
        also: (tx) => series.add(tx, of),
      });

    const held = [await hold(one, "first"), await hold(other, "second")];

    expect(held).toEqual(["held", "taken"]);
    expect(plain(await series.find(one.id))).toEqual(plain(one));
    expect(await series.find(other.id)).toBeNull();
    expect((await series.activeOf("mentor")).map(({ id }) => id)).toEqual([one.id]);
    expect((await series.activeOf("first")).map(({ id }) => id)).toEqual([one.id]);
  });

  test("lets one change a series at a time, and changes nothing when that cannot be told", async () => {
    const { series } = hours();
    const one = sessionSeries({ expertId: "changes" });
    await add(one);
    const plan = () => series.change(one.id, (now) => ({ ...now, planned: now.planned + 1 }));
    const untold = () => Promise.reject(new Error("no ledger"));

    await Promise.all([plan(), plan(), series.change(one.id, () => null)]);
    await expect(series.change(one.id, (now) => ({ ...now, state: "ended" }), untold)).rejects.toThrow("no ledger");
    const next = { ...one, planned: 3, state: "done", nextAt: null, planAt: null } as const;
    const before = await series.find(one.id);
    const changed = await series.change(one.id, () => next);

    expect(before).toMatchObject({ planned: 3, state: "active" });
    expect(plain([changed, await series.find(one.id)])).toEqual(plain([next, next]));
    expect(await series.activeOf("changes")).toEqual([]);
    expect(await series.change("none", (now) => now)).toBeNull();
  });

  test("ends a series together with what else changes, or not at all", async () => {
    const { series, transaction } = hours();
    const one = sessionSeries({ expertId: "ends", askerId: "ends too" });
    await add(one);
    const failing = transaction(async (tx) => {
      await series.end(tx, one.id);
      throw new Error("no ledger");
    });

    await expect(failing).rejects.toThrow("no ledger");
    const before = await series.find(one.id);
    await transaction((tx) => series.end(tx, one.id));

    expect(before?.state).toBe("active");
    expect(plain(await series.find(one.id))).toEqual(plain({ ...one, state: "ended", nextAt: null, planAt: null }));
  });

  test("finds series whose next hour is to be planned, what is due first", async () => {
    const { series } = hours();
    const at = (minutes: number) => nine.subtract({ hours: 1000 }).add({ minutes });
    await add(sessionSeries({ id: "at 2", planAt: at(2) }));
    await add(sessionSeries({ id: "at 1", planAt: at(1) }));
    await add(sessionSeries({ id: "never", planAt: null }));
    await add(sessionSeries({ id: "ended", planAt: at(1), state: "ended" }));

    const due = (minutes: number, limit = 9) => series.due(at(minutes), limit).then((all) => all.map(({ id }) => id));

    expect([await due(0), await due(1), await due(2), await due(2, 1)]).toEqual([
      [],
      ["at 1"],
      ["at 1", "at 2"],
      ["at 1"],
    ]);
  });

  test("adds up what was wanted, once for each person, topic and day, and forgets it", async () => {
    const { demand } = hours();
    const wanted = (changes: Partial<Demand>) =>
      demand.note({ at: nine, askerId: "d1", topic: "demand", format: "half", ...changes });
    const day = (days: number) => nine.add({ hours: days * 24 });
    await wanted({ format: "hour" });
    await wanted({ at: nine.add({ hours: 3 }) });
    await wanted({ at: day(1) });
    await wanted({ askerId: "d2", format: "quick" });
    await wanted({ askerId: "d2", topic: "another", format: "mentoring" });
    await wanted({ askerId: "d3", at: day(-1) });
    await wanted({ askerId: "d3", at: day(5) });
    const minutes = async (start: Temporal.Instant) => {
      const found = await demand.between({ start, end: day(5).subtract({ hours: 9 }) });
      return ["demand", "another"].map((topic) => [...(found.get(topic)?.values() ?? [])].toSorted((a, b) => a - b));
    };

    const asked = await minutes(nine.subtract({ hours: 9 }));
    await demand.forget(day(1));

    expect(asked).toEqual([[15, 90], [45]]);
    expect(await minutes(day(-2))).toEqual([[30], []]);
  });
}

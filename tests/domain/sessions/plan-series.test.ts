import { expect, test } from "@jest/globals";
import { type BookingDeps, endSeries, planSeries, type Series } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";
import { sessionSeries } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt } from "#tests/support/life.ts";
import { busyExpert, flat, free } from "#tests/support/sessions.ts";

const seriesId = "00000000-0000-4000-8000-00000000000a";
const nextAt = instant("2026-12-08T09:00Z");

/** Lars and Mira met for the first time on Tuesday; it is over since a minute. */
async function afterTheFirst(
  changes: Partial<Series> = {},
  {
    now = "2026-11-24T09:46Z",
    ...given
  }: { now?: string; deps?: Partial<BookingDeps>; times?: Parameters<typeof lifeWorld>[2] } = {},
) {
  let clock = instant(now);
  const volunteers = [busyExpert({ personId: "mira", trainedAt: clock, formats: ["mentoring"] })];
  const first = { format: "mentoring", slot: slotAt("2026-11-24T09:00Z", 45), seriesId } as const;
  const world = lifeWorld(first, { clock: () => clock, ...given.deps }, given.times, { volunteers });
  const planAt = first.slot.end;
  await world.deps.series.add(
    noTransaction,
    sessionSeries({ id: seriesId, expertId: "mira", nextAt, planAt, ...changes }),
  );
  const planned = () => [...world.sessions.all.values()].filter(({ id }) => id !== "hour");
  const pass = (hours: number) => {
    clock = clock.add({ minutes: hours * 60 });
  };
  return { ...world, planned, pass };
}

test("plans the next hour at the same time two weeks on, and both are told when it stands in the calendars", async () => {
  const { deps, planned, told } = await afterTheFirst();

  await planSeries(deps);

  expect(planned()).toMatchObject([{ state: "booked", format: "mentoring", seriesId, slot: { start: nextAt } }]);
  expect(await deps.series.find(seriesId)).toMatchObject({
    planned: 2,
    nextAt: instant("2026-12-22T09:00Z"),
    planAt: instant("2026-12-08T09:45Z"),
  });
  expect(told()).toEqual(["lars: sessions.booked", "mira: sessions.booked"]);
});

test("takes the nearest open time when one of them has something else", async () => {
  const { deps, planned } = await afterTheFirst(
    {},
    { times: [free("mira", { busy: flat([slotAt("2026-12-08T08:00Z", 120)]) })] },
  );

  await planSeries(deps);

  expect(planned().map(({ slot }) => `${slot.start}`.slice(0, 10))).toEqual(["2026-12-08"]);
  expect((await deps.series.find(seriesId))?.nextAt).toEqual(instant("2026-12-22T09:00Z"));
});

test("finds none within two days: both are told, and the turn after is tried", async () => {
  const away = [free("mira", { busy: flat([slotAt("2026-12-05T00:00Z", 7 * 24 * 60)]) })];
  const { deps, planned, told } = await afterTheFirst({}, { times: away });

  await planSeries(deps);

  expect(planned()).toEqual([]);
  expect(told()).toEqual(["lars: sessions.seriesStuck", "mira: sessions.seriesStuck"]);
  expect(await deps.series.find(seriesId)).toMatchObject({
    planned: 1,
    missed: 1,
    nextAt: instant("2026-12-22T09:00Z"),
    planAt: nextAt,
  });
});

test("three turns without a time for both end it with the neutral sentence", async () => {
  const away = [free("mira", { busy: flat([slotAt("2026-11-25T00:00Z", 90 * 24 * 60)]) })];
  const { deps, ledger, pass } = await afterTheFirst({}, { times: away });

  for (let turn = 0; turn < 3; turn++) {
    await planSeries(deps);
    pass(14 * 24);
  }

  const kinds = ledger.added.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "sessions.seriesStuck")).toHaveLength(4);
  expect(kinds.filter((kind) => kind === "sessions.seriesEnded")).toHaveLength(2);
  expect(await deps.series.find(seriesId)).toMatchObject({ state: "ended", nextAt: null });
});

test("a turn that found its time begins the count of those without anew", async () => {
  const { deps } = await afterTheFirst({ missed: 2 });

  await planSeries(deps);

  expect(await deps.series.find(seriesId)).toMatchObject({ planned: 2, missed: 0 });
});

test.each(["mira", "lars"])("nobody is brought together when %s keeps away from the other by now", async (who) => {
  const { deps, planned, told } = await afterTheFirst();
  const other = who === "mira" ? "lars" : "mira";
  await deps.experts.save(busyExpert({ personId: who, neverWith: [other] }));

  await planSeries(deps);

  expect(planned()).toEqual([]);
  expect(told()).toEqual(["lars: sessions.seriesEnded", "mira: sessions.seriesEnded"]);
});

test("a turn in a pause of the mentor is passed over, one after it is not", async () => {
  const { deps, planned, told } = await afterTheFirst();
  const pausing = (until: string) =>
    deps.experts.change("mira", (one) => ({ ...one, pause: { until: instant(until) } }));

  await pausing("2026-12-31T23:00Z");
  await planSeries(deps);
  const inPause = [planned().length, told()];
  await deps.series.change(seriesId, (one) => ({ ...one, nextAt, planAt: instant("2026-11-24T09:46Z") }));
  await pausing("2026-12-01T00:00Z");
  await planSeries(deps);

  expect(inPause).toEqual([0, ["lars: sessions.seriesStuck", "mira: sessions.seriesStuck"]]);
  expect(planned()).toMatchObject([{ slot: { start: nextAt } }]);
});

test("while Graph answers nobody, not every series is tried", async () => {
  const { deps } = await afterTheFirst();
  for (const id of ["b", "c", "d", "e"]) {
    const planAt = instant("2026-11-24T09:45Z");
    await deps.series.add(noTransaction, sessionSeries({ id, expertId: "mira", askerId: id, nextAt, planAt }));
  }
  let tries = 0;
  const availability = () => {
    tries++;
    return Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  };

  await planSeries({ ...deps, calendar: { ...deps.calendar, availability } });

  expect(tries).toBe(3);
});

test("two replicas plan one hour", async () => {
  const { deps, planned } = await afterTheFirst();

  await Promise.all([planSeries(deps), planSeries(deps)]);

  expect(planned()).toHaveLength(1);
});

test("a crash after the time was taken plans nothing twice", async () => {
  const { deps, pass, planned } = await afterTheFirst();
  const crash = () => Promise.reject(new Error("crash"));
  let changes = 0;
  const change: typeof deps.series.change = (...args) => (changes++ === 0 ? deps.series.change(...args) : crash());

  await planSeries({ ...deps, series: { ...deps.series, change } });
  const taken = planned().map(({ state }) => state);
  pass(0.3);
  await planSeries(deps);

  expect(taken).toEqual(["held"]);
  expect(planned().map(({ state }) => state)).toEqual(["booked"]);
  expect((await deps.series.find(seriesId))?.planned).toBe(2);
});

test("waits for an hour that was moved to a later day", async () => {
  const { deps, planned, sessions, session } = await afterTheFirst();
  const slot = slotAt("2026-11-26T09:00Z", 45);
  sessions.all.set("hour", { ...session, slot });

  await planSeries(deps);

  expect(planned()).toEqual([]);
  expect((await deps.series.find(seriesId))?.planAt).toEqual(slot.end);
});

test("after the sixth it is done", async () => {
  const { deps, pass, planned } = await afterTheFirst({ planned: 5 });

  await planSeries(deps);
  const sixth = await deps.series.find(seriesId);
  pass(15 * 24);
  await planSeries(deps);

  expect(sixth).toMatchObject({ planned: 6, nextAt: null, state: "active" });
  expect(await deps.series.find(seriesId)).toMatchObject({ state: "done", planAt: null });
  expect(planned()).toHaveLength(1);
});

test("a mentor who volunteers no more gives no more hours of it, and both get the neutral sentence", async () => {
  const { deps, planned, told } = await afterTheFirst();
  await deps.experts.remove("mira");

  await planSeries(deps);

  expect(planned()).toEqual([]);
  expect(told()).toEqual(["lars: sessions.seriesEnded", "mira: sessions.seriesEnded"]);
});

test("an hour that was being planned while it ended does not stay", async () => {
  const { deps, planned } = await afterTheFirst();
  const hold: typeof deps.sessions.hold = async (...args) => {
    const held = await deps.sessions.hold(...args);
    await endSeries({ ...deps, sessions: { ...deps.sessions, upcoming: async () => [] } }, { by: "lars", seriesId });
    return held;
  };

  await planSeries({ ...deps, sessions: { ...deps.sessions, hold } });

  expect(planned().map(({ state }) => state)).toEqual(["cancelled"]);
});

test("turns that an outage outlasted are passed over in silence", async () => {
  const { deps, planned, told } = await afterTheFirst({}, { now: "2026-12-10T09:00Z" });

  await planSeries(deps);
  await planSeries(deps);

  expect(planned().map(({ slot }) => `${slot.start}`)).toEqual(["2026-12-22T09:00:00Z"]);
  expect(told()).toEqual(["lars: sessions.booked", "mira: sessions.booked"]);
});

import { expect, test } from "@jest/globals";
import { endSeries } from "#domain/sessions/index.ts";
import { newSeries } from "#domain/sessions/series.ts";
import { AppError } from "#shared/errors.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";
import { session, sessionSeries } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt } from "#tests/support/life.ts";

async function inSeries(state: "active" | "ended" = "active") {
  const world = lifeWorld({ seriesId: "series", format: "mentoring" });
  await world.deps.series.add(noTransaction, sessionSeries({ id: "series", expertId: "mira", state }));
  return world;
}

test("the next hour is at the same time on the wall two weeks on, also when the clocks change", () => {
  const first = session({ slot: slotAt("2026-10-20T08:00Z") });

  const series = newSeries("series", first, "Europe/Berlin");

  expect(`${series.nextAt}`).toBe("2026-11-03T09:00:00Z");
  expect(series).toMatchObject({ planned: 1, planAt: instant("2026-10-20T08:30Z") });
});

test.each(["lars", "mira"])("%s ends it: the hour ahead is off, and both get the same sentence", async (by) => {
  const { deps, cancelled, ledger, sessions, told } = await inSeries();

  expect(await endSeries(deps, { by, seriesId: "series" })).toBe(true);

  expect(await deps.series.find("series")).toMatchObject({ state: "ended", nextAt: null, planAt: null });
  expect(sessions.all.get("hour")).toMatchObject({ state: "cancelled", cancelledBy: null });
  expect(cancelled).toEqual(["event of hour"]);
  expect(told()).toEqual(["lars: sessions.seriesEnded", "mira: sessions.seriesEnded"]);
  expect(JSON.stringify([...ledger.added, await deps.series.find("series")])).not.toMatch(/reason|endedBy|"by"/);
});

test("when the calendar does not answer it is over all the same, and the queue removes the event", async () => {
  const { deps, cancelled, queue, sessions, told } = await inSeries();
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));

  await endSeries({ ...deps, calendar: { ...deps.calendar, cancelEvent } }, { by: "lars", seriesId: "series" });

  expect(sessions.all.get("hour")?.state).toBe("cancelling");
  expect(queue.jobs[0]).toMatchObject({ name: "sessions.settle", data: { sessionId: "hour" } });
  expect(cancelled).toEqual([]);
  expect(told()).toHaveLength(2);
});

test("nobody else can end it, and nobody twice", async () => {
  const { deps, told } = await inSeries();

  expect(await endSeries(deps, { by: "petra", seriesId: "series" })).toBe(false);
  await endSeries(deps, { by: "lars", seriesId: "series" });

  expect(await endSeries(deps, { by: "mira", seriesId: "series" })).toBe(false);
  expect(told()).toHaveLength(2);
});

import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { sessionPreparations } from "#domain/sessions/index.ts";
import { instant, noTransaction, person } from "#tests/support/fakes.ts";
import { sessionOffer, sessionSeries } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt, tuesday } from "#tests/support/life.ts";

const facts = { sessionId: "hour", withId: "mira", start: `${tuesday.start}`, end: `${tuesday.end}`, joinUrl: null };
const lars = person();

/** What would be said now. */
function prepared(world: ReturnType<typeof lifeWorld>, kind: string, said: object = facts, to = lars) {
  const prepare = sessionPreparations(world.deps)[kind];
  return prepare?.({ kind, facts: said } as LedgerEntry, to);
}

test.each(["sessions.booked", "sessions.moved"])("%s is said while it is true", async (kind) => {
  expect(await prepared(lifeWorld(), kind)).toMatchObject({ sessionId: "hour", start: `${tuesday.start}` });
  expect(await prepared(lifeWorld({ state: "cancelled" }), kind)).toBeNull();
  expect(await prepared(lifeWorld(), kind, { sessionId: "another" })).toBeNull();
});

test("of an hour that was moved before anybody was told of it, the present time is told", async () => {
  const moved = lifeWorld({ slot: slotAt("2026-11-26T13:00Z") });

  expect(await prepared(moved, "sessions.booked")).toMatchObject({ start: "2026-11-26T13:00:00Z" });
  expect(await prepared(moved, "sessions.moved")).toBeNull();
});

test("a proposal of another time is put to nobody once that time is over", async () => {
  const proposal = { ...facts, proposedStart: "2026-11-23T12:00:00Z" };

  expect(await prepared(lifeWorld(), "sessions.suggested", proposal)).not.toBeNull();
  expect(
    await prepared(lifeWorld({}, { clock: () => instant("2026-11-23T12:01Z") }), "sessions.suggested", proposal),
  ).toBeNull();
});

test("a reminder is for who still wants it", async () => {
  const world = lifeWorld();
  const unwanted = await prepared(world, "sessions.reminder");

  await world.deps.sessions.savePreference("lars", { remind: true, ask: true, subject: null });

  expect(unwanted).toBeNull();
  expect(await prepared(world, "sessions.reminder")).toEqual(facts);
});

test("nobody is asked whether an hour helped that is not over, or that was moved", async () => {
  const over = { clock: () => instant("2026-11-24T10:31Z") };

  expect(await prepared(lifeWorld(), "sessions.question")).toBeNull();
  expect(await prepared(lifeWorld({ slot: slotAt("2026-11-24T09:30Z") }, over), "sessions.question")).toBeNull();
  expect(await prepared(lifeWorld({}, over), "sessions.question")).toEqual(facts);
});

test.each(["sessions.offer", "sessions.offerReminder"])("%s names the times that are still ahead", async (kind) => {
  const world = lifeWorld();
  const slots = [slotAt("2026-11-23T07:00Z"), slotAt("2026-11-26T09:00Z")];
  await world.deps.offers.add(
    sessionOffer({ id: "offer", expertId: "jonas", invited: ["lars", "anna"], declined: ["anna"], slots }),
  );

  expect(await prepared(world, kind, { offerId: "offer" })).toMatchObject({
    slots: [{ start: "2026-11-26T09:00:00Z", end: "2026-11-26T09:30:00Z" }],
  });
  expect(await prepared(world, kind, { offerId: "offer" }, person({ id: "anna" }))).toBeNull();
  await world.deps.offers.change("offer", (offer) => ({ ...offer, state: "ended" }));
  expect(await prepared(world, kind, { offerId: "offer" })).toBeNull();
});

test("that a series found no time is said while there is a series", async () => {
  const world = lifeWorld();
  await world.deps.series.add(noTransaction, sessionSeries({ id: "series" }));
  const active = await prepared(world, "sessions.seriesStuck", { seriesId: "series" });

  await world.deps.series.change("series", (series) => ({ ...series, state: "ended" }));

  expect(active).toEqual({ seriesId: "series" });
  expect(await prepared(world, "sessions.seriesStuck", { seriesId: "series" })).toBeNull();
});

import { expect, test } from "@jest/globals";
import { fullTimes } from "#domain/sessions/full-times.ts";
import { instant } from "#tests/support/fakes.ts";
import { session } from "#tests/support/hour-records.ts";
import { busyExpert, monday, sessionWorld } from "#tests/support/sessions.ts";

const frame = {
  zone: "Europe/Berlin",
  window: { start: monday, end: monday.add({ hours: 14 * 24 }) },
  minutes: 30,
};
const halfHour = (start: string) => ({ start: instant(start), end: instant(start).add({ minutes: 30 }) });
const [wednesday, thursday] = [halfHour("2026-11-25T09:00Z"), halfHour("2026-11-26T09:00Z")];

/** Mira gives two sessions a week, and both of this week are booked. */
function fullWeek() {
  const { deps, sessions } = sessionWorld({}, [], { volunteers: [busyExpert({ personId: "mira", perWeek: 2 })] });
  for (const slot of [wednesday, thursday]) {
    const booked = session({ expertId: "mira", askerId: "anna", state: "booked", slot });
    sessions.all.set(booked.id, booked);
  }
  return deps;
}

test("a week in which the expert has all the sessions they give is full, on their own clock", async () => {
  const full = await fullTimes(fullWeek(), "mira", frame);

  expect(full.map(({ end, start }) => [`${start}`, `${end}`])).toEqual([
    ["2026-11-22T23:00:00Z", "2026-11-29T23:00:00Z"],
  ]);
});

test("a session that is being moved leaves room for itself in its own week", async () => {
  expect(await fullTimes(fullWeek(), "mira", frame, thursday)).toEqual([]);
});

test("who volunteers no more has no full times, whatever they still give", async () => {
  const deps = fullWeek();
  const others = { ...deps, experts: { ...deps.experts, all: async () => [busyExpert({ personId: "jonas" })] } };

  expect(await fullTimes(others, "mira", frame)).toEqual([]);
});

import { expect, test } from "@jest/globals";
import type { Intention } from "#domain/attention/index.ts";
import { scheduleAppointments } from "#domain/rehearsal/appointments.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { instant, noTransaction, person } from "#tests/support/fakes.ts";
import { smallExtent } from "#tests/support/rehearsal.ts";

/** What is planned for 100 people in ten weeks, and when. */
async function scheduled() {
  const residents = Array.from({ length: 100 }, (_, number) => ({ person: person({ id: `${number}` }), site: "X" }));
  const planned: { readonly when: Temporal.Instant; readonly notice: Intention }[] = [];
  const happenings: (() => void | Promise<void>)[] = [];
  const ledger = {
    add: async (_tx: unknown, [notice]: readonly Intention[], when: Temporal.Instant) =>
      void (notice && planned.push({ when, notice })),
  };
  const office = { ledger, transaction: async (work: (tx: never) => Promise<unknown>) => work(noTransaction as never) };
  const at = (_when: Temporal.Instant, happen: () => void | Promise<void>) => void happenings.push(happen);
  scheduleAppointments({ at, office } as never, { ...smallExtent, weeks: 10 }, residents, seeded(7));
  for (const happen of happenings) await happen();
  return planned;
}

test("now and then people hear of a conversation that lies ahead, and some of them more often than they may", async () => {
  const planned = await scheduled();

  const byPerson = [...Map.groupBy(planned, ({ notice }) => notice.personId).values()].map(({ length }) => length);
  expect(byPerson.length).toBeGreaterThan(20);
  expect(Math.min(...byPerson)).toBe(1);
  expect(Math.max(...byPerson)).toBeGreaterThan(6);
  for (const { notice, when } of planned) {
    expect(notice.class).toBe("appointment");
    expect(Temporal.Instant.compare(when, notice.notAfter)).toBe(-1);
    expect(Temporal.Instant.compare(when, instant("2027-03-15T00:00Z"))).toBe(-1);
  }
});

test("it may happen in the night and at weekends, and is meant only once", async () => {
  const planned = await scheduled();

  const hours = planned.map(({ when }) => when.toZonedDateTimeISO("UTC").hour);
  const days = planned.map(({ when }) => when.toZonedDateTimeISO("UTC").dayOfWeek);
  expect([hours.some((hour) => hour < 6), days.some((day) => day > 5)]).toEqual([true, true]);
  expect(new Set(planned.map(({ notice }) => notice.key)).size).toBe(planned.length);
});

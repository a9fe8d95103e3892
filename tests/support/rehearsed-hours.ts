import { memoryHourOffice } from "#adapters/memory/hours.ts";
import { NO_HOUR_FAULTS } from "#domain/rehearsal/hours-faults.ts";
import { makeTimes } from "#domain/rehearsal/hours-mailbox.ts";
import { makeOutlook, type Outlook } from "#domain/rehearsal/hours-outlook.ts";
import { inventHourPeople } from "#domain/rehearsal/hours-people.ts";
import { makeHourStage } from "#domain/rehearsal/hours-stage.ts";
import { HOUR_RULES, type HourExtent, type HoursDeps, ORDINARY_PLAN } from "#domain/rehearsal/index.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { instant, person } from "./fakes.ts";
import { rehearsalDeps } from "./rehearsal.ts";

export const hoursDeps: HoursDeps = { openHours: memoryHourOffice, holidays: rehearsalDeps.holidays };

export const fewHours: HourExtent = {
  ...{ experts: 30, askers: 40, sessions: 120, weeks: 5, seed: 7 },
  from: Temporal.PlainDate.from("2027-03-08"),
};

/** Monday, 08:00 in Berlin. */
export const mondayMorning = instant("2027-03-08T07:00Z");

export const halfHourAt = (hours: number) => ({
  start: mondayMorning.add({ minutes: hours * 60 }),
  end: mondayMorning.add({ minutes: hours * 60 + 30 }),
});

/** Lars and Mette in Berlin, who have nothing in their calendars. */
export function emptyOutlook(faults = NO_HOUR_FAULTS, time = { now: mondayMorning }): Outlook {
  const owners = ["lars", "mette"].map((id) => {
    const mailbox = { workingHours: null, busy: makeTimes(), tentative: makeTimes(), elsewhere: makeTimes() };
    return [id, { person: person({ id }), mailbox }] as const;
  });
  return makeOutlook(
    new Map(owners),
    () => faults,
    seeded(7),
    () => time.now,
  );
}

export const noPeople = inventHourPeople(ORDINARY_PLAN, { ...fewHours, experts: 0, askers: 0 }, seeded(7));

/** A service beside these calendars, that knows nobody yet. */
export function hourStage(faults = NO_HOUR_FAULTS) {
  const time = { now: mondayMorning };
  const outlook = emptyOutlook(faults, time);
  const { holidays, openHours } = hoursDeps;
  const shared = { outlook, holidays, openHours, people: noPeople, time };
  return makeHourStage({ ...shared, rules: HOUR_RULES, faults: () => faults, random: seeded(7) });
}

import { memoryOffice } from "#adapters/memory/office.ts";
import type { Extent, Plan, RehearsalDeps } from "#domain/rehearsal/index.ts";
import { ORDINARY_PLAN } from "#domain/rehearsal/index.ts";

/** Nobody in Bavaria works on Wednesdays. */
const holidays = {
  isHoliday: (day: Temporal.PlainDate, region: string) => region === "DE-BY" && day.dayOfWeek === 3,
  regionOfZone: () => null,
};

export const rehearsalDeps: RehearsalDeps = { openOffice: memoryOffice, holidays };

/** A small company in which much goes wrong. */
export const troubledPlan: Plan = {
  ...ORDINARY_PLAN,
  faults: {
    ...{ throttled: 0.01, timeout: 0.02, undeliverable: 0.01, crash: 0.01, mailbox: 0.05 },
    ...{ refusedPerWeek: 0.1, outagesPerWeek: 0.5 },
  },
};

export const smallExtent: Extent = {
  ...{ people: 80, leaders: 40, weeks: 14, seed: 7 },
  from: Temporal.PlainDate.from("2027-01-04"),
};

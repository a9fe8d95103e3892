import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { memoryHourOffice } from "#adapters/memory/hours.ts";
import { memoryOffice } from "#adapters/memory/office.ts";
import { type PlanOutcome, readPlan } from "#adapters/yaml/plan-file.ts";
import {
  type Case,
  type Extent,
  type HourExtent,
  type HourRehearsal,
  ORDINARY_PLAN,
  type Plan,
  playCases,
  type Rehearsal,
  rehearse,
  rehearseHours,
} from "#domain/rehearsal/index.ts";

type OnProgress = (share: number, day: string) => void;

export interface Rehearsing {
  /** Without a path, the plan of an ordinary company. */
  plan(path: string | undefined): Promise<PlanOutcome>;
  run(plan: Plan, extent: Extent, onProgress: OnProgress): Promise<Rehearsal>;
  cases(): Promise<readonly Case[]>;
  hours(plan: Plan, extent: HourExtent, onProgress: OnProgress): Promise<HourRehearsal>;
}

/** Joins the rules with people who do not exist, and with stores in memory. */
export function makeRehearsing(): Rehearsing {
  const holidays = publicHolidays();
  const deps = { openOffice: memoryOffice, holidays };
  return {
    plan: async (path) => (path ? readPlan(path, holidays.region) : { kind: "read", plan: ORDINARY_PLAN }),
    run: (plan, extent, onProgress) => rehearse(deps, plan, extent, onProgress),
    cases: () => playCases(deps),
    hours: (plan, extent, onProgress) =>
      rehearseHours({ openHours: memoryHourOffice, holidays }, plan, extent, onProgress),
  };
}

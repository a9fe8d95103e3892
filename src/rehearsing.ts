import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { memoryOffice } from "#adapters/memory/office.ts";
import { type PlanOutcome, readPlan } from "#adapters/plan/plan-file.ts";
import {
  type Case,
  type Extent,
  ORDINARY_PLAN,
  type Plan,
  playCases,
  type Rehearsal,
  rehearse,
} from "#domain/rehearsal/index.ts";

export interface Rehearsing {
  /** Without a path, the plan of an ordinary company. */
  plan(path: string | undefined): Promise<PlanOutcome>;
  run(plan: Plan, extent: Extent, onProgress: (share: number, day: string) => void): Promise<Rehearsal>;
  cases(): Promise<readonly Case[]>;
}

/** Joins the rules with people who do not exist, and with stores in memory. */
export function makeRehearsing(): Rehearsing {
  const holidays = publicHolidays();
  const deps = { openOffice: memoryOffice, holidays };
  return {
    plan: async (path) => (path ? readPlan(path, holidays.region) : { kind: "read", plan: ORDINARY_PLAN }),
    run: (plan, extent, onProgress) => rehearse(deps, plan, extent, onProgress),
    cases: () => playCases(deps),
  };
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { type PlanOutcome, readPlan } from "#adapters/yaml/plan-file.ts";
import { ORDINARY_PLAN } from "#domain/rehearsal/index.ts";

const { region } = publicHolidays();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(yaml: string): Promise<PlanOutcome> {
  const path = join(folder, "plan.yaml");
  await writeFile(path, yaml);
  return readPlan(path, region);
}

async function reasons(yaml: string): Promise<readonly string[]> {
  const outcome = await read(yaml);
  return outcome.kind === "refused" ? outcome.reasons : [];
}

test("reads the plan of the guide", async () => {
  const outcome = await readPlan("docs/guides/rehearsal-plan.yaml", region);

  const plan = outcome.kind === "read" ? outcome.plan : outcome;
  expect(JSON.parse(JSON.stringify(plan))).toMatchObject({
    sites: [
      { name: "Stuttgart", region: "DE-BW", hours: null },
      { name: "Graz", region: "AT-6" },
      { name: "Pune", region: null, hours: { start: "09:30:00", end: "18:30:00" } },
    ],
    slots: [{ weekday: 2, time: "09:30:00" }, { weekday: 4 }],
    quietPeriods: [{ from: "2027-02-15", until: "2027-02-26" }],
    holidays: [{ date: "2027-02-08", region: "DE-BW" }],
    absences: [
      { site: "Stuttgart", department: "Production" },
      { site: null, department: null },
    ],
    announcements: [{ everyWeeks: 2, share: 1 }, { share: 0.25 }],
    faults: { throttled: 0.01 },
  });
});

test("takes from the ordinary plan what is left out", async () => {
  const outcome = await read("faults: { crash: 0.5 }");

  expect(outcome).toEqual({
    kind: "read",
    plan: { ...ORDINARY_PLAN, faults: { ...ORDINARY_PLAN.faults, crash: 0.5 } },
  });
  expect(await read("")).toEqual({ kind: "read", plan: ORDINARY_PLAN });
});

test.each([
  ["quietperiods: []", 'the plan: Unrecognized key: "quietperiods"'],
  ["slots: [{ weekday: Dienstag, time: '09:30' }]", /^slots\.0\.weekday: Invalid option: expected one of "monday"/],
  ["slots: [{ weekday: Tuesday, time: '25:30' }]", 'slots.0.time: "25:30" is not a time such as 09:30'],
  ["sites: [{ name: A, zone: Berlin, share: 1 }]", 'sites.0.zone: "Berlin" is not a time zone such as Europe/Berlin'],
  [
    "holidays: [{ date: 2027-02-08, region: Atlantis }]",
    'holidays.0.region: "Atlantis" is not a country or state whose holidays are known, such as DE-BY',
  ],
  ["quietPeriods: [{ from: 2027-02-26, until: 2027-02-15 }]", "quietPeriods.0: ends before it begins"],
  [
    "absences: [{ from: 2027-02-01, until: 2027-02-02, site: Mars }]",
    'absences.0: "Mars" is neither a site nor a department of the plan',
  ],
  ["faults: { crash: 2 }", /^faults\.crash: /],
  [
    "announcements: [{ kind: leaders.nudge, weekday: Monday, time: '08:00', zone: UTC }]",
    "announcements.0.kind: is the name of another feature's message, such as insight.digest",
  ],
  ["sites: [", /Flow sequence/],
])("says what is wrong with %s", async (yaml, expected) => {
  const [reason, ...others] = await reasons(yaml);

  expect(reason).toMatch(expected);
  expect(others).toEqual([]);
});

test("says that there is no such file", async () => {
  const outcome = await readPlan(join(folder, "nowhere.yaml"), region);

  expect(outcome).toMatchObject({ kind: "refused", reasons: [expect.stringContaining("no such file")] });
});

import { expect, test } from "@jest/globals";
import { type CoverageDeps, coverage, keepCoverage } from "#domain/insight/coverage.ts";
import type { BusyExpert } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { members, programmeWorld } from "#tests/support/programme.ts";

const people = new Map<string, string | null>([
  ...["HR", "Legal", "Finance"].flatMap((name) => members(name, 8).map((id) => [id, name] as const)),
  ...members("Board", 3).map((id) => [id, "Board"] as const),
  ["chief", null],
]);

async function covered(leaders: readonly string[], experts: readonly Partial<BusyExpert>[] = []) {
  const { deps } = programmeWorld({ leaders });
  const volunteers = { all: async () => experts as readonly BusyExpert[] } satisfies CoverageDeps["experts"];
  await keepCoverage({ ...deps, experts: volunteers }, async () => people);
  return coverage(deps);
}

test("names the functions in which an active leader or a volunteer is, and those in which nobody is", async () => {
  const found = await covered(["HR 3"], [{ personId: "Legal 0", pause: null }]);

  expect(found?.functions).toEqual([
    { name: "Finance", covered: false },
    { name: "HR", covered: true },
    { name: "Legal", covered: true },
  ]);
});

test("does not name a function that is too small, and says that it leaves some out", async () => {
  const found = await covered(["Board 0"]);

  expect(found?.functions.map(({ name }) => name)).not.toContain("Board");
  expect([found?.hidesSmall, found?.week]).toEqual([true, "2026-11-16"]);
});

test("does not even keep of a small function whether somebody takes part, whatever may be told later", async () => {
  const { deps } = programmeWorld({ leaders: ["Board 0", "HR 0"] });
  await keepCoverage(deps, async () => people);

  const kept = await deps.coverage.find("2026-W47");
  const later = await coverage({ ...deps, groupMin: () => 1 });

  expect(kept).toContainEqual({ name: "Board", people: 3, covered: null });
  expect(kept).toContainEqual({ name: "HR", people: 8, covered: true });
  expect(later).toMatchObject({
    hidesSmall: true,
    functions: [{ name: "Finance" }, { name: "HR" }, { name: "Legal" }],
  });
});

test("who pauses covers nothing, and who has come back does", async () => {
  const until = (at: string) => [{ personId: "HR 0", pause: { until: instant(at) } }];

  const now = (await covered([], until("2026-11-26T00:00Z")))?.functions.some((one) => one.covered);
  const back = (await covered([], until("2026-11-24T00:00Z")))?.functions.some((one) => one.covered);

  expect([now, back]).toEqual([false, true]);
});

test("does not change within a week: nobody shall see who joined on which day", async () => {
  const { deps } = programmeWorld();
  await keepCoverage(deps, async () => people);

  await keepCoverage({ ...deps, leaders: { active: async () => new Set(["HR 0"]) } }, async () => people);

  expect((await coverage(deps))?.functions.some((one) => one.covered)).toBe(false);
});

test("says nothing before anything was looked at", async () => {
  expect(await coverage(programmeWorld().deps)).toBeNull();
});

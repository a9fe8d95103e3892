import { execFile } from "node:child_process";
import { expect, test } from "@jest/globals";

function run(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, ["src/commands/rehearse.ts", ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const small = ["--people", "60", "--leaders", "20", "--weeks", "4", "--from", "2027-03-10", "--seed", "7"];

test("prints one object: what everybody would get, and that no rule was broken", async () => {
  const { code, stdout } = await run(...small, "--json", "--plan", "docs/guides/rehearsal-plan.yaml");

  const { by_week, cases, invariants, messages, seconds, ...asked } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(asked).toEqual({ people: 60, leaders: 20, weeks: 4, seed: 7 });
  expect(by_week.map(({ week }: { week: string }) => week)).toEqual([
    ...["2027-03-08", "2027-03-15", "2027-03-22", "2027-03-29"],
  ]);
  const { in_doubt, ...breaches } = invariants;
  expect(Object.keys(breaches)).toHaveLength(10);
  expect(new Set(Object.values(breaches))).toEqual(new Set([0]));
  expect(cases).toHaveLength(7);
  expect(cases.every(({ passed }: { passed: boolean }) => passed)).toBe(true);
  expect([messages > 0, in_doubt >= 0, seconds > 0]).toEqual([true, true, true]);
});

test("rehearses private hours too, where they are asked for", async () => {
  const { code, stdout } = await run(...small, "--hours", "40", "--json");

  const { hours } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(hours).toMatchObject({ experts: 15, askers: 100 });
  expect(hours.booked).toBeGreaterThan(5);
  expect(new Set(Object.values(hours.invariants))).toEqual(new Set([0]));
});

test("prints weeks, rules and known failures for people, and its progress beside", async () => {
  const { code, stderr, stdout } = await run(...small);

  expect(code).toBe(0);
  expect(stdout).toContain("2027-03-29");
  expect(stdout).toContain("0  sent twice");
  expect(stderr).toContain("100 % · 2027-04-05");
});

test.each([
  [["--people", "many"], 2, "--people takes a whole number from 1 to 100,000"],
  [["--people", "10", "--leaders", "11"], 2, "--leaders takes a whole number from 1 to 10"],
  [["--from", "soon"], 2, '--from takes a date such as 2027-01-04, not "soon"'],
  [["--weeks", "2", "--hours", "10"], 2, "--hours takes 3 weeks or more"],
  [["--nonsense"], 2, "npm run rehearse -- [options]"],
  [["--plan", "nowhere.yaml"], 1, "The plan cannot be used:\n- ENOENT"],
])("says what is wrong with %j", async (args, code, message) => {
  const outcome = await run(...args);

  expect([outcome.code, outcome.stdout]).toEqual([code, ""]);
  expect(outcome.stderr).toContain(message);
});

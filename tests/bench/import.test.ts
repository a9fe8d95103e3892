import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

test("an import is measured beside what it cannot do without", async () => {
  const env = { ...process.env, IMPORT_ROWS: "5000", NODE_OPTIONS: "" };

  const { stdout } = await promisify(execFile)(process.execPath, ["src/commands/bench.ts", "import", "--json"], {
    env,
  });

  const [{ benchmark, measures, ratios }] = JSON.parse(stdout).benchmarks;
  expect(benchmark).toBe("import");
  expect(measures.map(({ name }: { name: string }) => name)).toEqual([
    "import",
    "csv-parse alone",
    "COPY of the posts alone",
    "speed of the import",
    "most memory in the first third",
    "most memory",
  ]);
  expect(ratios[0]).toMatchObject({ of: "import", ratio: expect.any(Number), goal: 2 });
});

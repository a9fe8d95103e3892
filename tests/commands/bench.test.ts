import { execFile } from "node:child_process";
import { expect, test } from "@jest/globals";
import { benchmarks } from "#tests/bench/benchmarks.ts";

function bench(...args: readonly string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, ["src/commands/bench.ts", ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test("measures hearing beside its peers, and every post that was answered is stored", async () => {
  const { code, stdout, stderr } = await bench("hearing", "--seconds", "0.5", "--json");

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { benchmarks, ...conditions } = JSON.parse(stdout);
  expect(conditions).toMatchObject({ node: process.version, connections: 16, seconds: 0.5 });
  expect(benchmarks).toHaveLength(1);
  const [{ benchmark, figures, ratios }] = benchmarks;
  expect(benchmark).toBe("hearing");
  expect(figures.map(({ name }: { name: string }) => name)).toEqual([
    "Vorbild on PostgreSQL",
    "Vorbild on PGlite",
    "bare restify route",
    "plain CloudAdapter bot",
  ]);
  for (const { cpuMicrosPerRequest, requestsPerSecond, requests } of figures) {
    expect(Math.min(cpuMicrosPerRequest, requestsPerSecond, requests)).toBeGreaterThan(0);
  }
  expect(ratios[0]).toEqual({ of: figures[0].name, to: figures[2].name, ratio: expect.any(Number), goal: 4 });
});

test("measures how long a repair takes beside what Graph's limits make necessary", async () => {
  const { code, stdout } = await bench("repair", "--json");

  const [{ measures, ratios }] = JSON.parse(stdout).benchmarks;
  expect(code).toBe(0);
  expect(measures.slice(0, 2)).toEqual([
    { name: "the same everywhere", value: expect.any(Number), unit: "s" },
    { name: "the same everywhere, Graph's limits", value: 50, unit: "s" }, // 1,000 pages, 20 a second
  ]);
  for (const { ratio, goal } of ratios) {
    expect(goal).toBe(1.1);
    expect(ratio).toBeGreaterThanOrEqual(1);
  }
});

test("says which benchmarks there are when asked for another", async () => {
  const { code, stderr } = await bench("flying");

  expect(code).toBe(2);
  expect(stderr).toContain(`[${Object.keys(benchmarks).join(" | ")}]`);
});

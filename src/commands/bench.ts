import "temporal-polyfill/global";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchmarks } from "#tests/bench/benchmarks.ts";
import { type Report, table } from "#tests/bench/report.ts";
import { CONNECTIONS, ROUNDS } from "#tests/bench/rounds.ts";

const USAGE = `npm run bench -- [${Object.keys(benchmarks).join(" | ")}] [--seconds N] [--json]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
});
const seconds = Number(values.seconds);
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);

if (!(seconds > 0) || !names.every((name) => Object.hasOwn(benchmarks, name))) {
  process.stderr.write(`${USAGE}\n  --seconds: how long each server is loaded in each of ${ROUNDS} rounds\n`);
  process.exit(2);
}

const conditions = {
  at: Temporal.Now.instant().toString({ smallestUnit: "second" }),
  node: process.version,
  processor: cpus()[0]?.model ?? "unknown",
  cores: availableParallelism(),
  connections: CONNECTIONS,
  rounds: ROUNDS,
  seconds,
};
const reports: Report[] = [];
for (const name of names) {
  const report = await benchmarks[name]?.(seconds);
  if (!report) continue;
  reports.push(report);
  if (!values.json) process.stdout.write(`${table(report)}\n\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify({ ...conditions, benchmarks: reports })}\n`);
else
  process.stdout.write(
    `${Object.entries(conditions)
      .map(([name, value]) => `${name} ${value}`)
      .join(" · ")}\n`,
  );

import { parseArgs } from "node:util";
import "temporal-polyfill/global";
import { startTenant, type TenantOptions } from "./tenant.ts";

const USAGE = `Usage: node src/sandbox/main.ts --data DIR [--port 3979] [--entra-port 3980]
         [--bot http://127.0.0.1:3978/api/messages] [--now 2026-11-23T08:00:00Z] [--seed 7] [--no-opening]
         [--graph-limits on|off] [--app manifest]
docs/reference/local-tenant.md says more.
`;

function fail(error: unknown, code: number, hint = ""): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${hint}`);
  process.exit(code);
}

function port(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new Error(`--${name} is not a port: ${text}`);
  return number;
}

function options(args: readonly string[]): TenantOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      data: { type: "string" },
      port: { type: "string", default: "3979" },
      "entra-port": { type: "string", default: "3980" },
      bot: { type: "string", default: "http://127.0.0.1:3978/api/messages" },
      now: { type: "string" },
      seed: { type: "string", default: "7" },
      opening: { type: "boolean", default: true },
      app: { type: "string", default: "manifest" },
      "graph-limits": { type: "string", default: "on" },
    },
  });
  if (!values.data) throw new Error("--data is missing: the folder for the tenant's state.");
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed is not a whole number: ${values.seed}`);
  if (!URL.canParse(values.bot)) throw new Error(`--bot is not an address: ${values.bot}`);
  const graphLimits = values["graph-limits"];
  if (graphLimits !== "on" && graphLimits !== "off") throw new Error(`--graph-limits is on or off: ${graphLimits}`);
  return {
    data: values.data,
    port: port("port", values.port),
    entraPort: port("entra-port", values["entra-port"]),
    bot: values.bot,
    now: values.now === undefined ? undefined : Temporal.Instant.from(values.now),
    seed,
    app: values.app,
    opening: values.opening,
    graphLimits: graphLimits === "on",
  };
}

function read(args: readonly string[]): TenantOptions {
  try {
    return options(args);
  } catch (error) {
    return fail(error, 2, USAGE);
  }
}

const { close, ...addresses } = await startTenant(read(process.argv.slice(2))).catch((error: unknown) =>
  fail(error, 1),
);
process.stdout.write(`${JSON.stringify({ ready: true, ...addresses })}\n`);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void close().finally(() => process.exit(0)));
}

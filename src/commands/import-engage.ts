import "#env.ts";
import "temporal-polyfill/global";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type Progress, progressOn } from "#adapters/terminal/progress.ts";
import { type Config, hasNoCredentials, readConfig } from "#config.ts";
import type { ImportOutcome } from "#domain/posts/index.ts";
import { localEnvironment, localPorts } from "#local.ts";
import type { Log } from "#shared/log.ts";

const USAGE = `npm run import:engage -- EXPORT.zip [options]
  --network ID   which network, if the export is of several
  --whole        the export goes back to the first message of the network
  --all-public   everything is public of which the export does not say that it is private
  --again        begin anew with an export that was imported before
  --json         print the outcome as JSON`;

/** What a shell reports of a program that Ctrl+C ended. */
const INTERRUPTED = 130;

const write = (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
/** Only what goes wrong is of interest here. */
const log: Log = { debug() {}, info() {}, warn: write, error: write };

function options() {
  const flag = { type: "boolean", default: false } as const;
  return parseArgs({
    allowPositionals: true,
    options: { network: { type: "string" }, whole: flag, "all-public": flag, again: flag, json: flag },
  });
}

const count = (number: number) => number.toLocaleString("en");

/** What was left out, in the words of whoever exported it. */
function leftOut({ old, summary }: ImportOutcome & { readonly kind: "imported" }): string[] {
  const lines: [number, string][] = [
    [old, "are older than anything that is kept"],
    [summary.private, "are private, and were not looked at"],
    [summary.unclear, "may be private: the export does not say; see --all-public"],
    [summary.malformed, `could not be read: ${summary.where.join(", ")}${summary.malformed > 10 ? " …" : ""}`],
  ];
  return lines.filter(([number]) => number > 0).map(([number, what]) => `  ${count(number)} ${what}`);
}

function sentences(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case "imported": {
      const { rows, fresh, summary } = outcome;
      const from = summary.covers && `, from ${summary.covers.from} to ${summary.covers.until}`;
      return [`${count(rows)} messages${from ?? ""}: ${count(fresh)} posts were new.`, ...leftOut(outcome)].join("\n");
    }
    case "known":
      return `This export was imported on ${outcome.finishedAt}, so nothing was done; --again begins anew.`;
    case "interrupted":
      return `Stopped after ${count(outcome.rows)} messages. The same command goes on from there.`;
    case "busy":
      return "Another import is running, or was killed less than a minute ago. Try again in a minute.";
  }
}

async function run(config: Config): Promise<number> {
  const { values, positionals } = options();
  const [path = ""] = positionals;
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort()); // the next one ends the process
  const { openImport } = await import("#importing.ts"); // whoever typed a wrong option need not wait for it
  const opened = await openImport(config, log);
  let progress: Progress | null = null;
  try {
    const outcome = await opened
      .run(
        { path, network: values.network ?? null, allPublic: values["all-public"] },
        {
          again: values.again,
          whole: values.whole,
          signal: stop.signal,
          onProgress({ rows, share }) {
            progress ??= progressOn(process.stderr);
            progress.show(share, `${count(rows)} messages`);
          },
        },
      )
      .finally(() => progress?.end());
    process.stdout.write(`${values.json ? JSON.stringify(outcome) : sentences(outcome)}\n`);
    if (outcome.kind === "interrupted") return INTERRUPTED;
    return outcome.kind === "busy" ? 1 : 0;
  } finally {
    await opened.close();
  }
}

/** Trust in the tenant's own certificate is read at the start of a process, so another one is needed. */
async function againstLocalTenant(): Promise<number> {
  const { dataDir, tenant } = localPorts(process.env);
  const env = await localEnvironment(`http://127.0.0.1:${tenant}`).catch(() => null);
  if (!env) throw new Error("No credentials are set, and no local tenant runs: npm run tenant");
  const inTenant = { ...env, DATA_DIR: dataDir };
  process.on("SIGINT", () => {}); // Ctrl+C reaches the other process too, which ends in order
  return spawnSync(process.execPath, process.argv.slice(1), { env: inTenant, stdio: "inherit" }).status ?? 1;
}

function isUsable(): boolean {
  try {
    return options().positionals.length === 1;
  } catch {
    return false; // an option that does not exist
  }
}

try {
  if (!isUsable()) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  } else
    process.exitCode = hasNoCredentials(process.env) ? await againstLocalTenant() : await run(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

import "./env.ts";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildPage } from "./build-page.ts";
import { hasNoCredentials } from "./config.ts";
import { localEnvironment, localPorts } from "./local.ts";

/** Longest wait for the service to be ready: the first start makes the embedded database. */
const READY_WITHIN_MS = 60_000;
const READY_LOOK_MS = 100;

if (!hasNoCredentials(process.env)) {
  await buildPage("tab");
  await import("./main.ts");
} else if (process.env["NODE_ENV"] === "production") {
  fail("No credentials are set, and the local tenant is not for production. docs/guides/install.md says what to set.");
} else {
  await startLocally();
}

/** Brings up the local tenant and the service against it, and stops both together. */
async function startLocally(): Promise<void> {
  const { dataDir, service: servicePort, tenant: tenantPort, entra: entraPort } = localPorts(process.env);
  mkdirSync(dataDir, { recursive: true });
  await Promise.all([buildPage("client"), buildPage("tab")]);

  const bot = `http://127.0.0.1:${servicePort}/api/messages`;
  const tenant = spawn(
    process.execPath,
    [
      "src/sandbox/main.ts",
      "--data",
      join(dataDir, "tenant"),
      "--port",
      tenantPort,
      "--entra-port",
      entraPort,
      "--bot",
      bot,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  process.on("exit", () => tenant.kill()); // also when what follows fails
  const url = await firstLine(tenant, "The local tenant did not start.");

  const logFile = join(dataDir, "service.log");
  const service = spawn(process.execPath, ["src/main.ts"], {
    env: {
      PUBLIC_URL: `http://127.0.0.1:${servicePort}`,
      ...(await localEnvironment(url)),
      ...{ DATA_DIR: dataDir, PORT: servicePort },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  service.stdout?.pipe(createWriteStream(logFile, { flags: "a" }));
  stopTogether(tenant, service, logFile);

  if (!(await ready(`http://127.0.0.1:${servicePort}/readyz`))) {
    process.stderr.write(`The service is not ready yet; ${logFile} may say why.\n`);
    return;
  }
  process.stdout.write(
    `\nVorbild is running. Open  ${url}\n\nThe service's log is in ${logFile}; Ctrl+C stops everything.\n`,
  );
}

/** The address in the line that the tenant prints when it is ready. */
async function firstLine(tenant: ChildProcess, complaint: string): Promise<string> {
  if (!tenant.stdout) fail(complaint);
  for await (const line of createInterface({ input: tenant.stdout })) {
    tenant.stdout.resume();
    return (JSON.parse(line) as { url: string }).url;
  }
  return fail(complaint);
}

async function ready(address: string): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(READY_WITHIN_MS) }).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, READY_LOOK_MS));
  }
  return false;
}

/** A signal to us is one to both; if one of them ends, so does the other. */
function stopTogether(tenant: ChildProcess, service: ChildProcess, logFile: string): void {
  let stopping = false;
  async function stop(code: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    for (const child of [service, tenant]) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
    }
    process.exit(code);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
  tenant.on("exit", () => void stop(1));
  service.on("exit", (code, signal) => {
    if (!stopping) process.stderr.write(`The service ended (${signal ?? code}); ${logFile} says why.\n`);
    void stop(1);
  });
}

function fail(complaint: string): never {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}

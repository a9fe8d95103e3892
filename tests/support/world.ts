import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Control, control } from "./control.ts";
import { dataFolder, emptyPostgres, migratedPostgres } from "./databases.ts";
import { contractErrors } from "./graph-contract.ts";
import { quickStart } from "./quick-start.ts";

/** The local tenant and the service, each as its own process, as `npm start` runs them. */
export interface World extends Control {
  readonly service: string;
  /** Where the service keeps its embedded database. */
  readonly dataDir: string;
  /** What the service, and any of its commands, is started with. */
  readonly serviceEnvironment: NodeJS.ProcessEnv;
  /** What the service logged so far. */
  log(): string;
  /** Ends the service with this signal and starts it again on the same data. */
  restart(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
  kill(): Promise<void>;
  /** Lets the service finish what is under way, and end. */
  stop(): Promise<void>;
  /** Starts another service on the same database, which must be PostgreSQL. */
  addReplica(): Promise<void>;
  start(): Promise<void>;
  /** Ends both. Throws if the service sent Graph anything that Microsoft's own description does not allow. */
  close(): Promise<void>;
}

export interface WorldOptions {
  /** The server takes half the processor's time of the embedded one; what people start with has flows of its own. */
  readonly database?: "PGlite" | "PostgreSQL";
  /** Whether a database on the server has its tables before the service starts, which then need not be made each time. */
  readonly migrated?: boolean;
  /** Whether eight weeks of posts and the volunteers' introductions come first. */
  readonly opening?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether Graph tells the service of changes at once. */
  readonly notified?: boolean;
  /** Whether the service has an address for people, as its tab needs. */
  readonly open?: boolean;
}

/** When each world begins, a Monday morning in the winter: 09:00 in Berlin. */
export const MONDAY = "2026-11-23T08:00:00Z";

/** By which a test reads `/metrics`. */
export const METRICS_TOKEN = "of this world alone";

/** What misses one tick of the service is done at the next, a minute of real time later. */
const PATIENCE_MS = 75_000;
/** A new embedded database alone takes ten seconds of a busy processor. */
const START_MS = 75_000;

export async function startWorld({
  database = "PostgreSQL",
  migrated = true,
  opening = false,
  environment = {},
  notified = false,
  open = false,
}: WorldOptions = {}): Promise<World> {
  const servicePort = await freePort();
  const service = `http://127.0.0.1:${servicePort}`;
  const newFolder = (prefix: string) => mkdtemp(join(tmpdir(), prefix));
  const [dataDir, tenantDir, url] = await Promise.all(
    database === "PGlite"
      ? [dataFolder(), newFolder("tenant-"), ""]
      : [newFolder("data-"), newFolder("tenant-"), migrated ? migratedPostgres() : emptyPostgres()],
  );
  const flags = [
    "--data",
    tenantDir,
    "--port",
    "0",
    "--entra-port",
    "0",
    "--now",
    MONDAY,
    "--bot",
    `${service}/api/messages`,
  ];
  const tenant = spawn(process.execPath, ["src/sandbox/main.ts", ...flags, ...(opening ? [] : ["--no-opening"])]);
  const side = control(JSON.parse(await firstLine(tenant)).url);

  const serviceEnvironment: NodeJS.ProcessEnv = {
    ...process.env,
    ...(await side.environment()),
    NODE_OPTIONS: "",
    DATA_DIR: dataDir,
    LOG_LEVEL: "debug",
    METRICS_TOKEN,
    ...(url && { DATABASE_URL: url, HASH_KEY: Buffer.alloc(32, 7).toString("base64") }),
    ...(notified && { NOTIFICATION_URL: service }),
    ...(open && { PUBLIC_URL: service }),
    ...environment,
  };
  let log = "";
  let child: ChildProcess | null = null;
  const services: ChildProcess[] = [];

  async function run(port: number): Promise<ChildProcess> {
    const started = spawn(process.execPath, [...quickStart, "src/main.ts"], {
      env: { ...serviceEnvironment, PORT: String(port) },
    });
    services.push(started);
    for (const stream of [started.stdout, started.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        log += chunk;
      });
    }
    await until(async () => {
      if (started.exitCode !== null) throw new Error(`the service ended:\n${log.slice(-2_000)}`);
      return (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok;
    }, START_MS);
    return started;
  }
  async function start(): Promise<void> {
    child = await run(servicePort);
  }

  try {
    await start();
    if (opening) await until(async () => (await side.ready()).opening === "done");
  } catch (error) {
    await Promise.all([...services, tenant].map((process) => end(process, "SIGKILL"))); // Jest would wait for them
    throw error;
  }
  return {
    ...side,
    service,
    dataDir,
    serviceEnvironment,
    log: () => log,
    start,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
    async restart(signal) {
      await end(child, signal);
      await start();
    },
    async addReplica() {
      await run(await freePort());
    },
    async close() {
      const requests = (await side.outgoing()).filter(({ path }) => path.startsWith("/graph"));
      await Promise.all(services.map((process) => end(process, "SIGTERM")));
      await end(tenant, "SIGTERM");
      const mistakes = requests.flatMap(
        ({ method, path, body }) => contractErrors(method, path, body ?? undefined) ?? [],
      );
      if (mistakes.length > 0) throw new Error(`Graph would not take:\n${mistakes.join("\n")}`);
    },
  };
}

async function end(child: ChildProcess | null, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

/** Asks again and again until the answer is truthy; gives it. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  patienceMs = PATIENCE_MS,
): Promise<NonNullable<Answer>> {
  const late = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > late) throw new Error(`still not: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints += chunk;
  });
  if (child.stdout) for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(complaints);
}

/** A free port from below those that the system hands out by itself: nobody takes it before it is used. */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (!isFree) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

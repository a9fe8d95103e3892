import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  /** User and system time of all its threads so far, in microseconds. */
  cpuMicros(): Promise<number>;
  stop(): Promise<void>;
}

export interface Launch {
  readonly name: string;
  /** The file to run, from the project's folder; it prints a JSON line with its `url` when it listens. */
  readonly script: string;
  /** All of its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const meter = new URL("./cpu-meter.ts", import.meta.url).href;

/** Starts a server and waits until it listens. */
export async function startSubject({ name, script, environment }: Launch): Promise<Subject> {
  const { PATH, NODE_OPTIONS = "" } = process.env; // --cpu-prof, for one
  const child = spawn(process.execPath, ["--import", meter, script], {
    env: { PATH, NODE_OPTIONS, ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  try {
    return { name, url: await addressOf(child, name), cpuMicros: () => cpuMicros(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function addressOf({ stdout }: ChildProcess, name: string): Promise<string> {
  if (stdout) {
    for await (const line of createInterface({ input: stdout })) {
      const { url } = line.startsWith("{") ? (JSON.parse(line) as { url?: string }) : {};
      if (url === undefined) continue;
      stdout.resume();
      return url;
    }
  }
  throw new Error(`${name} ended before it listened`);
}

async function cpuMicros(child: ChildProcess): Promise<number> {
  const answer = once(child, "message");
  child.send("cpu");
  const [{ user, system }] = (await answer) as [NodeJS.CpuUsage];
  return user + system;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { assert } from "#shared/errors.ts";

/** A server in a process of its own. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  /** User and system time of all its threads so far, in microseconds. */
  cpuMicros(): Promise<number>;
  /** What it holds in memory and still needs. */
  memoryBytes(): Promise<number>;
  stop(): Promise<void>;
}

export interface Launch {
  readonly name: string;
  /** The file to run, from the project's folder; it prints a JSON line with its `url` when it listens. */
  readonly script: string;
  /** All of its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Of what a server wrote to its error output, in characters; shown only if it ended by itself. */
const COMPLAINTS_MAX = 4_000;

const meter = new URL("./cpu-meter.ts", import.meta.url).href;

/** Starts a server and waits until it listens. */
export async function startSubject({ name, script, environment }: Launch): Promise<Subject> {
  const { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS = "" } = process.env; // --cpu-prof, for one
  const child = spawn(process.execPath, ["--import", meter, script], {
    env: { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS, ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let complaints = "";
  child.stderr?.on("data", (chunk) => {
    complaints = (complaints + chunk).slice(-COMPLAINTS_MAX);
  });
  const ended = once(child, "close");
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) {
      process.stderr.write(`${name} ended before its time\n${complaints}`);
      return;
    }
    child.kill("SIGTERM");
    await ended;
  };
  try {
    const url = await addressOf(child);
    if (url === null) await ended;
    assert(url, `${name} did not start`);
    return { name, url, cpuMicros: () => cpuMicros(child), memoryBytes: () => ask<number>(child, "memory"), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Null when it ended before it listened. */
async function addressOf({ stdout }: ChildProcess): Promise<string | null> {
  assert(stdout);
  for await (const line of createInterface({ input: stdout })) {
    const { url } = line.startsWith("{") ? (JSON.parse(line) as { url?: string }) : {};
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  return null;
}

async function cpuMicros(child: ChildProcess): Promise<number> {
  const { user, system } = await ask<NodeJS.CpuUsage>(child, "cpu");
  return user + system;
}

async function ask<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  const answer = once(child, "message");
  child.send(question);
  const [told] = (await answer) as [Answer];
  return told;
}

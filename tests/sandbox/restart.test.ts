import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { ask, newFolder } from "#tests/support/tiny-tenant.ts";

let running: ChildProcess | null = null;
afterEach(() => {
  running?.kill("SIGKILL");
});

/** The tenant as its own process, with everything that its real organisation has. */
async function start(data: string, ...more: string[]) {
  const ports = ["--port", "0", "--entra-port", "0", "--no-opening"];
  const child = spawn("node", ["src/sandbox/main.ts", "--data", data, ...ports, ...more], { stdio: "pipe" });
  running = child;
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const { url, ...rest } = JSON.parse(line) as { ready: boolean; url: string; entra: string; ca: string };
  return {
    child,
    line: rest,
    control: (method: string, path: string, body?: unknown) => ask(method, `${url}/control${path}`, body),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

test("keeps its clock and what was said over kill -9", async () => {
  const data = newFolder();
  const first = await start(data, "--now", "2026-11-23T08:00:00Z");
  const [{ id: person }] = (await first.control("GET", "/people")).body;
  const [{ channels }] = (await first.control("GET", "/teams")).body;
  const channel = encodeURIComponent(channels[0].id);
  const before = (await first.control("GET", `/channels/${channel}/messages`)).body;
  await first.control("POST", `/channels/${channel}/messages`, { from: person, text: "remember this" });
  await first.control("POST", `/chats/${person}/block`);
  await sleep(200); // what is promised to survive is older than this
  const moved = (await first.control("POST", "/clock", { to: "2026-12-01T08:00:00Z" })).body;
  await end(first.child, "SIGKILL");

  const second = await start(data, "--now", "2030-01-01T00:00:00Z", "--seed", "8");

  expect(first.line).toMatchObject({ ready: true, entra: expect.stringMatching(/^https:\/\/localhost:/) });
  expect((await second.control("GET", "/clock")).body).toMatchObject({
    offsetMilliseconds: moved.offsetMilliseconds,
    version: moved.version,
  });
  const after = (await second.control("GET", `/channels/${channel}/messages`)).body;
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject({ from: { id: person }, text: "remember this" });
  expect((await second.control("GET", `/chats/${person}`)).body.blocked).toBe(true);
});

test("stops on a signal with everything written", async () => {
  const data = newFolder();
  const first = await start(data);
  const [{ id: person }] = (await first.control("GET", "/people")).body;
  await first.control("POST", `/chats/${person}/block`);

  const code = await end(first.child, "SIGTERM");

  const second = await start(data);
  expect(code).toBe(0);
  expect((await second.control("GET", `/chats/${person}`)).body.blocked).toBe(true);
});

test.each([
  [[], /--data is missing/],
  [["--data", "x", "--port", "many"], /--port is not a port/],
  [["--data", "x", "--bot", "here"], /--bot is not an address/],
  [["--data", "x", "--loud"], /--loud/],
])("says what is wrong with the arguments %j", async (args, complaint) => {
  const child = spawn("node", ["src/sandbox/main.ts", ...args]);
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });

  const [code] = (await once(child, "close")) as [number];

  expect(code).toBe(2);
  expect(complaints).toMatch(complaint);
});

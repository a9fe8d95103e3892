import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { startTenant, type Tenant } from "#sandbox/tenant.ts";
import { ask, newFolder } from "#tests/support/tiny-tenant.ts";

let running: ChildProcess | null = null;
let again: Tenant | null = null;
afterEach(async () => {
  running?.kill("SIGKILL");
  await again?.close();
});

const controlOf = (url: string) => (method: string, path: string, body?: unknown) =>
  ask(method, `${url}/control${path}`, body);

/** The tenant as its own process, with everything that its real organisation has. */
async function start(data: string, ...more: string[]) {
  const ports = ["--port", "0", "--entra-port", "0", "--no-opening"];
  const child = spawn("node", ["src/sandbox/main.ts", "--data", data, ...ports, ...more], { stdio: "pipe" });
  running = child;
  const [text] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const line = JSON.parse(text) as { url: string };
  return { child, line, control: controlOf(line.url) };
}

/** The same folder, in this process. */
async function restart(data: string) {
  const [now, seed] = [Temporal.Instant.from("2030-01-01T00:00:00Z"), 8];
  again = await startTenant({ data, opening: false, bot: "http://127.0.0.1:9/api/messages", now, seed });
  return controlOf(again.url);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

test("keeps its clock and what was said over kill -9", async () => {
  const data = newFolder();
  const { control, child, line } = await start(data, "--now", "2026-11-23T08:00:00Z");
  const [{ id: person }] = (await control("GET", "/people")).body;
  const [{ channels }] = (await control("GET", "/teams")).body;
  const channel = `/channels/${encodeURIComponent(channels[0].id)}/messages`;
  const before = (await control("GET", channel)).body;
  await control("POST", channel, { from: person, text: "remember this" });
  await control("POST", `/chats/${person}/block`);
  await sleep(200); // what is promised to survive is older than this
  const moved = (await control("POST", "/clock", { to: "2026-12-01T08:00:00Z" })).body;
  await end(child, "SIGKILL");

  const restarted = await restart(data);

  expect(line).toMatchObject({ ready: true, entra: expect.stringMatching(/^https:\/\/localhost:/) });
  const { offsetMilliseconds, version } = moved;
  expect((await restarted("GET", "/clock")).body).toMatchObject({ offsetMilliseconds, version });
  const after = (await restarted("GET", channel)).body;
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject({ from: { id: person }, text: "remember this" });
  expect((await restarted("GET", `/chats/${person}`)).body.blocked).toBe(true);
});

test("stops on a signal with everything written", async () => {
  const data = newFolder();
  const { control, child } = await start(data);
  const [{ id: person }] = (await control("GET", "/people")).body;
  await control("POST", `/chats/${person}/block`);

  const code = await end(child, "SIGTERM");

  const restarted = await restart(data);
  expect(code).toBe(0);
  expect((await restarted("GET", `/chats/${person}`)).body.blocked).toBe(true);
});

test.each([
  [[], /--data is missing/],
  [["--data", "x", "--port", "many"], /--port is not a port/],
  [["--data", "x", "--graph-limits", "some"], /--graph-limits is on or off/],
])("says what is wrong with the arguments %j", async (args, complaint) => {
  const child = spawn("node", ["src/sandbox/main.ts", ...args]);

  const [complaints, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);

  expect(code).toBe(2);
  expect(complaints).toMatch(complaint);
});

test("a state of another version is named, and what to do about it", async () => {
  const data = newFolder();
  await writeFile(join(data, "state.json"), '{"posts":[]}');

  await expect(startTenant({ data, bot: "http://127.0.0.1:9", opening: false })).rejects.toThrow(
    /state\.json cannot be read: .* Delete the data folder to begin anew/,
  );
});

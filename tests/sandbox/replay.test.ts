import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant();
});
afterAll(() => tenant.close());

const line = (id: number, changes: object = {}) =>
  JSON.stringify({
    id: `${id}`,
    lang: "en",
    ts: "2018-01-01",
    author: "u1",
    department: "Sales",
    text: "t",
    tags: [],
    ...changes,
  });

async function replay(lines: readonly string[], ...options: string[]) {
  const file = join(newFolder(), "posts.jsonl");
  writeFileSync(file, lines.join("\n"));
  const child = spawn("node", ["src/sandbox/replay.ts", file, "--url", tenant.url, ...options]);
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { output, complaints, code: await code };
}

test("posts every line as a person in a channel, with its tags behind the text", async () => {
  const lines = [
    line(1, { text: "Größe zählt", tags: ["user-experience", "größe"] }),
    ...Array.from({ length: 30 }, (_, index) => line(index + 2)),
  ];

  const { output, code } = await replay(lines, "--json");

  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ sent: 31, malformed: 0, byStatus: { 200: 31 }, refused: 0 });
  expect(tenant.bot.heard).toHaveLength(31);
  expect(tenant.bot.heard.map((activity) => activity.text)).toContain("Größe zählt #user_experience #größe");
  expect(new Set(tenant.bot.heard.map(({ conversation }) => conversation["id"]?.split(";")[0])).size).toBe(1);
});

test("names a malformed line with its number and goes on", async () => {
  const { output, complaints, code } = await replay([line(1), "{", line(3, { text: 3 }), line(4)], "--json");

  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ sent: 2, malformed: 2 });
  expect(complaints).toMatch(/posts\.jsonl:2: .*JSON/);
  expect(complaints).toMatch(/posts\.jsonl:3: text: /);
});

test("counts what the service did not take and says so with its exit code", async () => {
  tenant.bot.answer(() => ({ status: 500 }));

  const { output, code } = await replay([line(1)]);

  expect(code).toBe(1);
  expect(output).toMatch(/status 500\s+1/);
});

test("says what is wrong with its arguments", async () => {
  const { complaints, code } = await replay([], "--speed", "0");

  expect(code).toBe(2);
  expect(complaints).toMatch(/--speed is not a number above 0/);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import { quiet } from "#tests/support/quiet.ts";

let web: WebServer;
let lines: readonly string[] = [];

beforeAll(async () => {
  web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: quiet },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
    backup: {
      isPermitted: (shown) => shown === "Bearer good",
      async write(line) {
        for (const text of lines) {
          if (text === "broken") throw new Error("no database");
          await line(text);
        }
      },
    },
  });
});
afterAll(() => web.close());

const ask = (authorization: string) => fetch(`${web.url}/api/backup`, { method: "POST", headers: { authorization } });

test("gives every line to who has the key", async () => {
  lines = Array.from({ length: 20_000 }, (_, n) => `{"n":${n},"name":"Jörg"}`);

  const answer = await ask("Bearer good");

  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect((await answer.text()).trimEnd().split("\n")).toEqual(lines);
});

test("gives nothing to anybody else", async () => {
  const answer = await ask("Bearer bad");

  expect(answer.status).toBe(401);
  expect(await answer.text()).not.toContain("Jörg");
});

test("breaks off when the database does, so that nobody takes it for whole", async () => {
  lines = ["first", "broken"];

  await expect(ask("Bearer good").then((answer) => answer.text())).rejects.toThrow();
});

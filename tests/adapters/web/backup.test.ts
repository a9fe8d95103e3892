import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postBackup } from "#adapters/web/backup.ts";
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

test("who stops reading gets no more, and keeps nobody from the database", async () => {
  const { promise: ended, resolve, reject } = Promise.withResolvers<unknown>();
  const endless = async (line: (text: string) => Promise<void>) => {
    for (;;) await line("x".repeat(100_000)).catch((error) => Promise.reject(resolve(error)));
  };
  const give = postBackup({ isPermitted: () => true, write: endless }, quiet, 50);
  const server = createServer((request, response) => void give(request as never, response as never).catch(reject));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const reader = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
  reader.write("POST / HTTP/1.1\r\nHost: x\r\n\r\n");

  expect(await ended).toMatchObject({ name: "AbortError" });
  reader.destroy();
  server.close();
});

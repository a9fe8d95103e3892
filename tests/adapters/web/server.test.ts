import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import { startWeb, type WebOptions, type WebServer } from "#adapters/web/server.ts";
import { silent } from "#tests/support/fakes.ts";

let web: WebServer | undefined;
afterEach(() => web?.close());

async function start(changes: Partial<WebOptions> = {}): Promise<string> {
  web = await startWeb({
    host: "127.0.0.1",
    port: 0,
    messages: async ({ body }) => ({ status: 200, body: { got: body } }),
    checks: {},
    measures: [],
    correlate: (_id, work) => work(),
    log: silent,
    ...changes,
  });
  return web.url;
}
const post = (url: string, body: string, type = "application/json") =>
  fetch(`${url}/api/messages`, { method: "POST", headers: { "content-type": type, authorization: "Bearer x" }, body });

test("hands the parsed body and the token on, and sends the answer back", async () => {
  const url = await start({
    messages: async ({ authorization, body }) => ({ status: 202, body: { authorization, body } }),
  });

  const response = await post(url, '{"type":"message"}');

  expect(response.status).toBe(202);
  expect(await response.json()).toEqual({ authorization: "Bearer x", body: { type: "message" } });
});

test("a body that is no JSON gets 400, one over 256 KB gets 413, and the server lives on", async () => {
  const url = await start();

  expect((await post(url, "{")).status).toBe(400);
  expect((await post(url, JSON.stringify({ text: "x".repeat(256 * 1024) }))).status).toBe(413);
  expect((await post(url, "{}")).status).toBe(200);
});

test.each([
  ["GET /healthz HTTP/1.1", "Host: ["],
  ["GET http://[/healthz HTTP/1.1", "Host: x"],
  ["GET http://x:99999/healthz HTTP/1.1", "Host: x"],
  ["GET x HTTP/1.1", "Host: :"],
  ["POST // HTTP/1.1", "Host: x/api/notifications?"],
  ["GET // HTTP/1.1", "Host: x/healthz?"],
])("refuses what is no address, and lives on: %s with %s", async (line, host) => {
  const url = await start({ notifications: async () => undefined });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`${line}\r\n${host}\r\nConnection: close\r\n\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test("a compressed body is refused before it is unpacked", async () => {
  let handled = 0;
  const url = await start({
    messages: async () => {
      handled += 1;
      return { status: 200 };
    },
  });

  const response = await fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: gzipSync("{}"),
  });

  expect([response.status, handled]).toEqual([415, 0]);
});

test("is alive at once, and ready when all of its parts are", async () => {
  let database = false;
  const url = await start({
    checks: {
      database: async () => {
        if (!database) throw new Error("starting");
      },
      queue: async () => {},
    },
  });

  const before = await fetch(`${url}/readyz`);
  database = true;
  const after = await fetch(`${url}/readyz`);

  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect([before.status, await before.json()]).toEqual([
    503,
    { ready: false, parts: { database: "failed", queue: "ok" } },
  ]);
  expect([after.status, await after.json()]).toEqual([200, { ready: true, parts: { database: "ok", queue: "ok" } }]);
});

test("closing lets a request that is under way finish", async () => {
  let release = () => {};
  const started = new Promise<void>((began) => {
    const messages = () =>
      new Promise<{ status: number }>((resolve) => {
        release = () => resolve({ status: 200 });
        began();
      });
    void start({ messages }).then((url) => {
      pending = post(url, "{}");
    });
  });
  let pending: Promise<Response> | undefined;
  await started;

  const closed = web?.close();
  release();

  expect((await pending)?.status).toBe(200);
  await closed;
});

test("serves a page about itself in both languages that loads nothing else", async () => {
  const url = await start();

  const response = await fetch(`${url}/about`);
  const page = await response.text();

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page).toContain("never stores the text");
  expect(page).toContain("Den Text speichert er nie");
  expect(page).not.toMatch(/src=|href=/);
});

test("shows the measures to Prometheus as they are when it looks, and the process's own", async () => {
  let counts = new Map([["outage", 2]]);
  const measure = { name: "vorbild_gaps_open", help: "Open gaps", label: "reason", read: async () => counts };
  const url = await start({ measures: [measure], mayMeasure: (shown) => shown === "Bearer good" });
  const headers = { authorization: "Bearer good" };
  const look = async () => (await fetch(`${url}/metrics`, { headers })).text();

  const before = await look();
  counts = new Map([["refused", 1]]);
  const after = await look();

  expect(before).toContain('vorbild_gaps_open{reason="outage"} 2');
  expect(before).toContain("nodejs_eventloop_lag_seconds");
  expect(after).toContain('vorbild_gaps_open{reason="refused"} 1');
  expect(after).not.toContain("outage");
});

test("shows them to nobody else", async () => {
  let read = 0;
  const measure = { name: "n", help: "N", label: "l", read: async () => new Map([["x", ++read]]) };
  const url = await start({ measures: [measure], mayMeasure: (shown) => shown === "Bearer good" });

  const answers = await Promise.all(
    [{}, { authorization: "Bearer bad" }].map((headers) => fetch(`${url}/metrics`, { headers })),
  );

  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(read).toBe(0);
});

test.each(["/about", "/copy"])("no other page shows %s in a frame of its own", async (path) => {
  const { headers } = await fetch(`${await start()}${path}`);

  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { type CallPolicy, call, retryAfterMs } from "#shared/http.ts";

const policy: CallPolicy = { timeoutMs: 300, triesMax: 3, retryStatuses: [429, 503], retryWithoutAnswer: false };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that answers its requests one after the other as listed, then 200. */
async function serving(...answers: RequestListener[]) {
  let requests = 0;
  server = createServer((request, response) => {
    const answer = answers[requests++];
    if (answer) answer(request, response);
    else response.end("ok");
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests: () => requests };
}
/** Two statements: restify, where it was loaded, makes `writeHead` return nothing. */
const status =
  (code: number, headers = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(code, headers);
    response.end();
  };

test("tries again after a status that changed nothing, and gives up after the last try", async () => {
  const once = await serving(status(429, { "retry-after": "0" }));
  expect((await call(once.url, {}, policy)).status).toBe(200);
  server?.close();

  const always = await serving(status(503, { "retry-after": "0" }), status(503, { "retry-after": "0" }), status(503));
  expect((await call(always.url, {}, policy)).status).toBe(503);
  expect(always.requests()).toBe(3);
});

test("hands back any other status at once", async () => {
  const { url, requests } = await serving(status(500));

  expect((await call(url, {}, policy)).status).toBe(500);
  expect(requests()).toBe(1);
});

test.each([301, 302, 303, 307, 308])("hands back a redirect (%i) and follows none", async (code) => {
  const { url, requests } = await serving(status(code, { location: "/elsewhere" }));

  expect((await call(url, { headers: { authorization: "Bearer x" } }, policy)).status).toBe(code);
  expect(requests()).toBe(1);
});

test("does not wait longer than it should: a distant Retry-After is the caller's business", async () => {
  const { url, requests } = await serving(status(429, { "retry-after": "3600" }));

  expect((await call(url, {}, policy)).status).toBe(429);
  expect(requests()).toBe(1);
});

test("repeats a call without an answer only where that is harmless", async () => {
  const cut: RequestListener = (request) => request.socket.destroy();
  const once = await serving(cut);
  await expect(call(once.url, {}, policy)).rejects.toThrow();
  expect(once.requests()).toBe(1);
  server?.close();

  const again = await serving(cut, () => {});
  expect((await call(again.url, {}, { ...policy, retryWithoutAnswer: true })).status).toBe(200);
  expect(again.requests()).toBe(3);
});

test.each([
  ["2", 2000],
  ["-5", 0],
  ["soon", null],
])("reads Retry-After %s", (value, expected) => {
  expect(retryAfterMs(new Response(null, { headers: { "retry-after": value } }))).toBe(expected);
});

test("reads a date in Retry-After", () => {
  const wait = retryAfterMs(
    new Response(null, { headers: { "retry-after": new Date(Date.now() + 10_000).toUTCString() } }),
  );

  expect(wait).toBeGreaterThan(5_000);
  expect(wait).toBeLessThan(11_000);
});

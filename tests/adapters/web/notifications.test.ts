import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import { AppError } from "#shared/errors.ts";
import { silent } from "#tests/support/fakes.ts";

let web: WebServer | undefined;
afterEach(() => web?.close());

const PATHS = ["/api/notifications", "/api/lifecycle"];

/** A server that takes what is sent to it, or does with it what is said. */
async function start(take: ((body: unknown) => Promise<void>) | null = async () => {}): Promise<string> {
  web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
    notifications: take,
  });
  return web.url;
}
const post = (url: string, body = '{"value":[]}', headers: object = {}) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
const validate = (url: string, token: string) =>
  fetch(`${url}?${new URLSearchParams({ validationToken: token })}`, {
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: "",
  });

test.each(PATHS)("says the token back as it was before it was encoded, as plain text: %s", async (path) => {
  const token = "Validation: Testing client application reachability for subscription Request-Id: 6a3f+b4/=ä %20 &";
  const url = await start();

  const response = await validate(`${url}${path}`, token);

  expect([response.status, await response.text()]).toEqual([200, token]);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test.each([
  ["a page", "<script>alert(1)</script>"],
  ["nothing", ""],
  ["too much", "x".repeat(1_001)],
  ["control characters", "a\r\nset-cookie: b"],
])("says nothing back that Graph would not say: %s", async (_, token) => {
  const url = await start();

  const response = await validate(`${url}${PATHS[0]}`, token);

  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain("alert");
});

test.each(PATHS)("accepts notifications once they are durable: %s", async (path) => {
  const taken: unknown[] = [];
  const url = await start(async (body) => void taken.push(body));

  const response = await post(`${url}${path}`, '{"value":[{"subscriptionId":"s-1"}]}');

  expect([response.status, await response.text()]).toEqual([202, ""]);
  expect(taken).toEqual([{ value: [{ subscriptionId: "s-1" }] }]);
});

test.each([
  [403, new AppError("NOTIFICATION_REFUSED", "the reason")],
  [503, new AppError("TOKEN_UNAVAILABLE", "the reason")],
  [500, new Error("the reason")],
])("answers %i without a reason when it did not take them", async (status, error) => {
  const url = await start(() => Promise.reject(error));

  const response = await post(`${url}${PATHS[0]}`);

  expect([response.status, await response.text()]).toEqual([status, ""]);
});

test("takes thousands of notifications in one body, and no more than it can hold", async () => {
  const sizes: number[] = [];
  const url = await start(async (body) => void sizes.push((body as { value: unknown[] }).value.length));
  const value = Array.from({ length: 1_000 }, (_, index) => ({ id: index, data: "x".repeat(5_000) }));

  const large = await post(`${url}${PATHS[0]}`, JSON.stringify({ value }));
  const tooLarge = await post(`${url}${PATHS[0]}`, JSON.stringify({ value: [...value, "x".repeat(4_000_000)] }));

  expect([large.status, tooLarge.status, sizes]).toEqual([202, 413, [1_000]]);
});

test("refuses what is no JSON, and what is compressed", async () => {
  const url = await start();

  expect((await post(`${url}${PATHS[0]}`, "{")).status).toBe(400);
  const zipped = { method: "POST", headers: { "content-encoding": "gzip" }, body: gzipSync("{}") };
  expect((await fetch(`${url}${PATHS[0]}`, zipped)).status).toBe(415);
});

test("has no such address where it is switched off", async () => {
  const url = await start(null);

  expect((await validate(`${url}${PATHS[0]}`, "token")).status).toBe(404);
  expect((await post(`${url}${PATHS[1]}`)).status).toBe(404);
});

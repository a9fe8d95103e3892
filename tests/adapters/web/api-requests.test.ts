import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import type { ApiDeps } from "#adapters/web/api.ts";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import { instant, person, silent } from "#tests/support/fakes.ts";

let web: WebServer | undefined;
afterEach(() => web?.close());

/** What reached the two routes that stand for all here: one with a body, one with a query. */
async function start() {
  const seen: unknown[] = [];
  const api: ApiDeps = {
    handlers: {
      "PUT /api/tags/:name/follow": async ({ params, body }) => {
        seen.push({ params, body });
        return { kind: "retired" };
      },
      "GET /api/tag-search": async ({ query }) => {
        seen.push(query);
        return { hits: [], alike: [], more: false };
      },
    },
    admit: async () => ({ personId: "anna", token: "token", appRoles: new Set() }),
    see: async (id) => person({ id }),
    roles: { of: async () => new Set() },
    clock: () => instant("2026-11-22T09:00:00Z"),
    log: silent,
    correlate: (_id, work) => work(),
  };
  web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent, api },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
  });
  return { url: web.url, seen };
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const FOLLOW = "/api/tags/ruesten/follow";

async function put(url: string, body: string | Uint8Array<ArrayBuffer> | undefined, headers: object = JSON_TYPE) {
  const response = await fetch(url, { method: "PUT", headers: { ...headers }, ...(body !== undefined && { body }) });
  return { status: response.status, body: await response.json() };
}

test("hands on what stands in path, query and body", async () => {
  const { url, seen } = await start();

  await put(`${url}${FOLLOW}`, '{"how":"weekly","more":1}');
  await fetch(`${url}/api/tag-search?q=r%C3%BCst&more=1`);

  expect(seen).toEqual([{ params: { name: "ruesten" }, body: { how: "weekly" } }, { q: "rüst" }]);
});

test.each([
  ["a%2Fb", "a/b"],
  ["%2523", "%23"],
  ["r%C3%BCsten", "rüsten"],
  ["..%2F..", "../.."],
  ["constructor", "constructor"],
])("a name in the path is decoded once: %s", async (encoded, name) => {
  const { url, seen } = await start();

  await put(`${url}/api/tags/${encoded}/follow`, '{"how":"weekly"}');

  expect(seen).toMatchObject([{ params: { name } }]);
});

test.each([
  ["no type", undefined, {}, 415, { error: "CONTENT_TYPE_REFUSED" }],
  [
    "a form",
    "how=weekly",
    { "content-type": "application/x-www-form-urlencoded" },
    415,
    { error: "CONTENT_TYPE_REFUSED" },
  ],
  [
    "text, as a form of another site may send",
    '{"how":"weekly"}',
    { "content-type": "text/plain" },
    415,
    { error: "CONTENT_TYPE_REFUSED" },
  ],
  [
    "a compressed body",
    gzipSync("{}"),
    { ...JSON_TYPE, "content-encoding": "gzip" },
    415,
    { error: "CONTENT_TYPE_REFUSED" },
  ],
  ["half of something", '{"how":', JSON_TYPE, 400, { error: "REQUEST_INVALID" }],
  ["nothing", undefined, JSON_TYPE, 400, { error: "REQUEST_INVALID" }],
  ["what no database keeps", '{"how":"a\\u0000b"}', JSON_TYPE, 400, { error: "REQUEST_INVALID" }],
  ["half of a pair", '{"how":"weekly","more":["\\ud800"]}', JSON_TYPE, 400, { error: "REQUEST_INVALID" }],
  [
    "a field of another kind",
    '{"how":"<b>daily</b>"}',
    JSON_TYPE,
    400,
    { error: "REQUEST_INVALID", fields: ["body.how"] },
  ],
  ["no object", "[]", JSON_TYPE, 400, { error: "REQUEST_INVALID", fields: ["body"] }],
])("refuses a body with %s, and repeats nothing of it", async (_what, body, headers, status, answer) => {
  const { url, seen } = await start();

  expect(await put(`${url}${FOLLOW}`, body, headers)).toEqual({ status, body: answer });
  expect(seen).toEqual([]);
});

test("refuses a body of more than 64 KB, and goes on serving", async () => {
  const { url, seen } = await start();
  const large = JSON.stringify({ how: "weekly", more: "x".repeat(64 * 1024) });

  expect(await put(`${url}${FOLLOW}`, large)).toEqual({ status: 413, body: { error: "BODY_TOO_LARGE" } });
  expect(seen).toEqual([]);
  expect(await put(`${url}${FOLLOW}`, '{"how":"weekly"}')).toMatchObject({ status: 200 });
});

test("refuses a query that no database keeps", async () => {
  const { url, seen } = await start();

  const response = await fetch(`${url}/api/tag-search?q=a&more=%00`);

  expect([response.status, await response.json()]).toEqual([400, { error: "REQUEST_INVALID", fields: ["query"] }]);
  expect(seen).toEqual([]);
});

test("names what is wrong with a query", async () => {
  const { url } = await start();

  const response = await fetch(`${url}/api/tag-search?q=${"x".repeat(1_000)}`);

  expect([response.status, await response.json()]).toEqual([400, { error: "REQUEST_INVALID", fields: ["query.q"] }]);
});

test.each(["/api/none", "/api/tags/a/b/c", "/api/tags/%/follow", "/api/tags//follow", "/api/tags/a%00b/follow"])(
  "answers what is no route with 4xx: %s",
  async (path) => {
    const { url, seen } = await start();

    const response = await fetch(`${url}${path}`, { method: "PUT", headers: JSON_TYPE, body: '{"how":"weekly"}' });

    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(seen).toEqual([]);
  },
);

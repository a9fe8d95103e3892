import { afterEach, expect, test } from "@jest/globals";
import type { ApiDeps } from "#adapters/web/api.ts";
import type { ApiHandlers } from "#adapters/web/api-call.ts";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import type { Role } from "#domain/people/index.ts";
import { type ApiKey, apiRoutes } from "#shared/api.ts";
import type { ApiRoute } from "#shared/api-route.ts";
import { AppError, ConsentRequired } from "#shared/errors.ts";
import { instant, person, silent } from "#tests/support/fakes.ts";

let web: WebServer | undefined;
afterEach(() => web?.close());

const NOW = instant("2026-11-22T09:00:00Z");
const ME = { name: "Lars", language: "en" as const, zone: "UTC", roles: [], now: NOW.toString() };
const ROLES: readonly Role[] = ["owner", "admin", "champion", "worksCouncil"];
const keys = Object.keys(apiRoutes) as ApiKey[];

/**
 * A service in which the token `Bearer admin` is an admin's, and so on; `Bearer none` is somebody's without a role.
 * `admin-2` is another admin, and `app-admin` one by the app role in their token, and in no group.
 */
async function start(changes: Partial<ApiDeps> = {}): Promise<string> {
  const api: ApiDeps = {
    handlers: { "GET /api/me": async () => ME },
    admit: async (authorization) => {
      const [, token] = authorization?.split(" ") ?? [];
      if (!token) throw new AppError("TOKEN_REFUSED", "there is no bearer token");
      return { personId: token, token, appRoles: new Set(ROLES.filter((role) => token.startsWith(`app-${role}`))) };
    },
    see: async (id) => person({ id }),
    roles: { of: async (id) => new Set(ROLES.filter((role) => id.startsWith(role))) },
    clock: () => NOW,
    log: silent,
    correlate: (_id, work) => work(),
    ...changes,
  };
  web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent, api },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
  });
  return web.url;
}

/** Asks a route; every `:name` of its path is `x`. */
function ask(url: string, key: ApiKey, token: string | null, init: RequestInit = {}): Promise<Response> {
  const [method = "", path = ""] = key.split(" ");
  return fetch(`${url}${path.replace(/:\w+/g, "x")}`, {
    ...{ method, ...init },
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...init.headers },
  });
}
const get = (url: string, init: RequestInit = {}) => ask(url, "GET /api/me", "none", init);
const answering = (handler: ApiHandlers["GET /api/me"]) => ({ handlers: { "GET /api/me": handler } });

test("each route answers nobody without a token, and whoever has a token but no role that it asks for with 403", async () => {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    keys.map((key) => [
      key,
      async () => {
        reached.push(key);
        throw new AppError("NOT_FOUND", "nothing is here");
      },
    ]),
  ) as unknown as ApiHandlers;
  const url = await start({ handlers });
  const found: string[] = [];
  const expected: string[] = [];

  for (const [index, key] of keys.entries()) {
    const { who } = apiRoutes[key] as ApiRoute;
    const nobody = await ask(url, key, null);
    found.push(`${key} without a token: ${nobody.status}`);
    expected.push(`${key} without a token: 401`);
    for (const as of [...ROLES, ...ROLES.map((role) => `app-${role}`), "none", "app-none"]) {
      const { status } = await ask(url, key, `${as}-${index}`); // one person alone would ask too much
      const mayAsk = who === "everybody" || who.some((role) => as === role || as === `app-${role}`);
      found.push(`${key} as ${as}: ${status === 403 ? "refused" : "let in"}`);
      expected.push(`${key} as ${as}: ${mayAsk ? "let in" : "refused"}`);
    }
  }

  expect(found).toEqual(expected);
  expect(new Set(reached).size).toBeGreaterThan(0);
});

test("hands on who asks, what they may, and their token", async () => {
  const seen: unknown[] = [];
  const url = await start(
    answering(async ({ person: { id }, roles, token, now, params, query, body }) => {
      seen.push({ id, roles: [...roles], token, now, params, query, body });
      return { ...ME, roles: ["admin"] };
    }),
  );

  const response = await ask(url, "GET /api/me", "admin");

  expect(await response.json()).toEqual({ ...ME, roles: ["admin"] });
  expect(seen).toEqual([{ id: "admin", roles: ["admin"], token: "admin", now: NOW, params: {} }]);
});

test("nothing leaves that the contract does not name", async () => {
  const more = { ...ME, mood: "low" };
  const url = await start(answering(async () => more));

  expect(await (await get(url)).json()).toEqual(ME);
});

test.each([
  ["a failure that has a name", new AppError("GRAPH_THROTTLED", "busy"), 503, { error: "GRAPH_THROTTLED" }],
  ["a mistake of ours", new Error("secret inside"), 500, { error: "INTERNAL" }],
  [
    "a missing consent",
    new ConsentRequired(["Calendars.Read"]),
    403,
    { error: "CONSENT_REQUIRED", consent: ["Calendars.Read"] },
  ],
])("answers %s with its code, and nothing of the inside", async (_what, error, status, body) => {
  const url = await start(answering(() => Promise.reject(error)));

  const response = await get(url);

  expect([response.status, await response.json()]).toEqual([status, body]);
});

test("who has one role by group and another by app role has both", async () => {
  const seen: unknown[] = [];
  const url = await start({
    roles: { of: async () => new Set<Role>(["owner"]) },
    ...answering(async ({ roles }) => {
      seen.push([...roles].toSorted());
      return ME;
    }),
  });

  await ask(url, "GET /api/me", "app-admin");

  expect(seen).toEqual([["admin", "owner"]]);
});

test("without a directory, a role still counts that the token gives, and nobody is told that theirs is missing", async () => {
  const url = await start({
    roles: { of: () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer")) },
    handlers: { "GET /api/admin/doctor": async () => ({ findings: [] }) },
  });

  const statuses = await Promise.all(
    ["app-admin", "admin", "app-owner"].map(async (as) => (await ask(url, "GET /api/admin/doctor", as)).status),
  );

  expect(statuses).toEqual([200, 503, 503]);
});

test("without a directory, everybody may still ask what everybody may", async () => {
  const seen: unknown[] = [];
  const url = await start({
    roles: { of: () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer")) },
    ...answering(async ({ roles }) => {
      seen.push(roles.size);
      return ME;
    }),
  });

  expect((await get(url)).status).toBe(200);
  expect(seen).toEqual([0]);
});

test("whoever asks without end is told when to ask again, and nobody else is", async () => {
  const url = await start();
  const burst = await Promise.all(Array.from({ length: 90 }, () => get(url)));

  const late = burst.filter(({ status }) => status === 429);

  expect(late.length).toBeGreaterThan(0);
  expect(Number(late[0]?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(await late[0]?.json()).toEqual({ error: "RATE_LIMITED" });
  expect((await ask(url, "GET /api/me", "admin")).status).toBe(200);
});

test("answers are kept by no cache, set no cookie, and may be read by no other site", async () => {
  const url = await start();
  const foreign = { origin: "https://evil.example", cookie: "session=stolen" };

  const asked = await get(url, { headers: foreign });
  const preflight = await fetch(`${url}/api/me`, {
    method: "OPTIONS",
    headers: { ...foreign, "access-control-request-method": "GET" },
  });

  expect(asked.headers.get("cache-control")).toBe("no-store");
  for (const { headers } of [asked, preflight]) {
    const named = [...headers.keys()].filter((name) => name.startsWith("access-control-") || name === "set-cookie");
    expect(named).toEqual([]);
  }
  expect(preflight.ok).toBe(false);
});

test.each(["text/html", "text/plain", "application/xml", "*/*"])(
  "answers JSON whatever is wished for: %s",
  async (accept) => {
    const name = "<script>alert(1)</script>";
    const url = await start(answering(async () => ({ ...ME, name })));

    const good = await get(url, { headers: { accept } });
    const refused = await ask(url, "GET /api/me", null, { headers: { accept } });

    expect([good.headers.get("content-type"), refused.headers.get("content-type")]).toEqual([
      "application/json",
      "application/json",
    ]);
    expect([await good.json(), await refused.json()]).toEqual([{ ...ME, name }, { error: "TOKEN_REFUSED" }]);
  },
);

test("a cookie is no token", async () => {
  const url = await start();

  const response = await ask(url, "GET /api/me", null, { headers: { cookie: "authorization=Bearer admin" } });

  expect([response.status, await response.json()]).toEqual([401, { error: "TOKEN_REFUSED" }]);
});

test("the log holds route, status and time, and nobody", async () => {
  const lines: unknown[] = [];
  const log = { ...silent, info: (fields: object) => void lines.push(fields) };
  const url = await start({ log });

  await ask(url, "GET /api/me", "admin");

  expect(lines).toEqual([{ route: "GET /api/me", status: 200, ms: expect.any(Number) }]);
});

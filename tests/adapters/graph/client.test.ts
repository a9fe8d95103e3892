import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { AppError } from "#shared/errors.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => server.close());

const client = (changes: Partial<Parameters<typeof graphClient>[0]> = {}) =>
  graphClient({ url: server.url, token: { token: async (scope) => `token for ${scope}` }, log: silent, ...changes });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

test("sends the token and JSON over plain http too", async () => {
  server.on("POST /things", { status: 201, body: { id: 1 } });

  const answer = await client().post("/things", { a: "ä" }, { prefer: "x" });

  expect(answer).toEqual({ id: 1 });
  expect(server.seen).toMatchObject([
    {
      path: "/graph/v1.0/things",
      body: { a: "ä" },
      headers: { authorization: "Bearer token for https://graph.microsoft.com/.default", prefer: "x" },
    },
  ]);
});

test("tells what Graph does not know from an empty answer", async () => {
  server.on("POST /empty", { status: 202 });

  expect(await client().post("/empty", {})).toEqual({});
  expect(await client().get("/nothing")).toBeNull();
});

test.each([
  [429, "GRAPH_THROTTLED"],
  [503, "GRAPH_UNREACHABLE"],
  [401, "GRAPH_UNREACHABLE"],
  [408, "GRAPH_UNREACHABLE"],
  [409, "GRAPH_UNREACHABLE"],
  [423, "GRAPH_UNREACHABLE"],
  [425, "GRAPH_UNREACHABLE"],
  [400, "GRAPH_REFUSED"],
  [403, "GRAPH_REFUSED"],
])("calls a final %i %s", async (status, code) => {
  server.on("GET /things", {
    status,
    headers: { "retry-after": "0" },
    body: { error: { code: "X", message: "words" } },
  });

  expect(await codeOf(client().get("/things"))).toBe(code);
  expect(server.seen).toHaveLength(status === 429 || status === 503 ? 3 : 1);
});

test("tries again when Graph is busy or the line is cut", async () => {
  server.on("GET /busy", (_, times) => (times < 3 ? { status: 429, headers: { "retry-after": "0" } } : { body: {} }));
  server.on("POST /cut", (_, times) => (times < 2 ? { cut: true } : { body: { ok: true } }));

  expect(await client().get("/busy")).toEqual({});
  expect(await client().post("/cut", {})).toEqual({ ok: true });
});

test("names Graph's own code, and never repeats a body or a query", async () => {
  const warnings: unknown[] = [];
  const body = { error: { code: "ErrorAccessDenied", message: "anna may not see secret things" } };
  server.on("GET /users/1", { status: 403, body, headers: { "request-id": "r1" } });

  const error = await client({ log: { ...silent, warn: (fields) => warnings.push(fields) } })
    .get("/users/1?$filter=mail eq 'anna'")
    .catch((cause: unknown) => cause);

  expect(String(error)).toContain("ErrorAccessDenied");
  expect(warnings).toMatchObject([{ status: 403, requestId: "r1" }]);
  expect(String(error)).not.toContain("anna");
});

test("says what was refused, or got no answer, without saying whose it is", async () => {
  const warnings: unknown[] = [];
  const graph = client({ log: { ...silent, warn: (fields) => warnings.push(fields) } });
  server.on("GET /users/anna/mailboxSettings", { status: 403, body: { error: { code: "ErrorAccessDenied" } } });
  server.on("POST /users/anna/calendar/getSchedule", { cut: true });

  const refused = await graph.get("/users/anna/mailboxSettings").catch(String);
  const silence = await graph.post("/users/anna/calendar/getSchedule", {}).catch(String);

  expect(refused).toContain("/users/…/mailboxSettings answered 403 ErrorAccessDenied");
  expect(silence).toContain("/users/…/calendar/getSchedule got no answer");
  expect(warnings.map((fields) => String((fields as { error: unknown }).error)).join()).not.toContain("anna");
});

test("what may not be allowed is null when it is not, and no news; other failures are", async () => {
  const warnings: unknown[] = [];
  const graph = client({ log: { ...silent, warn: (fields) => warnings.push(fields) } });
  server.on("GET /things", { status: 403, body: { error: { code: "Forbidden" } } });
  server.on("POST /things", { body: { ok: true } });
  server.on("GET /busy", { status: 503, headers: { "retry-after": "0" } });

  const answers = [await graph.ifAllowed.get("/things"), await graph.ifAllowed.post("/things", {})];

  expect(answers).toEqual([null, { ok: true }]);
  expect(warnings).toEqual([]);
  expect(await codeOf(graph.ifAllowed.get("/busy"))).toBe("GRAPH_UNREACHABLE");
});

test.each([
  ["a server that is not there", () => client({ url: "http://127.0.0.1:1/graph" })],
  ["an answer that is not JSON", () => client()],
])("is unreachable behind %s", async (_, made) => {
  server.on("GET /things", { raw: "<html>proxy</html>" });

  expect(await codeOf(made().get("/things"))).toBe("GRAPH_UNREACHABLE");
});

test("passes the reason on when there is no token", async () => {
  const token = { token: () => Promise.reject(new AppError("TOKEN_UNAVAILABLE", "none")) };

  expect(await codeOf(client({ token }).get("/things"))).toBe("TOKEN_UNAVAILABLE");
  expect(server.seen).toEqual([]);
});

test("reads a listing to its end", async () => {
  const nextLink = `${server.url}/v1.0/groups/g/members?$skiptoken=a%3Db`;
  server.on("GET /groups/g/members?$top=2", { body: { value: [1, 2], "@odata.nextLink": nextLink } });
  server.on("GET /groups/g/members?$skiptoken=a%3Db", { body: { value: [3] } });

  expect(await client().list("/groups/g/members?$top=2")).toEqual([1, 2, 3]);
  expect(await client().list("/groups/none/members")).toBeNull();
});

test("does not carry its token to another host, nor turn pages for ever", async () => {
  server.on("GET /away", { body: { value: [], "@odata.nextLink": "https://example.com/v1.0/away" } });
  server.on("GET /loop", { body: { value: [1], "@odata.nextLink": `${server.url}/v1.0/loop` } });

  expect(await codeOf(client().list("/away"))).toBe("GRAPH_REFUSED");
  expect(await client().list("/loop")).toHaveLength(20);
});

test("an address in the query of a page does not become where our token goes", async () => {
  const nextLink = `${server.url}/v1.0/groups?$skiptoken=1&next=https://users/x/y`;
  server.on("GET /groups", { body: { value: [1], "@odata.nextLink": nextLink } });
  server.on("GET /groups?$skiptoken=1&next=https:%2F%2Fusers/x/y", { body: { value: [2] } });

  expect(await client().list("/groups")).toEqual([1, 2]);
});

test.each([302, 307, 308])("does not follow a %i with its token", async (status) => {
  server.on("GET /moved", { status, headers: { location: `${server.url}/v1.0/elsewhere` }, body: {} });

  expect(await codeOf(client().get("/moved"))).toBe("GRAPH_REFUSED");
  expect(await client().ask("/moved")).toMatchObject({ status });
  expect(server.seen.map(({ path }) => path)).toEqual(["/graph/v1.0/moved", "/graph/v1.0/moved"]);
});

test("hands over whatever answer comes to who keeps a pace of their own, and asks once", async () => {
  const body = { error: { code: "TooManyRequests" } };
  server.on("GET /busy", { status: 429, headers: { "retry-after": "7" }, body });
  server.on("GET /odd", { raw: "<html>" });

  expect(await client().ask("/busy")).toEqual({ status: 429, body, waitMs: 7_000 });
  expect(await client().ask(`${server.url}/v1.0/odd`)).toEqual({ status: 200, body: undefined, waitMs: null });
  expect(server.seen).toHaveLength(2);
  expect(server.seen[1]?.headers["authorization"]).toContain("Bearer token for");
});

test("tells who asks once that no answer came, and why to the log only", async () => {
  const warnings: unknown[] = [];
  const log = { ...silent, warn: (fields: unknown) => warnings.push(fields) };
  const token = { token: () => Promise.reject(new AppError("TOKEN_UNAVAILABLE", "none")) };
  server.on("GET /cut", { cut: true });

  expect(await client({ log }).ask("/cut")).toBeNull();
  expect(await client({ log, token }).ask("/cut")).toBeNull();
  expect(warnings).toEqual([{ reason: expect.any(String) }, { reason: "TOKEN_UNAVAILABLE" }]);
});

test("knows links that lead to Graph, and asks at no other", async () => {
  const { holds, ask } = client();
  const own = `${server.url}/v1.0/teams`;

  expect([own, `${server.url}/v1.0.example.com/`, "https://example.com/v1.0/teams", ""].map(holds)).toEqual([
    ...[true, false, false, false],
  ]);
  await expect(ask("https://example.com/v1.0/teams")).rejects.toThrow("Graph alone");
});

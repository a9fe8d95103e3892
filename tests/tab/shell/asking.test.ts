import { expect, test } from "@jest/globals";
import type { ApiKey } from "#shared/api.ts";
import { type AskDeps, asking } from "#tab/shell/asking.ts";

const ME = "GET /api/me";

/** Asks a service that answers with these, one after the other, and keeps what it was asked. */
function service(...responses: readonly (Response | Error)[]) {
  const asked: [url: string, init: RequestInit][] = [];
  const waits: number[] = [];
  const deps: AskDeps = {
    token: async () => `token ${asked.length + 1}`,
    wait: async (milliseconds) => waits.push(milliseconds),
    fetch: async (url, init = {}) => {
      const response = responses[asked.length];
      asked.push([String(url), init]);
      if (response instanceof Response) return response;
      throw response ?? new Error("asked too often");
    },
  };
  return { asked, waits, deps, send: asking(deps) };
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const header = (init: RequestInit | undefined, name: string) => new Headers(init?.headers).get(name);

test("sends the person's token, and hands on what the service answers", async () => {
  const { send, asked } = service(json({ name: "Lars" }));

  const outcome = await send(ME);

  expect(outcome).toEqual({ kind: "answer", answer: { name: "Lars" } });
  expect(asked.map(([url, init]) => [url, init.method, header(init, "authorization")])).toEqual([
    ["/api/me", "GET", "Bearer token 1"],
  ]);
});

test("writes what goes along where it belongs, and nothing can break out of its place", async () => {
  const { send, asked } = service(json(null));

  await send("PUT /api/tags/:name/follow" as ApiKey, {
    params: { name: "../a?b#ü" },
    query: { after: "x&y", limit: 5, none: undefined },
    body: { isFollowed: true },
  });

  const [url, init] = asked[0] ?? [];
  expect(url).toBe("/api/tags/..%2Fa%3Fb%23%C3%BC/follow?after=x%26y&limit=5");
  expect([init?.method, header(init, "content-type"), init?.body]).toEqual([
    "PUT",
    "application/json",
    '{"isFollowed":true}',
  ]);
});

test("the time that Teams takes to sign in, perhaps with a question to the person, is not the service's", async () => {
  const { deps } = service(json({}));
  const order: string[] = [];
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (milliseconds) => {
    order.push("the clock runs");
    return timeout.call(AbortSignal, milliseconds);
  };

  await asking({
    ...deps,
    async token() {
      order.push("signed in");
      return "token";
    },
  })(ME);
  AbortSignal.timeout = timeout;

  expect(order).toEqual(["signed in", "the clock runs"]);
});

test("names that would turn the letters around them come without the marks that do it", async () => {
  const { send } = service(json({ name: "Lars\u202E", tags: ["\u2066x\u2069"] }));

  expect(await send(ME)).toEqual({ kind: "answer", answer: { name: "Lars", tags: ["x"] } });
});

test("asks with a new token, once, when the old one ended", async () => {
  const { send, asked } = service(json({ error: "TOKEN_REFUSED" }, 401), json({ name: "Lars" }));

  const outcome = await send(ME);

  expect(outcome.kind).toBe("answer");
  expect(asked.map(([, init]) => header(init, "authorization"))).toEqual(["Bearer token 1", "Bearer token 2"]);
});

test("says so when no token is good enough", async () => {
  const { send, asked } = service(json({ error: "TOKEN_REFUSED" }, 401), json({ error: "TOKEN_REFUSED" }, 401));

  const outcome = await send(ME);

  expect(outcome).toEqual({ kind: "failed", code: "TOKEN_REFUSED", status: 401 });
  expect(asked).toHaveLength(2);
});

test.each([
  [429, { "retry-after": "3" }, 3_000],
  [503, { "retry-after": "600" }, 10_000],
  [503, {}, 1_000],
  [503, { "retry-after": "soon" }, 1_000],
])("asks a busy service (%i, %j) once more after %i ms", async (status, headers, wait) => {
  const { send, waits } = service(json({ error: "RATE_LIMITED" }, status, headers), json({ name: "Lars" }));

  const outcome = await send(ME);

  expect(outcome.kind).toBe("answer");
  expect(waits).toEqual([wait]);
});

test("changes nothing twice: only questions are asked again", async () => {
  const { send, asked } = service(json({ error: "GRAPH_THROTTLED" }, 503));

  const outcome = await send("PUT /api/me" as ApiKey, { body: {} });

  expect(outcome).toEqual({ kind: "failed", code: "GRAPH_THROTTLED", status: 503 });
  expect(asked).toHaveLength(1);
});

test("takes a missing permission for a question to the person, not for a failure", async () => {
  const { send } = service(json({ error: "CONSENT_REQUIRED", consent: ["Calendars.Read"] }, 403));

  expect(await send(ME)).toEqual({ kind: "consent", scopes: ["Calendars.Read"] });
});

test("understands a proxy that answers in its own way", async () => {
  const { send } = service(new Response("<h1>Bad gateway</h1>", { status: 502 }));

  expect(await send(ME)).toEqual({ kind: "failed", code: "UNKNOWN", status: 502 });
});

test.each([
  ["there is no network", new TypeError("Failed to fetch"), "OFFLINE"],
  ["the answer takes too long", new DOMException("late", "TimeoutError"), "LATE"],
])("says so when %s", async (_when, error, code) => {
  const { send } = service(error);

  expect(await send(ME)).toEqual({ kind: "failed", code, status: 0 });
});

test.each([
  ["resourceRequiresConsent", { kind: "consent", scopes: [] }],
  ["CancelledByUser", { kind: "consent", scopes: [] }],
  ["resourceDisabled", { kind: "failed", code: "SIGNED_OUT", status: 401 }],
])("when Teams gives no token because of %s, asks nothing", async (reason, outcome) => {
  const { deps, asked } = service();
  const send = asking({ ...deps, token: () => Promise.reject(new Error(reason)) });

  expect(await send(ME)).toEqual(outcome);
  expect(asked).toEqual([]);
});

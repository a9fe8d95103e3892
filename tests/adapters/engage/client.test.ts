import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { engageClient } from "#adapters/engage/client.ts";
import { AppError } from "#shared/errors.ts";
import { type FakeEngage, fakeEngage } from "./fake-engage.ts";

let engage: FakeEngage;
beforeEach(async () => {
  engage = await fakeEngage();
});
afterEach(() => engage.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

test("asks with the person's token, and keeps every digit of an id", async () => {
  engage.on("/messages.json", { raw: '{"id": 12345678901234567890}' });

  expect(await engage.client.get("/messages.json", "messages")).toEqual({ id: "12345678901234567890" });
  expect(engage.seen).toEqual([{ path: "/messages.json", token: "Bearer old" }]);
});

test("what is not there is null", async () => {
  expect(await engage.client.get("/messages/1.json", "messages")).toBeNull();
});

test.each([
  [403, "ENGAGE_REFUSED"],
  [302, "ENGAGE_REFUSED"],
  [500, "ENGAGE_UNREACHABLE"],
  [429, "ENGAGE_THROTTLED"],
])("calls a %i %s", async (status, code) => {
  engage.on("/messages.json", { status, body: { base: "words" }, headers: { location: "/elsewhere" } });

  expect(await codeOf(engage.client.get("/messages.json?older_than=1", "messages"))).toBe(code);
  expect(engage.paths()).not.toContain("/elsewhere");
});

test.each([[{ status: 502, body: {} }], [{ cut: true }]])("tries once more after %j", async (fault) => {
  engage.on("/messages.json", (times) => (times === 1 ? fault : { body: { ok: true } }));

  expect(await engage.client.get("/messages.json", "messages")).toEqual({ ok: true });
});

test.each([[undefined], ["90"]])(
  "after a 429 with Retry-After %p it asks for nothing, until that is over",
  async (wait) => {
    engage.on("/messages.json", (times) =>
      times === 1 ? { status: 429, body: {}, headers: wait ? { "retry-after": wait } : {} } : { body: {} },
    );

    const codes = [
      await codeOf(engage.client.get("/messages.json", "messages")),
      await codeOf(engage.client.get("/groups.json", "other")),
    ];
    engage.time.ms = 60_000;
    const later = await codeOf(engage.client.get("/messages.json", "messages"));

    expect(codes).toEqual(["ENGAGE_THROTTLED", "ENGAGE_THROTTLED"]);
    expect(later).toBe(wait ? "ENGAGE_THROTTLED" : null);
    expect(engage.paths()).toEqual(wait ? ["/messages.json"] : ["/messages.json", "/messages.json"]);
  },
);

test("sends no more than the network allows, repeated requests included", async () => {
  engage.on("/messages.json", { status: 503, body: {} });

  const codes: unknown[] = [];
  for (let asks = 0; asks < 7; asks++) codes.push(await codeOf(engage.client.get("/messages.json", "messages")));

  expect(engage.seen).toHaveLength(10);
  expect(codes.slice(-2)).toEqual(["ENGAGE_THROTTLED", "ENGAGE_THROTTLED"]);
});

test("a token that was revoked before its time is replaced, once", async () => {
  engage.on("/messages.json", (times) => (times === 1 ? { status: 401, body: {} } : { body: { ok: true } }));
  engage.on("/groups.json", { status: 401, body: {} });

  expect(await engage.client.get("/messages.json", "messages")).toEqual({ ok: true });
  expect(await codeOf(engage.client.get("/groups.json", "other"))).toBe("ENGAGE_SIGNED_OUT");
  expect(engage.seen.map(({ token }) => token)).toEqual(["Bearer old", "Bearer fresh", "Bearer old", "Bearer fresh"]);
});

test("passes on that nobody is signed in, without asking the network", async () => {
  const tokens = { token: () => Promise.reject(new AppError("ENGAGE_SIGNED_OUT", "nobody")) };
  const client = engageClient({ url: engage.url, tokens, nowMs: () => 0 });

  expect(await codeOf(client.get("/messages.json", "messages"))).toBe("ENGAGE_SIGNED_OUT");
  expect(engage.seen).toEqual([]);
});

test.each([
  ["a network that is not there", "http://127.0.0.1:1"],
  ["a proxy's page", null],
])("is unreachable behind %s, and says so without what was asked or answered", async (_, url) => {
  engage.on("/messages.json", { raw: "<html>anna@contoso.com</html>" });
  const { tokens, time } = engage;
  const client = url ? engageClient({ url, tokens, nowMs: () => time.ms }) : engage.client;

  const error = await client.get("/messages.json?older_than=42", "messages").catch((cause: unknown) => cause);

  expect((error as AppError).code).toBe("ENGAGE_UNREACHABLE");
  expect(String(error)).not.toMatch(/anna|42|old/);
});

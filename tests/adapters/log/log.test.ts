import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { z } from "zod";
import { jsonLog, withCorrelation } from "#adapters/log/log.ts";
import { AppError } from "#shared/errors.ts";

/** A log and the lines it wrote. */
function recorded(level: "debug" | "info" | "warn" = "debug") {
  const lines: string[] = [];
  const log = jsonLog({ level, destination: { write: (line) => lines.push(line) } });
  return { log, lines, entries: () => lines.map((line) => JSON.parse(line)) };
}
const SECRET = "geheim-4711";

test("writes one JSON object a line with level, time, fields and message", () => {
  const { log, lines, entries } = recorded();

  log.info({ posts: 3, at: Temporal.Instant.from("2026-11-23T08:00:00Z") }, "posts recorded");

  expect(lines).toHaveLength(1);
  expect(entries()[0]).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    posts: 3,
    at: "2026-11-23T08:00:00Z",
    msg: "posts recorded",
  });
});

test("leaves out what lies below its level", () => {
  const { log, lines } = recorded("warn");

  log.debug({}, "a");
  log.info({}, "b");
  log.warn({}, "c");

  expect(lines).toHaveLength(1);
});

test.each([
  "authorization",
  "Authorization",
  "token",
  "accessToken",
  "access_token",
  "secret",
  "clientSecret",
  "client_secret",
  "password",
  "cookie",
  "client_assertion",
  "apiKey",
  "text",
  "name",
  "displayName",
  "givenName",
  "mail",
  "email",
  "body",
  "subject",
  "userPrincipalName",
])("hides the value of %s at every depth", (key) => {
  const { log, lines } = recorded();

  for (let fields: object = { [key]: SECRET }, depth = 0; depth < 8; depth++, fields = { inner: [fields] }) {
    log.info({ ...fields }, "x");
  }
  log.info({ [key]: { anything: SECRET } }, "x");

  expect(lines.join("")).not.toContain(SECRET);
  expect(lines[0]).toContain("[hidden]");
});

test("keeps ids and counts, whatever stands around them", () => {
  const { log, entries } = recorded();

  log.info({ personId: "p1", request: { status: 403, hosts: ["a", "b"], big: 5n } }, "x");

  expect(entries()[0]).toMatchObject({ personId: "p1", request: { status: 403, hosts: ["a", "b"], big: "5" } });
});

test("takes tokens out of strings, the message's included", () => {
  const { log, lines } = recorded();
  const jwt = `eyJhbGciOiJSUzI1NiJ9.${"a".repeat(400)}.sig`;

  log.warn({ header: `Bearer ${SECRET}`, list: [jwt] }, `refused ${jwt} and bearer ${SECRET}`);

  expect(lines[0]).not.toContain(SECRET);
  expect(lines[0]).not.toContain("eyJ");
});

test("tells an error by name, code, message, place and causes, without its other fields", () => {
  const { log, entries, lines } = recorded();
  const cause = Object.assign(new Error("connection refused"), { code: "ECONNREFUSED", response: { data: SECRET } });

  log.error({ error: new AppError("GRAPH_UNREACHABLE", 'no answer from "Graph"', { cause }) }, "failed");

  expect(entries()[0].error).toMatchObject({
    name: "AppError",
    code: "GRAPH_UNREACHABLE",
    message: 'GRAPH_UNREACHABLE: no answer from "Graph"',
    cause: { code: "ECONNREFUSED", message: "connection refused" },
  });
  expect(entries()[0].error.at[0]).toContain("log.test.ts");
  expect(lines[0]).not.toContain(SECRET);
});

test("does not repeat what parsers and databases quote", () => {
  const { log, lines, entries } = recorded();
  const parse = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      log.error({ err: error }, "failed");
    }
  };

  parse(() => JSON.parse(`{"a": ${SECRET}`));
  parse(() => z.object({ n: z.literal("x") }).parse({ n: SECRET }));
  log.error({ err: new Error(`invalid input syntax for type uuid: "${SECRET}"`) }, "failed");

  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain(SECRET.slice(0, 4));
  expect(entries()[1].err.issues).toEqual(["n: invalid_value"]);
});

test("gives every line of a request the request's own correlation id", async () => {
  const { log, entries } = recorded();
  const request = (id: string) =>
    withCorrelation(id, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      log.info({ id }, "x");
    });

  await Promise.all([request("a"), request("b")]);
  log.info({ id: null }, "outside");

  expect(entries().map(({ id, correlationId }) => [id, correlationId])).toEqual([
    ["a", "a"],
    ["b", "b"],
    [null, undefined],
  ]);
});

test("always writes one bounded line of JSON, whatever it is given", () => {
  const { log, lines } = recorded();
  const ring: { ring?: unknown } = {};
  ring.ring = ring;

  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.string(), (fields, message) => {
      lines.length = 0;
      log.info(fields, message);
      expect(JSON.parse(lines.join(""))).toBeInstanceOf(Object);
    }),
    { numRuns: 200 },
  );
  lines.length = 0;
  log.info({ ring, long: "x".repeat(1_000_000), many: Array.from({ length: 100_000 }, (_, i) => i) }, "x");

  expect(lines.join("").length).toBeLessThan(2_000);
});

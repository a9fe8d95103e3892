import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { checkAbsences } from "#adapters/graph/absence-check.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const NOBODY = "00000000-0000-0000-0000-000000000000";
const now = Temporal.Instant.from("2026-11-24T08:30:00Z");
const refused = { status: 403, body: { error: { code: "ErrorAccessDenied" } } };

function check(someone: string | null = "anna") {
  const graph = graphClient({ url: server.url, token: { token: async () => "t" }, log: silent });
  return checkAbsences(graph, someone, now);
}

test("says that everything can be read", async () => {
  server.on("GET /users/anna/mailboxSettings", { body: { timeZone: "UTC" } });
  server.on("POST /users/anna/calendar/getSchedule", { body: { value: [] } });

  expect(await check()).toEqual({ ok: true, found: { code: "absences", replies: true, meetings: true } });
});

test("tells what is missing, and nothing is wrong: it is optional", async () => {
  server.on("GET /users/anna/mailboxSettings", refused);
  server.on("POST /users/anna/calendar/getSchedule", refused);

  expect(await check()).toEqual({ ok: true, found: { code: "absences", replies: false, meetings: false } });
});

test("reads about nobody while there is no leader: not found is not refused", async () => {
  expect((await check(null)).found).toMatchObject({ replies: true, meetings: true });
  expect(server.seen.every(({ path }) => path.startsWith(`/graph/v1.0/users/${NOBODY}/`))).toBe(true);
});

test("does not take an outage for a missing permission", async () => {
  server.on("GET /users/anna/mailboxSettings", { status: 503, headers: { "retry-after": "0" } });

  await expect(check()).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});

import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphAvailability } from "#adapters/graph/availability.ts";
import { graphClient } from "#adapters/graph/client.ts";
import type { Log } from "#shared/log.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
  server.mailboxes("anna");
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const SETTINGS = "GET /users/anna/mailboxSettings";
const SCHEDULE = "POST /users/anna/calendar/getSchedule";
const zones: Record<string, string> = { UTC: "UTC", "W. Europe Standard Time": "Europe/Berlin" };
const now = Temporal.Instant.from("2026-11-24T08:30:00Z");

function availability(log: Log = silent) {
  const graph = graphClient({ url: server.url, token: { token: async () => "t" }, log });
  return graphAvailability(graph, (name) => zones[name] ?? null);
}
const annas = () => availability().at("anna", now);

const moment = (dateTime: string, timeZone = "UTC") => ({ dateTime: `${dateTime}:00.0000000`, timeZone });
function replies(changes: object = {}) {
  const automaticRepliesSetting = {
    status: "scheduled",
    externalAudience: "all",
    scheduledStartDateTime: moment("2026-11-23T00:00"),
    scheduledEndDateTime: moment("2026-11-28T00:00"),
    internalReplyMessage: "<p>Ask Bo about the layoffs</p>",
    ...changes,
  };
  server.on(SETTINGS, { body: { automaticRepliesSetting } });
}
function view(availabilityView: string) {
  server.on(SCHEDULE, { body: { value: [{ scheduleId: "anna@contoso.com", availabilityView }] } });
}
const refused = { status: 403, body: { error: { code: "ErrorAccessDenied" } } };

test.each([
  ["while automatic replies are scheduled", {}],
  ["from the minute they begin", { scheduledStartDateTime: moment("2026-11-24T08:30") }],
  ["while automatic replies are simply on", { status: "alwaysEnabled", scheduledStartDateTime: undefined }],
  [
    "in the zone that comes with the times",
    { scheduledStartDateTime: moment("2026-11-24T09:15", "W. Europe Standard Time") },
  ],
])("somebody is away %s", async (_name, changes) => {
  replies(changes);

  expect(await annas()).toBe("away");
  expect(server.seen).toHaveLength(1);
});

test.each([
  ["after the last day, although Exchange still says scheduled", { scheduledEndDateTime: moment("2026-11-24T08:30") }],
  ["before the first", { scheduledStartDateTime: moment("2026-11-24T08:31") }],
  ["with replies switched off", { status: "disabled" }],
  ["with times nobody understands", { scheduledStartDateTime: moment("2026-11-23T00:00", "Customized Time Zone") }],
  ["with times that are missing", { scheduledEndDateTime: null }],
])("somebody is there %s", async (_name, changes) => {
  replies(changes);
  view("00");

  expect(await annas()).toBe("free");
});

test.each([
  ["00", "free"],
  ["11", "free"],
  ["44", "free"],
  ["20", "busy"],
  ["02", "busy"],
  ["30", "away"],
  ["23", "away"],
  ["", "free"],
])("reads the calendar's %s as %s", async (digits, state) => {
  replies({ status: "disabled" });
  view(digits);

  expect(await annas()).toBe(state);
});

test("asks about the half hour from now, and for nothing of the mailbox but automatic replies", async () => {
  replies({ status: "disabled" });
  view("00");

  await annas();

  expect(server.seen.map(({ path }) => path)).toEqual([
    "/graph/v1.0/users/anna/mailboxSettings?$select=automaticRepliesSetting",
    "/graph/v1.0/$batch",
    "/graph/v1.0/users/anna/calendar/getSchedule",
  ]);
  expect(server.seen.at(-1)?.body).toEqual({
    schedules: ["anna@contoso.com"],
    startTime: { dateTime: "2026-11-24T08:30:00", timeZone: "UTC" },
    endTime: { dateTime: "2026-11-24T09:00:00", timeZone: "UTC" },
    availabilityViewInterval: 15,
  });
});

test("a permission that is missing leaves the other its say", async () => {
  server.on(SETTINGS, refused);
  view("20");

  expect(await annas()).toBe("busy");
});

test("without either permission everybody is there, and no log tells who was asked about", async () => {
  const warnings: unknown[] = [];
  server.on(SETTINGS, refused);
  server.on(SCHEDULE, refused);

  const state = await availability({ ...silent, warn: (fields) => warnings.push(fields) }).at("anna", now);

  expect([state, warnings]).toEqual(["free", []]);
});

test("who has no mailbox is there", async () => {
  expect(await availability().at("ghost", now)).toBe("free");
});

test("does not take a calendar that cannot be read for a full one", async () => {
  const error = { message: "", responseCode: "5009" };
  replies({ status: "disabled" });
  server.on(SCHEDULE, { body: { value: [{ scheduleId: "anna@contoso.com", error }] } });

  expect(await annas()).toBe("free");
});

test.each([
  ["the mailbox", SETTINGS, 503, "GRAPH_UNREACHABLE"],
  ["the mailbox, throttled", SETTINGS, 429, "GRAPH_THROTTLED"],
  ["the calendar", SCHEDULE, 503, "GRAPH_UNREACHABLE"],
])("does not take silence for freedom: %s", async (_name, key, status, code) => {
  replies({ status: "disabled" });
  server.on(key, { status, headers: { "retry-after": "0" } });

  await expect(annas()).rejects.toMatchObject({ code });
});

test("asks once in five minutes of the clock, and again after it was moved", async () => {
  const asked = availability();
  replies();

  await asked.at("anna", now);
  await asked.at("anna", now.add({ minutes: 4 }));
  expect(server.seen).toHaveLength(1);

  replies({ status: "disabled" });
  view("00");
  expect(await asked.at("anna", now.add({ minutes: 5 }))).toBe("free");
});

test("an answer that failed is not kept", async () => {
  const asked = availability();
  server.on(SETTINGS, { status: 503, headers: { "retry-after": "0" } });
  await expect(asked.at("anna", now)).rejects.toThrow();

  replies();

  expect(await asked.at("anna", now)).toBe("away");
});

import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphCalendar } from "#adapters/graph/calendar.ts";
import { graphClient } from "#adapters/graph/client.ts";
import type { Availability } from "#domain/sessions/index.ts";
import { contractErrors } from "#tests/support/graph-contract.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
  server.mailboxes("anna", "bo");
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const zones: Record<string, string> = {
  UTC: "UTC",
  "W. Europe Standard Time": "Europe/Berlin",
  Atlantis: "Atlantic/Atlantis",
};
const calendar = () =>
  graphCalendar(
    graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }),
    (name) => zones[name] ?? null,
    () => null,
  );

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}Z`);
const window = { start: at("08:00"), end: at("18:00") };
const moment = (time: string, timeZone = "UTC") => ({ dateTime: `2026-11-23T${time}:00.0000000`, timeZone });
const item = (status: string, start = "09:00", end = "10:00") => ({ status, start: moment(start), end: moment(end) });

/** Anna's schedule alone, or with changes. */
function schedule(changes: object = {}) {
  return { scheduleId: "anna@contoso.com", scheduleItems: [], ...changes };
}
async function annas(changes: object): Promise<Availability | undefined> {
  server.on("POST /users/anna/calendar/getSchedule", { body: { value: [schedule(changes)] } });
  return (await calendar().availability(["anna"], window))[0];
}
const times = (...texts: readonly string[]) => texts.map((time) => at(time).epochMilliseconds);
const asked = (path: string) => server.seen.filter((request) => request.path.includes(path));

test("asks for everybody at once, through the first mailbox, in UTC without a Z", async () => {
  server.on("POST /users/anna/calendar/getSchedule", { body: { value: [schedule()] } });

  await calendar().availability(["anna", "bo"], window);

  expect(asked("getSchedule")).toMatchObject([
    {
      body: {
        schedules: ["anna@contoso.com", "bo@contoso.com"],
        startTime: { dateTime: "2026-11-23T08:00:00", timeZone: "UTC" },
        endTime: { dateTime: "2026-11-23T18:00:00", timeZone: "UTC" },
      },
      headers: { prefer: 'outlook.timezone="UTC"' },
    },
  ]);
});

test("looks an address up once", async () => {
  server.on("POST /users/anna/calendar/getSchedule", { body: { value: [schedule()] } });
  const kept = calendar();

  await kept.availability(["anna"], window);
  await kept.availability(["anna"], window);
  await kept.availability(["anna", "bo"], window);

  expect(asked("$batch").map(({ body }) => (body as { requests: unknown[] }).requests.length)).toEqual([1, 1]);
});

test.each([
  ["busy", "busy"],
  ["tentative", "tentative"],
  ["oof", "busy"],
  ["unknown", "busy"],
  ["free", null],
  ["workingElsewhere", "elsewhere"],
  ["WorkingElsewhere", "elsewhere"],
  ["somethingNew", "busy"],
  [null, "busy"],
])("reads %s as %s", async (status, list) => {
  expect(await annas({ scheduleItems: [{ ...item("busy"), status }] })).toEqual({
    personId: "anna",
    kind: "known",
    ...{ busy: [], tentative: [], elsewhere: [] },
    ...(list && { [list]: times("09:00", "10:00") }),
    workingHours: null,
  });
});

test("reads times in the zone that comes with them", async () => {
  const berlin = "W. Europe Standard Time";
  const scheduleItems = [{ status: "busy", start: moment("09:00", berlin), end: moment("10:00", berlin) }];

  expect(await annas({ scheduleItems })).toMatchObject({ busy: times("08:00", "09:00") });
});

test.each([
  ["an error", { error: { responseCode: "ErrorMailRecipientNotFound" } }],
  ["an error beside items", { error: { message: "5006" }, scheduleItems: [item("free")] }],
  ["no items at all", { scheduleItems: null }],
  ["a zone nobody knows", { scheduleItems: [{ ...item("busy"), start: moment("09:00", "Mars Standard Time") }] }],
  ["a time nobody understands", { scheduleItems: [{ ...item("busy"), start: { dateTime: "soon", timeZone: "UTC" } }] }],
  ["a zone that Node does not know", { scheduleItems: [{ ...item("busy"), start: moment("09:00", "Atlantis") }] }],
  [
    "a time with an offset",
    { scheduleItems: [{ ...item("busy"), start: { ...moment("09:00"), dateTime: "2026-11-23T09:00:00+01:00" } }] },
  ],
  ["an end before its start", { scheduleItems: [item("busy", "10:00", "09:00")] }],
  ["an item without an end", { scheduleItems: [{ ...item("free"), end: null }] }],
  ["something that is no item", { scheduleItems: ["busy"] }],
  ["a schedule of somebody else", { scheduleId: "other@contoso.com" }],
])("does not take %s for free time", async (_, changes) => {
  expect(await annas(changes)).toEqual({ personId: "anna", kind: "unknown" });
});

test("knows nothing of people without a mailbox, and asks through the first who has one", async () => {
  server.on("POST /users/anna/calendar/getSchedule", { body: { value: [schedule()] } });

  const found = await calendar().availability(["ghost", "anna"], window);

  expect(found.map(({ personId, kind }) => [personId, kind])).toEqual([
    ["ghost", "unknown"],
    ["anna", "known"],
  ]);
  expect(await calendar().availability(["ghost"], window)).toEqual([{ personId: "ghost", kind: "unknown" }]);
});

const refusal = (status: number) => ({ status, body: { error: { code: "ErrorAccessDenied" } } });
const through = () => asked("getSchedule").map(({ path }) => /users\/(\w+)/.exec(path)?.[1]);

test("asks through the first of the people, whoever's address is known already", async () => {
  for (const id of ["anna", "bo"]) {
    server.on(`POST /users/${id}/calendar/getSchedule`, { body: { value: [schedule()] } });
  }
  const kept = calendar();

  await kept.availability(["bo"], window);
  await kept.availability(["anna", "bo"], window);

  expect(through()).toEqual(["bo", "anna"]);
});

test.each([403, 404])("a mailbox that answers %i stays unknown alone: the next is asked through", async (status) => {
  server.mailboxes("anna", "bo", "cy");
  server.on("POST /users/bo/calendar/getSchedule", refusal(status));
  server.on("POST /users/anna/calendar/getSchedule", { body: { value: [schedule()] } });

  const found = await calendar().availability(["bo", "anna"], window);

  expect(found.map(({ kind }) => kind)).toEqual(["unknown", "known"]);
  expect(through()).toEqual(["bo", "anna"]);
  expect(asked("getSchedule")[1]?.body).toMatchObject({ schedules: ["anna@contoso.com"] });
});

test("is let in nowhere after three mailboxes, and then knows nothing", async () => {
  const people = ["p1", "p2", "p3", "anna"];
  server.mailboxes(...people);
  for (const id of people) server.on(`POST /users/${id}/calendar/getSchedule`, refusal(403));

  const found = await calendar().availability(people, window);

  expect(found).toEqual(people.map((personId) => ({ personId, kind: "unknown" })));
  expect(through()).toEqual(["p1", "p2", "p3"]);
});

test("an outage is nobody's refusal", async () => {
  server.on("POST /users/anna/calendar/getSchedule", { status: 429, headers: { "retry-after": "0" } });

  await expect(calendar().availability(["anna", "bo"], window)).rejects.toMatchObject({ code: "GRAPH_THROTTLED" });
});

const hours = {
  daysOfWeek: ["monday", "Wednesday", "someday"],
  startTime: "08:30:00.0000000",
  endTime: "17:00:00.0000000",
  timeZone: { name: "W. Europe Standard Time" },
};
const custom = { "@odata.type": "#microsoft.graph.customTimeZone", name: "Customized Time Zone", bias: -60 };

test("reads working hours", async () => {
  expect(await annas({ workingHours: hours })).toMatchObject({
    workingHours: {
      days: [1, 3],
      start: Temporal.PlainTime.from("08:30"),
      end: Temporal.PlainTime.from("17:00"),
      zone: "Europe/Berlin",
    },
  });
});

test.each([
  ["in a zone of somebody's own", { ...hours, timeZone: custom }],
  ["without days", { ...hours, daysOfWeek: [] }],
  ["with a time that is none", { ...hours, endTime: "25:00" }],
  ["that end when they begin", { ...hours, endTime: hours.startTime }],
  ["whose days are no list", { ...hours, daysOfWeek: "monday" }],
  ["in a zone that Node does not know", { ...hours, timeZone: { name: "Atlantis" } }],
  ["that are missing", null],
])("survives working hours %s", async (_, workingHours) => {
  expect(await annas({ workingHours })).toMatchObject({ kind: "known", workingHours: null });
});

test("an answer that is none tells of nobody", async () => {
  server.on("POST /users/anna/calendar/getSchedule", { body: { error: "?" } });

  expect(await calendar().availability(["anna"], window)).toEqual([{ personId: "anna", kind: "unknown" }]);
});

test("refuses a window or a crowd that Graph would refuse", async () => {
  const people = Array.from({ length: 21 }, (_, index) => `p${index}`);

  await expect(calendar().availability(people, window)).rejects.toThrow("20 people");
  await expect(
    calendar().availability(["anna"], { ...window, end: at("08:00").add({ hours: 63 * 24 }) }),
  ).rejects.toThrow();
  await expect(calendar().availability(["anna"], { start: window.end, end: window.start })).rejects.toThrow();
  expect(server.seen).toEqual([]);
});

test("asks again later when looking up addresses is throttled", async () => {
  server.on("POST /$batch", { body: { responses: [{ id: "0", status: 429, body: {} }] } });

  await expect(calendar().availability(["anna"], window)).rejects.toMatchObject({ code: "GRAPH_THROTTLED" });
});

test("a request that Microsoft does not describe would be noticed, where the description is at hand", () => {
  const start = { dateTime: "2026-11-23T09:00:00Z", timeZone: "UTC" };
  const body = { subject: "x", start, end: start, hideAttendes: true };

  const complaints = contractErrors("POST", "/users/anna/events", body);

  expect(complaints?.join() ?? "not at hand").toMatch(/additionalProperties.*pattern|not at hand/);
});

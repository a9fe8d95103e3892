import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphOwnCalendar } from "#adapters/graph/own-calendar.ts";
import { ConsentRequired } from "#shared/errors.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}Z`);
const window = { start: at("08:00"), end: at("18:00") };
const moment = (time: string) => ({ dateTime: `2026-11-23T${time}:00.0000000`, timeZone: "UTC" });
const busy = { status: "busy", start: moment("09:00"), end: moment("10:00") };
const SCHEDULE = "POST /me/calendar/getSchedule";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
  server.mailboxes("anna");
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

/** The calendar of who shows `token`, which is exchanged as Entra would. */
function ownCalendar(personId: string, token = "annas", exchanges: unknown[] = []) {
  const graph = graphClient({ url: server.url, token: { token: async () => "app" }, log: silent });
  const ofToken = graphOwnCalendar({
    ...{ url: server.url, graph, log: silent },
    async onBehalf(userToken, scopes) {
      exchanges.push([userToken, scopes]);
      if (userToken === "unconsented") throw new ConsentRequired(scopes);
      return `graph for ${userToken}`;
    },
    toIana: (name) => (name === "UTC" ? name : null),
  });
  return ofToken(token, personId)(window);
}

test("reads when somebody is busy in their own name", async () => {
  server.on(SCHEDULE, { body: { value: [{ scheduleId: "Anna@contoso.com", scheduleItems: [busy] }] } });
  const exchanges: unknown[] = [];

  const time = await ownCalendar("anna", "annas", exchanges);

  expect(time).toMatchObject({
    personId: "anna",
    kind: "known",
    busy: [at("09:00"), at("10:00")].map(({ epochMilliseconds }) => epochMilliseconds),
  });
  expect(exchanges).toEqual([["annas", ["https://graph.microsoft.com/Calendars.Read"]]]);
  const asked = server.seen.find(({ path }) => path.endsWith("/me/calendar/getSchedule"));
  expect(asked).toMatchObject({
    headers: { authorization: "Bearer graph for annas" },
    body: { schedules: ["anna@contoso.com"] },
  });
});

test("who has no mailbox has no calendar, and no token is exchanged", async () => {
  const exchanges: unknown[] = [];

  expect(await ownCalendar("bo", "bos", exchanges)).toEqual({ personId: "bo", kind: "unknown" });
  expect(exchanges).toEqual([]);
});

test.each([
  ["is refused", { status: 403, body: { error: { code: "ErrorAccessDenied" } } }],
  [
    "has an error",
    { body: { value: [{ scheduleId: "anna@contoso.com", error: { message: "?", responseCode: "5009" } }] } },
  ],
])("a calendar that %s is unknown, never free", async (_name, answer) => {
  server.on(SCHEDULE, answer);

  expect(await ownCalendar("anna")).toEqual({ personId: "anna", kind: "unknown" });
});

test("says which permission is missing", async () => {
  await expect(ownCalendar("anna", "unconsented")).rejects.toMatchObject({
    code: "CONSENT_REQUIRED",
    scopes: ["https://graph.microsoft.com/Calendars.Read"],
  });
});

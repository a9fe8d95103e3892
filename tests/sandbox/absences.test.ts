import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { anna, ben } from "#tests/support/tiny-organisation.ts";
import { ask, tinyTenant } from "#tests/support/tiny-tenant.ts";

const tenant = await tinyTenant({ now: Temporal.Instant.from("2026-11-23T08:00:00Z") });
const token = await tenant.token("https://graph.microsoft.com/.default");
afterAll(() => tenant.close());
beforeEach(async () => {
  await tenant.control("POST", "/reset");
});

const week = { start: "2026-11-23T00:00:00Z", end: "2026-11-28T00:00:00Z" };
const AWAY = `/people/${anna.id}/away`;
const graph = (method: string, path: string, body?: unknown) =>
  ask(method, `${tenant.url}/graph/v1.0/users/${path}`, body, token);
const calendarOf = async (id: string) => (await tenant.control("GET", `/calendars/${id}`)).body;

async function replies(id: string) {
  const { body } = await graph("GET", `${id}/mailboxSettings?$select=automaticRepliesSetting`);
  return body.automaticRepliesSetting;
}
async function annasView() {
  const { body } = await graph("POST", `${anna.id}/calendar/getSchedule`, {
    schedules: [anna.mail],
    startTime: { dateTime: "2026-11-24T09:00:00", timeZone: "UTC" },
    endTime: { dateTime: "2026-11-24T09:30:00", timeZone: "UTC" },
    availabilityViewInterval: 15,
  });
  return body.value[0].availabilityView;
}

test("somebody who is away answers automatically, and their calendar shows it", async () => {
  const set = await tenant.control("PUT", AWAY, week);

  expect(set.body).toEqual({ away: week });
  expect(await replies(anna.id)).toMatchObject({
    status: "scheduled",
    scheduledStartDateTime: { dateTime: "2026-11-23T00:00:00.0000000", timeZone: "UTC" },
    scheduledEndDateTime: { dateTime: "2026-11-28T00:00:00.0000000", timeZone: "UTC" },
  });
  expect(await annasView()).toBe("33");
  expect(await calendarOf(anna.id)).toMatchObject([{ ...week, showAs: "oof", subject: "Abwesend" }]);
  expect(await replies(ben.id)).toMatchObject({ status: "disabled" });
});

test("another absence takes the place of the first, and coming back ends it", async () => {
  const later = { start: "2026-12-07T00:00:00Z", end: "2026-12-12T00:00:00Z" };
  await tenant.control("PUT", AWAY, week);
  await tenant.control("PUT", AWAY, later);

  expect(await calendarOf(anna.id)).toMatchObject([later]);

  expect((await tenant.control("DELETE", AWAY)).body).toEqual({ away: null });
  expect((await tenant.control("GET", AWAY)).body).toEqual({ away: null });
  expect(await replies(anna.id)).toMatchObject({ status: "disabled" });
  expect(await calendarOf(anna.id)).toEqual([]);
});

test("an appointment of one's own is in the way while it lasts", async () => {
  const hour = { start: "2026-11-24T09:15:00Z", end: "2026-11-24T10:00:00Z" };

  const { body } = await tenant.control("POST", `/calendars/${anna.id}`, { ...hour, sensitivity: "private" });

  expect(await annasView()).toBe("02");
  expect(await calendarOf(anna.id)).toMatchObject([{ id: body.id, ...hour, subject: "Termin", showAs: "busy" }]);
  await tenant.control("DELETE", `/calendars/${anna.id}/${encodeURIComponent(body.id)}`);
  expect(await annasView()).toBe("00");
});

test.each([
  ["PUT", AWAY, { start: week.end, end: week.start }, /Not after the start/],
  ["PUT", AWAY, { start: "Monday" }, /start: Not an instant.*end: /],
  ["POST", `/calendars/${anna.id}`, { start: week.end, end: week.end }, /Not after the start/],
  ["POST", `/calendars/${anna.id}`, { ...week, showAs: "asleep" }, /showAs: /],
])("%s %s with bad input says what is wrong", async (method, path, body, mistake) => {
  expect(await tenant.control(method, path, body)).toMatchObject({
    status: 400,
    body: { error: expect.stringMatching(mistake) },
  });
});

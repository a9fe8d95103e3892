import { expect, test } from "@jest/globals";
import { graphRoutes } from "#sandbox/graph/routes.ts";
import { ask, entry, makeDesk, personCalled } from "./desk.ts";

const lars = personCalled("Lars Brandt");
const mira = personCalled("Mira Lindqvist");

/** Lars' morning in Berlin: 09:00 to 12:00 UTC in intervals of half an hour. */
const morning = {
  schedules: [lars.mail],
  startTime: { dateTime: "2026-11-24T09:00:00", timeZone: "UTC" },
  endTime: { dateTime: "2026-11-24T12:00:00", timeZone: "UTC" },
};

function schedule(body: object, { entries = [entry()], headers = {} } = {}) {
  const routes = graphRoutes(makeDesk(entries));
  return ask(routes, `POST /graph/v1.0/users/${mira.id}/calendar/getSchedule`, { body, headers });
}

test("gives the busy times of a person in the documented shape", async () => {
  const { status, body } = await schedule(morning);

  expect(status).toBe(200);
  expect(body).toEqual({
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)",
    value: [
      {
        scheduleId: lars.mail,
        availabilityView: "220000",
        scheduleItems: [
          {
            isPrivate: false,
            status: "busy",
            subject: "Budgetrunde",
            location: "",
            start: { dateTime: "2026-11-24T09:00:00.0000000", timeZone: "UTC" },
            end: { dateTime: "2026-11-24T10:00:00.0000000", timeZone: "UTC" },
          },
        ],
        workingHours: {
          daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
          startTime: "07:30:00.0000000",
          endTime: "18:00:00.0000000",
          timeZone: { name: "W. Europe Standard Time" },
        },
      },
    ],
  });
});

test("takes parameter names in PascalCase and zones by Windows and IANA names", async () => {
  const { body } = await schedule({
    Schedules: [lars.mail],
    StartTime: { dateTime: "2026-11-24T10:00:00", timeZone: "W. Europe Standard Time" },
    EndTime: { dateTime: "2026-11-24T12:00:00", timeZone: "Europe/Berlin" },
    AvailabilityViewInterval: 60,
  });

  expect(body.value[0].availabilityView).toBe("20");
});

test("answers in the preferred zone, with the name that was asked for", async () => {
  const headers = { prefer: 'outlook.timezone="Singapore Standard Time"' };

  const { body } = await schedule(morning, { headers });

  expect(body.value[0].scheduleItems[0].start).toEqual({
    dateTime: "2026-11-24T17:00:00.0000000",
    timeZone: "Singapore Standard Time",
  });
});

test("shows the strongest status of each interval", async () => {
  const at = (start: string, end: string, showAs: "free" | "tentative" | "oof" | "workingElsewhere") =>
    entry({ id: showAs, start: `2026-11-24T${start}:00Z`, end: `2026-11-24T${end}:00Z`, showAs });
  const entries = [
    at("09:00", "12:00", "workingElsewhere"),
    at("09:30", "10:30", "tentative"),
    at("10:10", "10:20", "oof"),
    at("11:30", "12:00", "free"),
  ];

  const { body } = await schedule(morning, { entries });

  expect(body.value[0].availabilityView).toBe("413444");
});

test("hides what private entries are about", async () => {
  const { body } = await schedule(morning, { entries: [entry({ sensitivity: "private" })] });

  expect(body.value[0].scheduleItems).toEqual([
    { isPrivate: true, status: "busy", start: expect.anything(), end: expect.anything() },
  ]);
});

test("leaves out what was cancelled and what lies outside", async () => {
  const entries = [
    entry({ id: "1", cancelled: true }),
    entry({ id: "2", start: "2026-11-24T08:00:00Z", end: "2026-11-24T09:00:00Z" }),
    entry({ id: "3", start: "2026-11-24T12:00:00Z", end: "2026-11-24T13:00:00Z" }),
  ];

  const { body } = await schedule(morning, { entries });

  expect(body.value[0].scheduleItems).toEqual([]);
});

test("answers for everybody else when one address is unknown", async () => {
  const { status, body } = await schedule({ ...morning, schedules: ["typo@nordlicht.example", lars.mail] });

  expect(status).toBe(200);
  expect(body.value[0]).toEqual({
    scheduleId: "typo@nordlicht.example",
    error: {
      message: "Unable to resolve e-mail address typo@nordlicht.example to an Active Directory object.",
      responseCode: "5009",
    },
  });
  expect(body.value[1].scheduleItems).toHaveLength(1);
});

const time = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });

test.each([
  ["a Z", { startTime: time("2026-11-24T09:00:00Z") }, "ErrorInvalidTimeInterval"],
  ["an offset", { startTime: time("2026-11-24T09:00:00+01:00") }, "ErrorInvalidTimeInterval"],
  ["a bare date", { startTime: time("2026-11-24") }, "ErrorInvalidTimeInterval"],
  ["an impossible date", { startTime: time("2026-13-24T09:00:00") }, "ErrorInvalidTimeInterval"],
  ["an end before the start", { endTime: time("2026-11-24T08:00:00") }, "ErrorInvalidTimeInterval"],
  ["63 days", { endTime: time("2027-01-26T09:00:00") }, "ErrorTimeIntervalTooBig"],
  ["an unknown zone", { startTime: time("2026-11-24T09:00:00", "Mars/Base") }, "TimeZoneNotSupportedException"],
  ["an offset for a zone", { startTime: time("2026-11-24T09:00:00", "+01:00") }, "TimeZoneNotSupportedException"],
  ["a short interval", { availabilityViewInterval: 4 }, "ErrorInvalidMergedFreeBusyInterval"],
  ["an interval longer than the window", { availabilityViewInterval: 240 }, "ErrorInvalidMergedFreeBusyInterval"],
  ["21 people", { schedules: new Array(21).fill(lars.mail) }, "ErrorMailboxDataArrayTooBig"],
  ["nobody", { schedules: [] }, "RequestBodyRead"],
  ["an unknown field", { attendees: [] }, "RequestBodyRead"],
])("refuses %s", async (_, changes, code) => {
  const { status, body } = await schedule({ ...morning, ...changes });

  expect(status).toBe(400);
  expect(body.error.code).toBe(code);
});

test("allows exactly 62 days", async () => {
  const { status } = await schedule({ ...morning, endTime: time("2027-01-25T09:00:00") });

  expect(status).toBe(200);
});

test("answers 404 when the mailbox in the address does not exist", async () => {
  const routes = graphRoutes(makeDesk());

  const { status, body } = await ask(routes, "POST /graph/v1.0/users/x@y.example/calendar/getSchedule", {
    body: morning,
  });

  expect(status).toBe(404);
  expect(body.error.code).toBe("ErrorInvalidUser");
});

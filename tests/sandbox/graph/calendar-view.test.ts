import { expect, test } from "@jest/globals";
import { entry, personCalled } from "./desk.ts";
import { graph } from "./graph.ts";

const lars = personCalled("Lars Brandt");

const week = [1, 2, 3, 4, 5].map((day) =>
  entry({ id: `e${day}`, start: `2026-11-2${day + 2}T09:00:00Z`, end: `2026-11-2${day + 2}T10:00:00Z` }),
);

test("views the calendar between two moments, oldest first, page by page", async () => {
  const { send } = graph(week.toReversed());
  const query = "startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-27T00:00:00%2B01:00&$top=2&$select=id";

  const first = await send(`GET ${lars.id}/calendarView?${query}`);
  const next = first.body["@odata.nextLink"].replace("http://127.0.0.1:3979/graph/v1.0/users/", "");
  const second = await send(`GET ${next}`);

  expect(first.body.value.map(({ id }: { id: string }) => id)).toEqual(["e2", "e3"]);
  expect(second.body.value.map(({ id }: { id: string }) => id)).toEqual(["e4"]);
  expect(second.body["@odata.nextLink"]).toBeUndefined();
});

test("views the calendar in the preferred zone", async () => {
  const { send } = graph(week);
  const query = "startDateTime=2026-11-23T00:00:00&endDateTime=2026-11-24T00:00:00";

  const { body } = await send(`GET ${lars.id}/calendarView?${query}`, undefined, {
    prefer: 'outlook.timezone="W. Europe Standard Time"',
  });

  expect(body.value[0].start).toEqual({ dateTime: "2026-11-23T10:00:00.0000000", timeZone: "W. Europe Standard Time" });
});

test("refuses a view without a window", async () => {
  const { send } = graph();

  const { status, body } = await send(`GET ${lars.id}/calendarView?startDateTime=2026-11-23T00:00:00Z`);

  expect(status).toBe(400);
  expect(body.error.message).toContain("StartDateTime and EndDateTime");
});

test("knows a whole day on the owner's clock", async () => {
  const holiday = entry({ start: "2026-12-24T23:00:00Z", end: "2026-12-25T23:00:00Z", showAs: "oof" });
  const { send } = graph([holiday]);

  const { body } = await send(`GET ${lars.id}/events/${holiday.id}`);

  expect(body.isAllDay).toBe(true);
});

test("lists ten events at once unless more are wanted", async () => {
  const { send } = graph(Array.from({ length: 12 }, (_, n) => entry({ id: `e${n}` })));

  const { body } = await send(`GET ${lars.id}/events`);

  expect(body.value).toHaveLength(10);
});

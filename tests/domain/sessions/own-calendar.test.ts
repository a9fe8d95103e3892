import { expect, test } from "@jest/globals";
import type { Availability } from "#domain/sessions/index.ts";
import { withOwnCalendar } from "#domain/sessions/own-calendar.ts";
import { flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

const window = { start: monday, end: monday.add({ hours: 24 }) };
const unknown = (personId: string): Availability => ({ personId, kind: "unknown" });
const own = free("lars", { busy: flat([{ start: monday, end: monday.add({ hours: 1 }) }]) });

/** Calendars of which these are known to the service; `reads` counts how often the asker's own was read. */
function calendarWith(times: readonly Availability[]) {
  const reads = { count: 0 };
  const { deps } = sessionWorld({}, times);
  const calendar = withOwnCalendar(deps.calendar, "lars", async () => {
    reads.count += 1;
    return own;
  });
  return { calendar, reads };
}

test("reads the asker's own calendar in their name where the service may not", async () => {
  const { calendar } = calendarWith([unknown("lars")]);

  const times = await calendar.availability(["jonas", "lars"], window);

  expect(times).toEqual([free("jonas"), own]);
});

test("leaves the asker's calendar alone that the service knows, and everybody else's", async () => {
  const { calendar, reads } = calendarWith([unknown("jonas")]);

  const times = await calendar.availability(["jonas", "lars"], window);

  expect(times).toEqual([unknown("jonas"), free("lars")]);
  expect(reads.count).toBe(0);
});

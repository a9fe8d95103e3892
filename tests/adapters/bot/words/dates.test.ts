import { expect, test } from "@jest/globals";
import { datesIn } from "#adapters/bot/words/dates.ts";
import { instant } from "#tests/support/fakes.ts";

const slot = { start: instant("2026-11-25T06:30Z"), end: instant("2026-11-25T07:00Z") };

test("says times on the person's own clock, in their language", () => {
  expect(datesIn("en").span(slot, "Europe/Berlin")).toBe("Wed 25 Nov, 07:30–08:00");
  expect(datesIn("de").span(slot, "Europe/Berlin")).toBe("Mi 25.\u00a0Nov., 07:30–08:00");
  expect(datesIn("en").moment(slot.start, "America/New_York")).toBe("Wed 25 Nov, 01:30");
  expect(datesIn("en").moment(slot.start, "Asia/Singapore")).toBe("Wed 25 Nov, 14:30");
});

test("says days with their year, since a pause may end in the next one", () => {
  expect(datesIn("en").day(instant("2027-01-12T00:00Z"), "Europe/Berlin")).toBe("12 January 2027");
  expect(datesIn("de").day(instant("2027-01-11T23:30Z"), "Europe/Berlin")).toBe("12.\u00a0Januar 2027");
});

test("begins the week on Monday", () => {
  expect([1, 2, 7].map(datesIn("en").weekday)).toEqual(["Monday", "Tuesday", "Sunday"]);
  expect([1, 3].map(datesIn("de").weekday)).toEqual(["Montag", "Mittwoch"]);
});

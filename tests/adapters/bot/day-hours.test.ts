import { expect, test } from "@jest/globals";
import { readDayHours } from "#adapters/bot/day-hours.ts";

const read = (text: string) => {
  const hours = readDayHours(text);
  return hours && [hours.start, hours.end].map((time) => time.toString({ smallestUnit: "minute" }));
};

test.each([
  ["7:00-15:30", "07:00", "15:30"],
  ["7 bis 15.30 Uhr", "07:00", "15:30"],
  ["von 7 Uhr bis 15 Uhr", "07:00", "15:00"],
  ["from 9 to 5", "09:00", "17:00"],
  ["8:30 am – 4 pm", "08:30", "16:00"],
  ["9-12:30", "09:00", "12:30"],
  ["between 10 and 12", "10:00", "12:00"],
  ["sind 06:00—14:15.", "06:00", "14:15"],
])("reads %s", (text, start, end) => {
  expect(read(text)).toEqual([start, end]);
});

test.each(["", "7", "from 9", "25 to 30", "9 to 10 to 11", "9:70-12", "Monday 9-12", "at noon", "-"])(
  "does not guess at “%s”",
  (text) => {
    expect(readDayHours(text)).toBeNull();
  },
);

import { expect, test } from "@jest/globals";
import { readClockWords } from "#adapters/bot/clock-words.ts";

test.each([
  ["Tuesday 9:30", 2, "09:30:00"],
  ["dienstags um 9.30 Uhr", 2, "09:30:00"],
  ["every Wed at 2 pm", 3, "14:00:00"],
  ["12:15 am fridays", 5, "00:15:00"],
  ["jeden Donnerstag, 8 Uhr 15", 4, "08:15:00"],
  ["Mo 14h", 1, "14:00:00"],
  ["dienstags um halb zehn", 2, "09:30:00"],
  ["Mittwoch Viertel nach zwei", 3, "14:15:00"],
  ["Do viertel vor 12", 4, "11:45:00"],
  ["Friday at half past four", 5, "16:30:00"],
  ["Thursday, a quarter to eight", 4, "07:45:00"],
])("reads %s", (text, weekday, time) => {
  const read = readClockWords(text);

  expect(read).toMatchObject({ weekday, more: false });
  expect(`${read.time}`).toBe(time);
});

test("reads half of it", () => {
  expect(readClockWords("Samstag")).toEqual({ weekday: 6, time: null, more: false });
  expect(readClockWords("7:30")).toMatchObject({ weekday: null, more: false });
});

test.each([
  "Tuesday or Wednesday 9:30",
  "Tuesday 9:30 with Mira",
  "25:00 Tuesday",
  "die 9:30 mit Mira",
  "am 12. Januar",
  "halb voll",
  "half past 13 on Monday",
])("knows that there is more in: %s", (text) => {
  expect(readClockWords(text).more).toBe(true);
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import type { Language } from "#domain/people/index.ts";

const reader = timeReader();
/** A Wednesday, two in the afternoon in Berlin. */
const NOW = Temporal.Instant.from("2026-11-25T13:00:00Z");

/** What was understood, short: `2026-12-01T00:00/2026-12-02T00:00 12:00-18:00 not 4,5`. */
function understood(text: string, language: Language, zone = "Europe/Berlin", now = NOW): string {
  const { window, partOfDay, notWeekdays } = reader.read(text, language, zone, now);
  const local = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);
  const clock = (time: Temporal.PlainTime) => time.toString().slice(0, 5);
  return [
    window ? `${local(window.start)}/${local(window.end)}` : "",
    partOfDay ? `${clock(partOfDay.start)}-${clock(partOfDay.end)}` : "",
    notWeekdays.length > 0 ? `not ${notWeekdays.join()}` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Whole days, the last one included. */
const days = (first: string, last = first) =>
  `${first}T00:00/${Temporal.PlainDate.from(last).add({ days: 1 }).toString()}T00:00`;

describe("in German", () => {
  test.each([
    ["heute", days("2026-11-25")],
    ["morgen", days("2026-11-26")],
    ["übermorgen", days("2026-11-27")],
    ["in drei Tagen", days("2026-11-28")],
    ["am 3. März", days("2027-03-03")],
    ["03.03.", days("2027-03-03")],
    ["3.3.2027", days("2027-03-03")],
    ["3.-5. März", days("2027-03-03", "2027-03-05")],
    ["Samstag, den 5.12.", days("2026-12-05")],
    ["Dienstag", days("2026-12-01")],
    ["Mittwoch", days("2026-12-02")],
    ["diesen Freitag", days("2026-11-27")],
    ["nächsten Freitag", days("2026-11-27")],
    ["übernächsten Freitag", days("2026-12-04")],
    ["Dienstag nächster Woche", days("2026-12-01")],
    ["nächste Woche Freitag", days("2026-12-04")],
    ["Montag bis Mittwoch", days("2026-11-30", "2026-12-02")],
    ["Freitag bis Dienstag", days("2026-11-27", "2026-12-01")],
    ["Montag oder Mittwoch", `${days("2026-11-30", "2026-12-02")} not 2`],
    ["diese Woche", days("2026-11-23", "2026-11-29")],
    ["nächste Woche", days("2026-11-30", "2026-12-06")],
    ["Anfang nächster Woche", days("2026-11-30", "2026-12-02")],
    ["Ende der Woche", days("2026-11-26", "2026-11-27")],
    ["übernächste Woche", days("2026-12-07", "2026-12-13")],
    ["in zwei Wochen", days("2026-12-07", "2026-12-13")],
    ["in den nächsten zwei Wochen", days("2026-11-25", "2026-12-09")],
    ["am Wochenende", days("2026-11-28", "2026-11-29")],
    ["KW 12", days("2027-03-22", "2027-03-28")],
    ["KW 49", days("2026-11-30", "2026-12-06")],
    ["nächsten Monat", days("2026-12-01", "2026-12-31")],
    ["im Mai", days("2027-05-01", "2027-05-31")],
    ["Ende März", days("2027-03-22", "2027-03-31")],
    ["bis Montag", "2026-11-25T14:00/2026-12-01T00:00"],
    ["bis zum 3. März", "2026-11-25T14:00/2027-03-04T00:00"],
    ["vor Freitag", "2026-11-25T14:00/2026-11-27T00:00"],
    ["ab Montag", "2026-11-30T00:00/2026-12-28T00:00"],
    ["nächste Woche nachmittags", `${days("2026-11-30", "2026-12-06")} 12:00-18:00`],
    ["übermorgen vormittag", `${days("2026-11-27")} 06:00-12:00`],
    ["Dienstagnachmittag", `${days("2026-12-01")} 12:00-18:00`],
    ["heute Abend", `${days("2026-11-25")} 17:00-22:00`],
    ["mittags", "11:00-14:00"],
    ["vormittags oder mittags", "06:00-14:00"],
    ["nicht vormittags", "12:00-23:59"],
    ["nicht Donnerstag", "not 4"],
    ["nicht Do oder Fr", "not 4,5"],
    ["außer montags und freitags", "not 1,5"],
    ["Donnerstag und Freitag geht nicht", "not 4,5"],
    ["nicht morgen", "not 4"],
    ["nächste Woche, aber nicht Montag", `${days("2026-11-30", "2026-12-06")} not 1`],
    ["Mittwoch 7:30", "2026-12-02T07:30/2026-12-02T08:30"],
    ["Mi 7:30", "2026-12-02T07:30/2026-12-02T08:30"],
    ["Mittwoch 16 Uhr", "2026-11-25T16:00/2026-11-25T17:00"],
    ["morgen um 10", "2026-11-26T10:00/2026-11-26T11:00"],
    ["Dienstag gegen 10", "2026-12-01T10:00/2026-12-01T11:00"],
    ["um 9", "09:00-10:00"],
    ["halb acht", "07:30-08:30"],
    ["Viertel nach drei", "15:15-16:15"],
    ["zwischen 10 und 12 Uhr", "10:00-12:00"],
    ["10-12 Uhr", "10:00-12:00"],
    ["ab 14 Uhr", "14:00-23:59"],
    ["Freitag nach 14 Uhr", `${days("2026-11-27")} 14:00-23:59`],
    ["tomorrow", days("2026-11-26")],
  ])("reads %j", (text, expected) => {
    expect(understood(text, "de")).toBe(expected);
  });

  test.each([
    ["am Morgen", "06:00-12:00"],
    ["morgens", "06:00-12:00"],
    ["heute Morgen", `${days("2026-11-25")} 06:00-12:00`],
    ["Dienstagmorgen", `${days("2026-12-01")} 06:00-12:00`],
    ["Dienstag Morgen", `${days("2026-12-01")} 06:00-12:00`],
    ["morgen früh", `${days("2026-11-26")} 06:00-12:00`],
    ["morgen Vormittag", `${days("2026-11-26")} 06:00-12:00`],
    ["Guten Morgen!", ""],
  ])("tells the morning from tomorrow in %j", (text, expected) => {
    expect(understood(text, "de")).toBe(expected);
  });
});

describe("in English", () => {
  test.each([
    ["today", days("2026-11-25")],
    ["tomorrow", days("2026-11-26")],
    ["the day after tomorrow", days("2026-11-27")],
    ["in 3 days", days("2026-11-28")],
    ["3 March", days("2027-03-03")],
    ["March 3rd", days("2027-03-03")],
    ["3/4", days("2027-04-03")],
    ["2027-03-03", days("2027-03-03")],
    ["next Tuesday afternoon", `${days("2026-12-01")} 12:00-18:00`],
    ["this Friday", days("2026-11-27")],
    ["next Friday", days("2026-12-04")],
    ["Friday next week", days("2026-12-04")],
    ["Mon to Wed", days("2026-11-30", "2026-12-02")],
    ["Tuesday or Thursday", `${days("2026-11-26", "2026-12-01")} not 1,5,6,7`],
    ["early next week", days("2026-11-30", "2026-12-02")],
    ["in 2 weeks", days("2026-12-07", "2026-12-13")],
    ["within 3 days", days("2026-11-25", "2026-11-28")],
    ["next weekend", days("2026-12-05", "2026-12-06")],
    ["in March", days("2027-03-01", "2027-03-31")],
    ["until 3 March", "2026-11-25T14:00/2027-03-04T00:00"],
    ["by Friday", "2026-11-25T14:00/2026-11-28T00:00"],
    ["before Friday", "2026-11-25T14:00/2026-11-27T00:00"],
    ["not Thursday or Friday", "not 4,5"],
    ["Thursday doesn't work", "not 4"],
    ["next week except Monday", `${days("2026-11-30", "2026-12-06")} not 1`],
    ["not in the morning", "12:00-23:59"],
    ["Wed 07:30", "2026-12-02T07:30/2026-12-02T08:30"],
    ["March 3rd at 2pm", "2027-03-03T14:00/2027-03-03T15:00"],
    ["in 2 hours", "2026-11-25T16:00/2026-11-25T17:00"],
    ["before 10 am tomorrow", `${days("2026-11-26")} 00:00-10:00`],
    ["between 2 and 4", "14:00-16:00"],
    ["Friday 10-12", `${days("2026-11-27")} 10:00-12:00`],
    ["quarter to ten", "09:45-10:45"],
    ["not before 10", "10:00-23:59"],
    ["tonight", `${days("2026-11-25")} 17:00-22:00`],
    ["übermorgen", days("2026-11-27")],
  ])("reads %j", (text, expected) => {
    expect(understood(text, "en")).toBe(expected);
  });
});

test.each<[string, Language]>([
  ["Do you have time", "en"],
  ["so bald wie möglich", "de"],
  ["So schnell es geht", "de"],
  ["a 1:1 on feedback", "en"],
  ["24/7 support", "en"],
  ["may I ask", "en"],
  ["wir sind 5 Leute in 3 Teams", "de"],
  ["ab 10 Personen", "de"],
  ["gestern", "de"],
  ["I sat down", "en"],
  ["", "de"],
])("finds no time in %j, and leaves it whole", (text, language) => {
  expect(understood(text, language)).toBe("");
  expect(reader.read(text, language, "Europe/Berlin", NOW).rest).toBe(text);
});

test.each<[string, Language, string]>([
  ["agile next Tuesday afternoon, not Thursday", "en", "agile"],
  ["Hilfe bei Excel, am besten nächste Woche nachmittags", "de", "Hilfe bei Excel"],
  ["agiles Arbeiten, nicht vormittags, nicht Mo", "de", "agiles Arbeiten"],
  ["am Dienstag zu Feedback", "de", "zu Feedback"],
  ["feedback in remote teams on Tuesday please", "en", "feedback in remote teams please"],
  ["Donnerstag geht nicht", "de", ""],
  ["Grundlagen von SQL", "de", "Grundlagen von SQL"],
  ["Guten Morgen, Excel bitte", "de", "Guten Morgen, Excel bitte"],
])("hands back what is not about time in %j", (text, language, rest) => {
  expect(reader.read(text, language, "Europe/Berlin", NOW).rest).toBe(rest);
});

test("follows the person's clock across the change to summer time", () => {
  const friday = Temporal.Instant.from("2027-03-26T09:00:00Z");

  expect(reader.read("Sonntag", "de", "Europe/Berlin", friday).window).toEqual({
    start: Temporal.Instant.from("2027-03-27T23:00:00Z"),
    end: Temporal.Instant.from("2027-03-28T22:00:00Z"),
  });
  expect(understood("Montag 9 Uhr", "de", "Europe/Berlin", friday)).toBe("2027-03-29T09:00/2027-03-29T10:00");
});

test("counts days on the person's own calendar", () => {
  const late = Temporal.Instant.from("2026-11-25T18:00:00Z");

  expect(understood("tomorrow", "en", "Asia/Singapore", late)).toBe(days("2026-11-27"));
  expect(understood("tomorrow", "en", "America/New_York", late)).toBe(days("2026-11-26"));
  expect(understood("tomorrow at 9", "en", "Asia/Singapore", late)).toBe("2026-11-27T09:00/2026-11-27T10:00");
});

test("always answers, with a window that runs forward and a part of the day that does too", () => {
  const words = fc.constantFrom(
    ..."vor before heute today after 23:30 0 not nicht bis until next nächste Woche week Montag Fri morgen früh 3. 10 12 Uhr pm and und - in zwei 31.12. KW 53 ab March am 7:30 halb".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
    fc.string({ unit: "grapheme" }),
  );

  fc.assert(
    fc.property(texts, fc.constantFrom<Language>("de", "en"), (text, language) => {
      const { window, partOfDay, rest } = reader.read(text, language, "Europe/Berlin", NOW);
      if (window) expect(Temporal.Instant.compare(window.start, window.end)).toBe(-1);
      if (partOfDay) expect(Temporal.PlainTime.compare(partOfDay.start, partOfDay.end)).toBe(-1);
      expect(rest.length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test("reads the beginning of an endless text and keeps the rest", () => {
  const text = `Montag ${"am in um bis 1. ".repeat(10_000)}`;

  const { window, rest } = reader.read(text, "de", "Europe/Berlin", NOW);

  expect(window).not.toBeNull();
  expect(rest.length).toBeGreaterThan(100_000);
});

import { expect, test } from "@jest/globals";
import { publicHolidays } from "#adapters/calendar/holidays.ts";

const { isHoliday, nameOf, region, regionOfZone } = publicHolidays();

const on = (day: string, where: string) => isHoliday(Temporal.PlainDate.from(day), where);
const year = (from: string) => {
  const first = Temporal.PlainDate.from(`${from}-01-01`);
  return Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }));
};

test.each([
  ["Epiphany in Bavaria", "2026-01-06", "DE-BY"],
  ["Women's Day in Berlin", "2027-03-08", "DE-BE"],
  ["Good Friday", "2026-04-03", "DE-NW"],
  ["Easter Monday", "2027-03-29", "DE-HE"],
  ["Ascension Day", "2028-05-25", "DE-HH"],
  ["Whit Monday", "2026-05-25", "DE-SN"],
  ["Corpus Christi in Baden-Württemberg", "2027-05-27", "DE-BW"],
  ["Assumption Day in Saarland", "2028-08-15", "DE-SL"],
  ["Assumption Day in most of Bavaria", "2028-08-15", "DE-BY"],
  ["World Children's Day in Thuringia", "2027-09-20", "DE-TH"],
  ["German Unity Day for who never named a state", "2028-10-03", "DE"],
  ["Reformation Day in Lower Saxony", "2028-10-31", "DE-NI"],
  ["All Saints' Day in North Rhine-Westphalia", "2027-11-01", "DE-NW"],
  ["the Day of Repentance in Saxony 2026", "2026-11-18", "DE-SN"],
  ["the Day of Repentance in Saxony 2027", "2027-11-17", "DE-SN"],
  ["the Day of Repentance in Saxony 2028", "2028-11-22", "DE-SN"],
  ["Austria's National Day", "2026-10-26", "AT"],
  ["the Immaculate Conception in Vienna", "2027-12-08", "AT-9"],
  ["Switzerland's National Day", "2028-08-01", "CH-ZH"],
  ["Labour Day in Zurich", "2028-05-01", "CH-ZH"],
  ["Corpus Christi in Lucerne", "2027-05-27", "CH-LU"],
  ["the substitute day of Boxing Day in England", "2026-12-28", "GB-ENG"],
  ["the summer bank holiday, for who said only that it is the United Kingdom", "2027-08-30", "GB"],
  ["the second of January in Scotland", "2026-01-02", "GB-SCT"],
  ["the substitute of the Battle of the Boyne", "2026-07-13", "GB-NIR"],
  ["Thanksgiving", "2026-11-26", "US-NY"],
  ["the day that stands for Independence Day on a Saturday", "2026-07-03", "US"],
  ["the day that stands for next year's New Year's Day", "2027-12-31", "US"],
  ["Chinese New Year in Singapore", "2026-02-17", "SG"],
  ["Hari Raya Puasa, whichever day the moon decides for", "2027-03-10", "SG"],
  ["Vesak Day, which the package knows until 2026", "2027-05-20", "SG"],
  ["National Day, moved from its Sunday", "2026-08-10", "SG"],
  ["King's Day", "2027-04-27", "NL"],
  ["Bastille Day", "2026-07-14", "FR"],
])("%s is a holiday", (_name, day, where) => {
  expect(on(day, where)).toBe(true);
});

test.each([
  ["a Tuesday in November", "2026-11-24", "DE-BY"],
  ["Epiphany in Hesse", "2026-01-06", "DE-HE"],
  ["Reformation Day in Bavaria", "2028-10-31", "DE-BY"],
  ["the Day of Repentance beyond Saxony", "2026-11-18", "DE-BY"],
  ["Christmas Eve, which is no public holiday in Germany", "2026-12-24", "DE-BY"],
  ["Carnival Monday, which only feels like one", "2027-02-08", "DE-NW"],
  ["Good Friday in Austria", "2027-03-26", "AT"],
  ["Easter Monday in Scotland", "2027-03-29", "GB-SCT"],
  ["Labour Day in Solothurn, where the morning is worked", "2028-05-01", "CH-SO"],
  ["Corpus Christi in Zurich", "2027-05-27", "CH-ZH"],
  ["Christmas where nothing is known of the region", "2026-12-25", "XX-YY"],
])("%s is none", (_name, day, where) => {
  expect(on(day, where)).toBe(false);
});

test("counts the holidays of a whole year as the state's law does", () => {
  const inState = (state: string) => year("2026").filter((day) => isHoliday(day, state)).length;

  // https://www.bmi.bund.de: nine everywhere, and the state's own
  expect([inState("DE-HH"), inState("DE-BW"), inState("DE-SN")]).toEqual([10, 12, 11]);
});

test.each([
  ["Bayern", "DE-BY"],
  ["bavaria", "DE-BY"],
  ["Bayren", "DE-BY"],
  ["in Baden Würtemberg", "DE-BW"],
  ["NRW", "DE-NW"],
  ["de-sn", "DE-SN"],
  ["BY", "DE-BY"],
  ["München", "DE-BY"],
  ["Austria", "AT"],
  ["Oesterreich", "AT"],
  ["Östereich", "AT"],
  ["Kanton Zürich", "CH-ZH"],
  ["Zurich", "CH-ZH"],
  ["CH-VD", "CH-VD"],
  ["St.Gallen", "CH-SG"],
  ["UK", "GB"],
  ["Schottland", "GB-SCT"],
  ["USA", "US"],
  ["Texas", "US-TX"],
  ["Kalifornien", "US-CA"],
  ["Singapur", "SG"],
  ["Frankreich", "FR"],
  ["my region is Saxony-Anhalt.", "DE-ST"],
])("understands %s as %s", (text, code) => {
  expect(region(text)).toBe(code);
});

test.each(["", "Entenhausen", "XX", "DE-ZZ", "a", "x".repeat(10_000)])("does not guess at %s", (text) => {
  expect(region(text)).toBeNull();
});

test("calls regions what people call them", () => {
  const inBoth = (code: string) => [nameOf(code, "de"), nameOf(code, "en")];

  expect(inBoth("DE-NI")).toEqual(["Niedersachsen", "Lower Saxony"]);
  expect(inBoth("AT")).toEqual(["Österreich", "Austria"]);
  expect(inBoth("US-TX")).toEqual(["Texas (Vereinigte Staaten)", "Texas (United States)"]);
  expect(inBoth("nowhere")).toEqual(["nowhere", "nowhere"]);
});

test("understands every name that it gives", () => {
  const codes = [..."DE-BW DE-BY AT-1 AT-9 CH-AG CH-ZH CH-FR GB-NIR US-CA NL FR SG DK".split(" ")];

  for (const code of codes) expect([region(nameOf(code, "de")), region(nameOf(code, "en"))]).toEqual([code, code]);
});

test.each([
  ["Europe/Berlin", "DE"],
  ["Europe/Vienna", "AT"],
  ["Europe/Zurich", "CH"],
  ["Europe/London", "GB"],
  ["America/Los_Angeles", "US"],
  ["Asia/Singapore", "SG"],
  ["Asia/Kolkata", "IN"],
  ["Asia/Calcutta", "IN"],
  ["UTC", null],
  ["Mars/Olympus", null],
])("the zone %s lies in %s", (zone, country) => {
  expect(regionOfZone(zone)).toBe(country);
});

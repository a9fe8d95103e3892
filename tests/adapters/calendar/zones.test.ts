import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { toIana, toWindows, zoneOf } from "#adapters/calendar/zones.ts";

test.each([
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["w. europe standard time", "Europe/Berlin"],
  ["GMT Standard Time", "Europe/London"],
  ["Eastern Standard Time", "America/New_York"],
  ["Singapore Standard Time", "Asia/Singapore"],
  ["UTC", "UTC"],
  ["Europe/Vienna", "Europe/Vienna"],
  ["europe/vienna", "Europe/Vienna"],
  ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["Customized Time Zone", null],
  ["tzone://Microsoft/Custom", null],
  ["Mars Standard Time", null],
  ["+02:00", null],
  ["", null],
])("names the zone %s as %s", (name, zone) => {
  expect(toIana(name)).toBe(zone);
});

test.each([
  ["Europe/Berlin", "W. Europe Standard Time"],
  ["Europe/Vienna", "W. Europe Standard Time"],
  ["Asia/Calcutta", "India Standard Time"],
  ["UTC", "UTC"],
  ["Antarctica/Troll", null],
])("calls %s what Windows calls it: %s", (zone, name) => {
  expect(toWindows(zone)).toBe(name);
});

test("names only zones that exist", () => {
  for (const name of ["India Standard Time", "FLE Standard Time", "Asia/Calcutta", "Europe/Kyiv", "US/Pacific"]) {
    expect(() => Temporal.Now.zonedDateTimeISO(toIana(name) ?? "none")).not.toThrow();
  }
});

test.each([
  ["Wien", "Europe/Vienna"],
  ["wien", "Europe/Vienna"],
  ["New York", "America/New_York"],
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["München", "Europe/Berlin"],
  ["Muenchen", "Europe/Berlin"],
  ["Zürich", "Europe/Zurich"],
  ["Zurich", "Europe/Zurich"],
  ["São Paulo", "America/Sao_Paulo"],
  ["Singapur", "Asia/Singapore"],
  ["Singapore", "Asia/Singapore"],
  ["London", "Europe/London"],
  ["Kuala Lumpur", "Asia/Kuala_Lumpur"],
  ["my time zone is Vienna", "Europe/Vienna"],
  ["meine Zeitzone ist Wien, bitte", "Europe/Vienna"],
  ["ich bin in Köln!", "Europe/Berlin"],
  ["I'm in San Francisco", "America/Los_Angeles"],
  ["Vienna, Austria", "Europe/Vienna"],
  ["London time", "Europe/London"],
  ["Eastern Time", "America/New_York"],
  ["MEZ", "Europe/Berlin"],
  ["UTC", "UTC"],
  ["Neu-Delhi", "Asia/Kolkata"],
  ["next Tuesday", null],
  ["Dienstag", null],
  ["", null],
])("hears in %j the zone %s", (text, zone) => {
  expect(zoneOf(text)).toBe(zone);
});

test("always answers with a zone that exists, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const zone = zoneOf(text);
      expect(zone === null || Temporal.Now.zonedDateTimeISO(zone).timeZoneId.length > 0).toBe(true);
    }),
  );
  expect(zoneOf("in ".repeat(50_000))).toBeNull();
});

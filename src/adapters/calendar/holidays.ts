import DateHolidays, { type HolidaysTypes } from "date-holidays";
import type { Holidays, Language } from "#domain/people/index.ts";
import { regionFinder } from "./region-of.ts";
import { regionNames } from "./regions.ts";

/** Years of regions in memory; one takes 3 to 15 ms to work out and a few hundred bytes. */
const KNOWN_MAX = 2_000;

/** Whose holidays most people of a region have, where they differ inside it: better one quiet day too many. */
const MOSTLY: Readonly<Record<string, string>> = {
  GB: "GB-ENG",
  "DE-BY": "DE-BY-KATH", // 15 August: 1,704 of 2,056 communities, all the large cities among them
};

/** The moon is seen or not: the authorities often declare the day after the computed one. */
const BY_THE_MOON = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu/;

/** Vesak Day, the full moon of May, which the package has until 2026 only. https://www.mom.gov.sg/employment-practices/public-holidays */
const MISSING: Readonly<Record<string, readonly string[]>> = { SG: ["2027-05-20", "2028-05-09"] };

const partsOf = (region: string) => region.split("-") as [string, string?, string?];

/** The whole days among them; half ones begin at noon or later, and mornings are for work. */
function daysOf({ date, type, rule, start, end }: HolidaysTypes.Holiday): string[] {
  if (type !== "public" || date.slice(11, 16) !== "00:00") return [];
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const doubtful = BY_THE_MOON.test(rule) ? 1 : 0;
  return Array.from({ length: days + doubtful }, (_, index) => first.add({ days: index }).toString());
}

/** The canonical name where Node has one, so that `Asia/Kolkata` and `Asia/Calcutta` are the same. */
function canonical(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function* namesOf(package_: DateHolidays, countries: readonly string[]): Generator<readonly [string, string]> {
  for (const [code, { de, en, others }] of regionNames) {
    for (const name of [de, en, ...others, code]) yield [code, name];
    if (code.startsWith("DE-")) yield [code, code.slice(3)];
  }
  for (const code of countries) {
    for (const name of [countryName(code, "de"), countryName(code, "en"), code]) yield [code, name];
  }
  for (const country of countries) {
    for (const [state, name] of Object.entries(package_.getStates(country) ?? {})) {
      yield [`${country}-${state}`, name];
      yield [`${country}-${state}`, `${country}-${state}`];
    }
  }
}

function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}

/** The country of each zone by its canonical name; CLDR gives a zone to one country alone. */
function countriesByZone(countries: readonly string[]): ReadonlyMap<string | null, string> {
  const zonesOf = (country: string) => new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  return new Map(countries.flatMap((country) => zonesOf(country).map((zone) => [zone, country] as const)));
}

/** Keeps what `make` makes, from the first time it is needed. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Public holidays of 200 countries and their states, from the package date-holidays: whole days on which nobody works.
 * Whether a community or a canton keeps a day is known only where the package knows it.
 */
export function publicHolidays(): Holidays {
  const package_ = new DateHolidays();
  const countries = Object.keys(package_.getCountries());
  const finder = once(() => regionFinder(namesOf(package_, countries)));
  const zones = once(() => countriesByZone(countries));
  const known = new Map<string, ReadonlySet<string>>();
  const regionsOfZones = new Map<string, string | null>();

  function daysIn(region: string, year: number): ReadonlySet<string> {
    const key = `${region} ${year}`;
    const before = known.get(key);
    if (before) return before;
    const [country, state, part] = partsOf(MOSTLY[region] ?? region);
    // An unknown country would make the package throw, an unknown state has the country's holidays.
    const holidays = countries.includes(country)
      ? new DateHolidays(country, state ?? "", part ?? "").getHolidays(year)
      : [];
    const days = new Set([...holidays.flatMap(daysOf), ...(MISSING[country] ?? [])]);
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(key, days);
    return days;
  }

  return {
    isHoliday: (day, region) => daysIn(region, day.year).has(day.toString()),
    region: (text) => finder()(text),
    nameOf(region, language) {
      const names = regionNames.get(region);
      if (names) return names[language];
      const [country, state] = partsOf(region);
      if (!countries.includes(country)) return region;
      const inCountry = state === undefined ? undefined : package_.getStates(country)?.[state];
      const name = countryName(country, language);
      return inCountry === undefined ? name : `${inCountry} (${name})`;
    },
    regionOfZone(zone) {
      const before = regionsOfZones.get(zone);
      if (before !== undefined) return before;
      const region = zones().get(canonical(zone)) ?? null;
      if (regionsOfZones.size >= KNOWN_MAX) regionsOfZones.clear();
      regionsOfZones.set(zone, region);
      return region;
    },
  };
}

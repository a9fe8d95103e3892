interface Holiday {
  readonly name: string;
  readonly date: Temporal.PlainDate;
}

function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: dayOfMonth });
}

/** Easter Sunday. The Gregorian computus in the form of Meeus, Jones and Butcher. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const march = h + l - 7 * m + 22;
  return day(year, 3, 1).add({ days: march - 1 });
}

/** The nth Monday (1) to Sunday (7) of a month; -1 is the last one. */
function nth(year: number, month: number, weekday: number, n: number): Temporal.PlainDate {
  const first = day(year, month, 1);
  const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (n > 0) return start.add({ weeks: n - 1 });
  const fifth = start.add({ weeks: 4 });
  return fifth.month === month ? fifth : start.add({ weeks: 3 });
}

/** Moon calendars are published, not computed: Singapore's Ministry of Manpower gazettes them. */
const lunar: Readonly<Record<number, readonly (readonly [string, number, number])[]>> = {
  2026: [
    ["Chinese New Year", 2, 17],
    ["Chinese New Year", 2, 18],
    ["Hari Raya Puasa", 3, 21],
    ["Hari Raya Haji", 5, 27],
    ["Vesak Day", 5, 31],
    ["Deepavali", 11, 8],
  ],
  2027: [
    ["Chinese New Year", 2, 6],
    ["Chinese New Year", 2, 7],
    ["Hari Raya Puasa", 3, 10],
    ["Hari Raya Haji", 5, 16],
    ["Vesak Day", 5, 20],
    ["Deepavali", 10, 28],
  ],
};

function germany(year: number): Holiday[] {
  const sunday = easter(year);
  return [
    { name: "Neujahr", date: day(year, 1, 1) },
    { name: "Frauentag", date: day(year, 3, 8) },
    { name: "Karfreitag", date: sunday.subtract({ days: 2 }) },
    { name: "Ostermontag", date: sunday.add({ days: 1 }) },
    { name: "Tag der Arbeit", date: day(year, 5, 1) },
    { name: "Christi Himmelfahrt", date: sunday.add({ days: 39 }) },
    { name: "Pfingstmontag", date: sunday.add({ days: 50 }) },
    { name: "Tag der Deutschen Einheit", date: day(year, 10, 3) },
    { name: "1. Weihnachtstag", date: day(year, 12, 25) },
    { name: "2. Weihnachtstag", date: day(year, 12, 26) },
  ];
}

function austria(year: number): Holiday[] {
  const sunday = easter(year);
  return [
    { name: "Neujahr", date: day(year, 1, 1) },
    { name: "Heilige Drei Könige", date: day(year, 1, 6) },
    { name: "Ostermontag", date: sunday.add({ days: 1 }) },
    { name: "Staatsfeiertag", date: day(year, 5, 1) },
    { name: "Christi Himmelfahrt", date: sunday.add({ days: 39 }) },
    { name: "Pfingstmontag", date: sunday.add({ days: 50 }) },
    { name: "Fronleichnam", date: sunday.add({ days: 60 }) },
    { name: "Mariä Himmelfahrt", date: day(year, 8, 15) },
    { name: "Nationalfeiertag", date: day(year, 10, 26) },
    { name: "Allerheiligen", date: day(year, 11, 1) },
    { name: "Mariä Empfängnis", date: day(year, 12, 8) },
    { name: "Christtag", date: day(year, 12, 25) },
    { name: "Stefanitag", date: day(year, 12, 26) },
  ];
}

/** A holiday on a weekend is made up for on the next working day that is none itself. */
function substituted(holidays: readonly Holiday[]): Holiday[] {
  const taken: Holiday[] = [];
  for (const { name, date } of holidays) {
    let free = date;
    while (free.dayOfWeek > 5 || taken.some((other) => other.date.equals(free))) free = free.add({ days: 1 });
    taken.push({ name, date: free });
  }
  return taken;
}

function england(year: number): Holiday[] {
  const sunday = easter(year);
  return substituted([
    { name: "New Year's Day", date: day(year, 1, 1) },
    { name: "Good Friday", date: sunday.subtract({ days: 2 }) },
    { name: "Easter Monday", date: sunday.add({ days: 1 }) },
    { name: "Early May bank holiday", date: nth(year, 5, 1, 1) },
    { name: "Spring bank holiday", date: nth(year, 5, 1, -1) },
    { name: "Summer bank holiday", date: nth(year, 8, 1, -1) },
    { name: "Christmas Day", date: day(year, 12, 25) },
    { name: "Boxing Day", date: day(year, 12, 26) },
  ]);
}

function unitedStates(year: number): Holiday[] {
  return substituted([
    { name: "New Year's Day", date: day(year, 1, 1) },
    { name: "Martin Luther King Jr. Day", date: nth(year, 1, 1, 3) },
    { name: "Memorial Day", date: nth(year, 5, 1, -1) },
    { name: "Juneteenth", date: day(year, 6, 19) },
    { name: "Independence Day", date: day(year, 7, 4) },
    { name: "Labor Day", date: nth(year, 9, 1, 1) },
    { name: "Thanksgiving", date: nth(year, 11, 4, 4) },
    { name: "Day after Thanksgiving", date: nth(year, 11, 4, 4).add({ days: 1 }) },
    { name: "Christmas Day", date: day(year, 12, 25) },
  ]);
}

function singapore(year: number): Holiday[] {
  return substituted([
    { name: "New Year's Day", date: day(year, 1, 1) },
    { name: "Good Friday", date: easter(year).subtract({ days: 2 }) },
    { name: "Labour Day", date: day(year, 5, 1) },
    { name: "National Day", date: day(year, 8, 9) },
    { name: "Christmas Day", date: day(year, 12, 25) },
    ...(lunar[year] ?? []).map(([name, month, date]) => ({ name, date: day(year, month, date) })),
  ]);
}

const regions: Readonly<Record<string, (year: number) => Holiday[]>> = {
  "Europe/Berlin": germany,
  "Europe/Vienna": austria,
  "Europe/London": england,
  "America/New_York": unitedStates,
  "Asia/Singapore": singapore,
};

const known = new Map<string, readonly Holiday[]>();

/** A year's holidays, worked out once: every post and every meeting asks for them. */
function holidaysOf(zone: string, year: number): readonly Holiday[] {
  const key = `${zone} ${year}`;
  const holidays = known.get(key) ?? regions[zone]?.(year) ?? [];
  known.set(key, holidays);
  return holidays;
}

/** Public holidays where people of this time zone work, from `first` to `last`. */
export function holidaysIn(zone: string, first: Temporal.PlainDate, last: Temporal.PlainDate): Holiday[] {
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const inside = ({ date }: Holiday) =>
    Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, last) <= 0;
  return years.flatMap((year) => holidaysOf(zone, year)).filter(inside);
}

import type { DayHours, Language } from "#domain/people/index.ts";

/** Where people work: whose clock, holidays and language they have, and how many of all they are. */
export interface Site {
  readonly name: string;
  /** An IANA name. */
  readonly zone: string;
  /** As in ISO 3166-2; null when the directory does not tell, so that only the zone does. */
  readonly region: string | null;
  readonly language: Language;
  readonly share: number;
  /** Null for 08:00 to 18:00. */
  readonly hours: DayHours | null;
}

/** Days of everybody, of a site or of a department; `until` is the last one. */
interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Days on which everybody of a site or a department is away, such as a plant holiday; null for all of them. */
export interface SharedAbsence extends Days {
  readonly site: string | null;
  readonly department: string | null;
}

/** What another feature tells everybody now and then, unasked. */
export interface Announcement {
  readonly kind: string;
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
  /** The zone of whoever set it up, not of those who get it. */
  readonly zone: string;
  readonly everyWeeks: number;
  /** How many of all get it each time. */
  readonly share: number;
}

/** When a leader wants to be reminded. */
export interface Slot {
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
}

/** How often something goes wrong: of all sends, of all looks into a mailbox, and in a week. */
export interface Faults {
  readonly throttled: number;
  readonly timeout: number;
  readonly undeliverable: number;
  readonly crash: number;
  readonly mailbox: number;
  /** Sending is refused for everybody until an admin has looked. */
  readonly refusedPerWeek: number;
  /** Nothing runs for some hours. */
  readonly outagesPerWeek: number;
}

/** What is rehearsed. */
export interface Plan {
  readonly sites: readonly Site[];
  readonly departments: readonly string[];
  /** Those that leaders choose from. */
  readonly slots: readonly Slot[];
  readonly quietPeriods: readonly Days[];
  /** Days off beside public holidays, by region. */
  readonly holidays: readonly { readonly date: Temporal.PlainDate; readonly region: string }[];
  readonly absences: readonly SharedAbsence[];
  readonly announcements: readonly Announcement[];
  readonly faults: Faults;
}

/** How many, how long, from when, and which of all the years that could be. */
export interface Extent {
  readonly people: number;
  readonly leaders: number;
  readonly weeks: number;
  readonly from: Temporal.PlainDate;
  readonly seed: number;
}

const time = (text: string) => Temporal.PlainTime.from(text);
const site = (name: string, zone: string, region: string | null, language: Language, share: number): Site => ({
  ...{ name, zone, region, language, share },
  hours: null,
});

/** A company on four continents, most of it in Germany, with everything that goes wrong in a year. */
export const ORDINARY_PLAN: Plan = {
  sites: [
    site("München", "Europe/Berlin", "DE-BY", "de", 0.3),
    site("Hamburg", "Europe/Berlin", "DE-HH", "de", 0.16),
    site("Dresden", "Europe/Berlin", "DE-SN", "de", 0.1),
    site("Wien", "Europe/Vienna", null, "de", 0.1),
    site("Zürich", "Europe/Zurich", "CH-ZH", "de", 0.06),
    site("London", "Europe/London", "GB", "en", 0.08),
    site("Chicago", "America/Chicago", "US-IL", "en", 0.1),
    { ...site("Singapore", "Asia/Singapore", "SG", "en", 0.06), hours: { start: time("09:00"), end: time("17:30") } },
    site("Sydney", "Australia/Sydney", "AU-NSW", "en", 0.04),
  ],
  departments: ["Electric Motors", "Drives", "Finance", "Legal", "People", "IT", "Sales", "Service"],
  slots: [1, 2, 3, 4, 5].flatMap((weekday) =>
    ["08:30", "09:30", "11:00", "13:15", "16:00"].map((text) => ({ weekday, time: time(text) })),
  ),
  quietPeriods: [],
  holidays: [],
  absences: [],
  announcements: [
    { kind: "insight.digest", weekday: 2, time: time("09:00"), zone: "Europe/Berlin", everyWeeks: 4, share: 1 },
    { kind: "stories.call", weekday: 4, time: time("14:00"), zone: "Europe/Berlin", everyWeeks: 13, share: 0.5 },
    { kind: "stories.reminder", weekday: 5, time: time("08:00"), zone: "Europe/Berlin", everyWeeks: 13, share: 0.5 },
  ],
  faults: {
    throttled: 0.001,
    timeout: 0.0005,
    undeliverable: 0.0002,
    crash: 0.0002,
    mailbox: 0.01,
    refusedPerWeek: 0.03,
    outagesPerWeek: 0.1,
  },
};

/** What every way to find slots is given; what is not in it lies in Graph's answer. */
export interface SlotAsk {
  /** In milliseconds since 1970: full hours. */
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly stepMinutes: number;
  readonly bufferMinutes: number;
  /** The IANA name of each zone that the answer names. */
  readonly zones: Readonly<Record<string, string>>;
}

/** From the text of the answer, whose first schedule is the asker's, to each expert's open starts, in milliseconds since 1970. */
export type SlotFinder = (text: string, ask: SlotAsk) => readonly (readonly number[])[];

/** Graph's answer, as far as it is read. */
export interface Answer {
  readonly value: readonly {
    readonly scheduleItems: readonly { readonly status: string; readonly start: Moment; readonly end: Moment }[];
    readonly workingHours: {
      readonly daysOfWeek: readonly string[];
      readonly startTime: string;
      readonly endTime: string;
      readonly timeZone: { readonly name: string };
    };
  }[];
}
interface Moment {
  readonly dateTime: string;
  readonly timeZone: string;
}

const DAYS = 14;
/** Two weeks in which the clocks change in Berlin and London. */
const FROM = Date.UTC(2026, 9, 19);
const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];
/** With the hour UTC at which people there come. */
const OFFICES = [
  { name: "W. Europe Standard Time", opens: 7 },
  { name: "W. Europe Standard Time", opens: 7 },
  { name: "GMT Standard Time", opens: 8 },
  { name: "Eastern Standard Time", opens: 13 },
] as const;
const STATUSES = ["busy", "busy", "busy", "busy", "tentative", "oof", "workingElsewhere", "free"];

export const slotAsk: SlotAsk = {
  from: FROM,
  to: FROM + DAYS * 24 * HOUR_MS,
  minutes: 30,
  stepMinutes: 30,
  bufferMinutes: 15,
  zones: {
    UTC: "UTC",
    "W. Europe Standard Time": "Europe/Berlin",
    "GMT Standard Time": "Europe/London",
    "Eastern Standard Time": "America/New_York",
  },
};

/** The text of an answer about an asker and so many experts, who have one to three appointments on each working day. */
export function graphAnswer(experts: number): string {
  let state = 1;
  const below = (limit: number) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % limit;
  };
  const moment = (at: number) => ({ dateTime: `${new Date(at).toISOString().slice(0, 19)}.0000000`, timeZone: "UTC" });
  const schedule = (index: number) => {
    const office = OFFICES[index % OFFICES.length] ?? OFFICES[0];
    const scheduleItems = [];
    for (let day = 0; day < DAYS; day++) {
      if (day % 7 >= WEEKDAYS.length) continue;
      let start = FROM + (24 * day + office.opens) * HOUR_MS + below(4) * QUARTER_MS;
      for (let count = 1 + below(3); count > 0; count--) {
        const end = start + (2 + below(5)) * QUARTER_MS;
        scheduleItems.push({ status: STATUSES[below(STATUSES.length)], start: moment(start), end: moment(end) });
        start = end + below(7) * QUARTER_MS;
      }
    }
    const [startTime, endTime] = ["08:00:00.0000000", "17:00:00.0000000"];
    const workingHours = { daysOfWeek: WEEKDAYS, startTime, endTime, timeZone: { name: office.name } };
    return { scheduleId: `p${index}@contoso.com`, availabilityView: "2".repeat(DAYS), scheduleItems, workingHours };
  };
  return JSON.stringify({ value: Array.from({ length: experts + 1 }, (_, index) => schedule(index)) });
}

import { type ZoneClock, zoneClock } from "#shared/zone-clock.ts";
import type { ToIana } from "./moments.ts";
import { wallTime } from "./wall-time.ts";
import { type HoursReader, hoursReader, zoneOf } from "./working-hours.ts";

/** What Graph says of one mailbox. */
export interface Schedule {
  /** The zone that the mailbox names, as it names it. */
  readonly zone: string | null;
  readonly workingHours: ReturnType<HoursReader>;
  /** Null when Graph could not say, or said what cannot be understood: unknown is never free. */
  readonly times: Times | null;
}

/** Starts and ends in turn, in milliseconds since 1970. */
interface Times {
  readonly busy: number[];
  readonly tentative: number[];
  readonly elsewhere: number[];
}

type Fields = Readonly<Partial<Record<string, unknown>>>;
type Clocks = (zone: unknown) => ZoneClock | null;

/** The schedules of a getSchedule reply by address, in lower case. Read by hand: schemas take longer than all the rest. */
export function schedulesOf(reply: unknown, toIana: ToIana): ReadonlyMap<string, Schedule> {
  const existing = zonesThatExist(toIana);
  const hours = hoursReader(existing);
  const clocks = clockReader(existing);
  const list = fieldsOf(reply)?.["value"];
  const schedules = new Map<string, Schedule>();
  for (const value of Array.isArray(list) ? list : []) {
    const schedule = fieldsOf(value);
    const address = schedule?.["scheduleId"];
    if (!schedule || typeof address !== "string") continue;
    const workingHours = hours(schedule["workingHours"]);
    const times = timesOf(schedule, clocks);
    schedules.set(address.toLowerCase(), { zone: zoneOf(schedule["workingHours"]), workingHours, times });
  }
  return schedules;
}

function timesOf({ error, scheduleItems }: Fields, clocks: Clocks): Times | null {
  if ((error !== undefined && error !== null) || !Array.isArray(scheduleItems)) return null;
  const times: Times = { busy: [], tentative: [], elsewhere: [] };
  for (const value of scheduleItems) {
    const item = fieldsOf(value);
    if (!item) return null;
    // What can be meant twice, in the night in which clocks are set back, blocks as long as it can be meant.
    const from = momentOf(item["start"], "first", clocks);
    const to = momentOf(item["end"], "last", clocks);
    if (!(from <= to)) return null; // neither may be NaN
    const list = listFor(item["status"], times);
    list?.push(from, to);
  }
  return times;
}

/** Null for what does not block anybody; whatever is not understood blocks. */
function listFor(status: unknown, { busy, tentative, elsewhere }: Times): number[] | null {
  // As Graph writes them; lower case is made only of what looks otherwise.
  if (status === "busy" || status === "oof" || typeof status !== "string") return busy;
  switch (status.toLowerCase()) {
    case "free":
      return null;
    case "tentative":
      return tentative;
    case "workingelsewhere":
      return elsewhere;
    default:
      return busy;
  }
}

/** NaN for what cannot be understood. */
function momentOf(value: unknown, which: "first" | "last", clocks: Clocks): number {
  const { dateTime, timeZone } = fieldsOf(value) ?? {};
  const wall = typeof dateTime === "string" ? wallTime(dateTime) : Number.NaN;
  const clock = clocks(timeZone);
  return clock === null || Number.isNaN(wall) ? Number.NaN : clock[which](wall);
}

/** Looks each name up once in a reply. */
function clockReader(toIana: ToIana): Clocks {
  const known = new Map<unknown, ZoneClock | null>();
  return (zone) => {
    const clock = known.get(zone);
    if (clock !== undefined) return clock;
    const name = typeof zone === "string" ? toIana(zone) : null;
    const made = name === null ? null : zoneClock(name);
    known.set(zone, made);
    return made;
  };
}

/** Names are of this year's list of zones, the clocks of whatever Node knows. */
function zonesThatExist(toIana: ToIana): ToIana {
  return (name) => {
    const zone = toIana(name);
    try {
      return zone !== null && zoneClock(zone) ? zone : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" ? (value as Fields | null) : null;
}

import { type ZoneClock, zoneClock } from "#shared/zone-clock.ts";
import { JsonWalk } from "./json-walk.ts";
import type { ToIana } from "./moments.ts";
import { wallTime } from "./wall-time.ts";
import { type GivenHours, type HoursReader, hoursReader, NO_HOURS } from "./working-hours.ts";

/** What Graph says of one mailbox. */
export interface Schedule extends GivenHours {
  /** Null when Graph could not say, or said what cannot be understood: unknown is never free. */
  readonly times: Times | null;
}

/** Starts and ends in turn, in milliseconds since 1970. */
interface Times {
  readonly busy: number[];
  readonly tentative: number[];
  readonly elsewhere: number[];
}

/** The clock of a zone, by the name that Graph gives it; null for a name that is not understood. */
type Clocks = (zone: string | null) => ZoneClock | null;

/**
 * The schedules in the text of a getSchedule reply by address, in lower case.
 *
 * @throws SyntaxError when it is no JSON
 */
export function schedulesIn(text: string, toIana: ToIana): ReadonlyMap<string, Schedule> {
  const existing = zonesThatExist(toIana);
  const read = { hours: hoursReader(existing), clocks: clockReader(existing) };
  const walk = new JsonWalk(text);
  const schedules = new Map<string, Schedule>();
  if (!walk.enter("object")) throw new SyntaxError("no reply");
  while (walk.member()) {
    if (!walk.isAt("value")) walk.pass();
    else if (walk.enter("list")) while (walk.item()) addSchedule(schedules, walk, read);
  }
  return schedules;
}

function addSchedule(
  schedules: Map<string, Schedule>,
  walk: JsonWalk,
  { hours, clocks }: { readonly hours: HoursReader; readonly clocks: Clocks },
): void {
  let address: string | null = null;
  let failed = false;
  let given: GivenHours = NO_HOURS;
  let times: Times | null = null;
  if (!walk.enter("object")) return;
  while (walk.member()) {
    if (walk.isAt("scheduleItems")) times = timesIn(walk, clocks);
    else if (walk.isAt("workingHours")) given = hours(walk.raw());
    else if (walk.isAt("scheduleId")) address = walk.string();
    else if (walk.isAt("error")) failed = walk.value() !== null;
    else walk.pass();
  }
  if (address !== null) schedules.set(address.toLowerCase(), { ...given, times: failed ? null : times });
}

function timesIn(walk: JsonWalk, clocks: Clocks): Times | null {
  if (!walk.enter("list")) return null;
  const times: Times = { busy: [], tentative: [], elsewhere: [] };
  let isKnown = true;
  while (walk.item()) isKnown = addItem(times, walk, clocks) && isKnown;
  return isKnown ? times : null;
}

/** False for an appointment that cannot be understood. */
function addItem(times: Times, walk: JsonWalk, clocks: Clocks): boolean {
  let status: string | null = null;
  // What can be meant twice, in the night in which clocks are set back, blocks as long as it can be meant.
  let from = Number.NaN;
  let to = Number.NaN;
  if (!walk.enter("object")) return false;
  while (walk.member()) {
    if (walk.isAt("start")) from = momentIn(walk, "first", clocks);
    else if (walk.isAt("end")) to = momentIn(walk, "last", clocks);
    else if (walk.isAt("status")) status = walk.string();
    else walk.pass();
  }
  if (!(from <= to)) return false; // neither may be NaN
  listFor(status, times)?.push(from, to);
  return true;
}

/** Null for what does not block anybody; whatever is not understood blocks. */
function listFor(status: string | null, { busy, tentative, elsewhere }: Times): number[] | null {
  // As Graph writes them; lower case is made only of what looks otherwise.
  if (status === "busy" || status === "oof" || status === null) return busy;
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

/** How Graph writes a moment in UTC, which we ask for: around what the clock shows. */
const BEFORE_UTC = '{"dateTime":"';
const AFTER_UTC = '.0000000","timeZone":"UTC"}';
const UTC_TIME = "2026-11-24T09:00:00".length;

/** NaN for what cannot be understood. */
function momentIn(walk: JsonWalk, which: "first" | "last", clocks: Clocks): number {
  const from = walk.at + BEFORE_UTC.length;
  if (walk.isAhead(BEFORE_UTC, 0) && walk.isAhead(AFTER_UTC, BEFORE_UTC.length + UTC_TIME)) {
    walk.at = from + UTC_TIME + AFTER_UTC.length;
    return wallTime(walk.text, from, from + UTC_TIME);
  }
  let wall = Number.NaN;
  let clock: ZoneClock | null = null;
  if (!walk.enter("object")) return Number.NaN;
  while (walk.member()) {
    if (walk.isAt("dateTime")) wall = wallTime(walk.string() ?? "");
    else if (walk.isAt("timeZone")) clock = clocks(walk.string());
    else walk.pass();
  }
  return clock === null || Number.isNaN(wall) ? Number.NaN : clock[which](wall);
}

/** Looks each name up once in a reply; mostly it is the one of before. */
function clockReader(toIana: ToIana): Clocks {
  const known = new Map<string | null, ZoneClock | null>();
  let last: string | null = null;
  let lastClock: ZoneClock | null = null;
  return (zone) => {
    if (zone === last) return lastClock;
    let clock = known.get(zone);
    if (clock === undefined) {
      const name = zone === null ? null : toIana(zone);
      clock = name === null ? null : zoneClock(name);
      known.set(zone, clock);
    }
    [last, lastClock] = [zone, clock];
    return clock;
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

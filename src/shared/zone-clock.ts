/** What the clocks on the walls of a zone show, in milliseconds: fast enough to be asked for every appointment. */
export interface ZoneClock {
  /** How far the clocks are ahead of UTC at a moment; the moment in milliseconds since 1970. */
  offset(at: number): number;
  /** The first moment after `at` at which the offset is another; Infinity if it never is. */
  until(at: number): number;
  /** The first moment that can be meant by what they show: in the night in which they are set back, there are two. */
  first(wall: number): number;
  /** The last that can be meant. In the night in which they are set forward, what they skip is read both ways too. */
  last(wall: number): number;
  /** The one that calendars mean (RFC 5545, section 3.3.5): by the offset from before the change. */
  meant(wall: number): number;
}

/** A stretch of time with one offset. */
interface Steady {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Longer than any offset, and shorter than the time between two changes of one. */
const DAY_MS = 86_400_000;
const NANOS_PER_MS = 1_000_000;

/** As many as there are zones with their old names; what is asked for comes from outside. */
const CLOCKS_MAX = 600;
const clocks = new Map<string, ZoneClock>();

/**
 * The clock of a zone; the same one each time.
 *
 * @throws RangeError for a zone that does not exist
 */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  if (clocks.size >= CLOCKS_MAX) clocks.clear();
  const made = clockOf(zone);
  clocks.set(zone, made);
  return made;
}

function clockOf(zone: string): ZoneClock {
  const stretches: Steady[] = [];
  let current = steadyAt(zone, Temporal.Now.instant().epochMilliseconds);
  stretches.push(current);

  function at(moment: number): Steady {
    if (moment >= current.from && moment < current.to) return current;
    let found = stretches.find(({ from, to }) => moment >= from && moment < to);
    if (!found) {
      found = steadyAt(zone, moment);
      stretches.push(found);
    }
    current = found;
    return found;
  }

  /** By the offset before a change that may be near, and by that after it; the same where none is near. */
  function readings(wall: number): [before: number, after: number] {
    const { from, to, offset } = current;
    const moment = wall - offset;
    if (moment - DAY_MS >= from && moment + DAY_MS < to) return [moment, moment];
    return [wall - at(wall - DAY_MS).offset, wall - at(wall + DAY_MS).offset];
  }
  const shows = (moment: number, wall: number) => moment + at(moment).offset === wall;

  /** Which of the two it is; `doubtful` says for what is shown twice, or never. */
  function reading(wall: number, doubtful: (before: number, after: number) => number): number {
    const [before, after] = readings(wall);
    if (before === after) return before;
    const isBefore = shows(before, wall);
    if (isBefore === shows(after, wall)) return doubtful(before, after);
    return isBefore ? before : after;
  }

  return {
    offset: (moment) => at(moment).offset,
    until: (moment) => at(moment).to,
    first: (wall) => reading(wall, Math.min),
    last: (wall) => reading(wall, Math.max),
    meant: (wall) => reading(wall, (before) => before),
  };
}

function steadyAt(zone: string, moment: number): Steady {
  const time = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const to = time.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // The one before the last millisecond of the stretch is where it began, also if that is `moment` itself.
  const last = Number.isFinite(to)
    ? Temporal.Instant.fromEpochMilliseconds(to - 1).toZonedDateTimeISO(zone)
    : time.add({ milliseconds: 1 });
  const from = last.getTimeZoneTransition("previous")?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  return { from, to, offset: time.offsetNanoseconds / NANOS_PER_MS };
}

import type { PersonId } from "#domain/people/index.ts";
import type { Interval } from "#shared/time.ts";
import { LOAD_COUNTS_FOR } from "./candidates.ts";
import { fullStretches } from "./capacity.ts";
import type { BookingDeps } from "./deps.ts";

/** Where more sessions of an expert are looked for. */
interface Frame {
  /** The expert's, an IANA name. */
  readonly zone: string;
  readonly window: Interval;
  readonly minutes: number;
}

/**
 * The stretches in which an expert gives no more; none for who volunteers no more.
 *
 * @param except - a session of theirs that does not count, because it is being moved
 */
export async function fullTimes(
  { clock, experts }: Pick<BookingDeps, "clock" | "experts">,
  expertId: PersonId,
  { minutes, window, zone }: Frame,
  except: Interval | null = null,
): Promise<readonly Interval[]> {
  const all = await experts.all(clock().subtract(LOAD_COUNTS_FOR));
  const busy = all.find(({ personId }) => personId === expertId);
  if (!busy) return [];
  const given = busy.given.filter(({ start }) => !except?.start.equals(start));
  return fullStretches({ ...busy, given }, zone, window, minutes);
}

import type { Holidays } from "#domain/people/index.ts";
import { inventDiary } from "./diary.ts";
import { type Invariants, invariantsOf } from "./invariants.ts";
import type { Extent, Plan } from "./plan.ts";
import { inventLeaders, inventPeople } from "./population.ts";
import type { OpenOffice } from "./ports.ts";
import { seeded } from "./random.ts";
import { type WeekReport, weeksOf } from "./report.ts";
import { RULES, type Rules } from "./rules.ts";
import { makeStage } from "./stage.ts";
import { scheduleYear } from "./year.ts";

export interface RehearsalDeps {
  readonly openOffice: OpenOffice;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  /** Those of the service, unless a test wants to see a breach. */
  readonly rules?: Rules;
}

export interface Rehearsal {
  readonly messages: number;
  readonly weeks: readonly WeekReport[];
  readonly invariants: Invariants;
}

const REPLICAS = 3;

/**
 * Lets the rules loose on people who do not exist, and says what they would have got, and which rule was broken.
 *
 * @param onProgress - told how much is over, from 0 to 1, and which week it is
 */
export async function rehearse(
  { openOffice, holidays, rules = RULES }: RehearsalDeps,
  plan: Plan,
  extent: Extent,
  onProgress: (share: number, day: string) => void = () => {},
): Promise<Rehearsal> {
  const random = seeded(extent.seed);
  const from = extent.from.toZonedDateTime("UTC").toInstant();
  const hours = extent.weeks * 7 * 24;
  const end = from.add({ hours });
  const dayOff = new Set(plan.holidays.map(({ date, region }) => `${date} ${region}`));
  const allHolidays = {
    regionOfZone: holidays.regionOfZone,
    isHoliday: (day: Temporal.PlainDate, region: string) =>
      holidays.isHoliday(day, region) || (dayOff.size > 0 && dayOff.has(`${day} ${region}`)),
  };
  const stage = makeStage({
    ...{ openOffice, holidays: allHolidays, rules, from, random: random.split("stage") },
    ...{ faults: plan.faults, replicas: REPLICAS, hasOffers: false },
  });
  const residents = inventPeople(plan, extent, random.split("people"));
  const leaders = inventLeaders(plan, residents, extent, random.split("leaders"));
  for (const resident of residents) {
    const own = random.split(`diary ${resident.person.id}`);
    await stage.enter(resident.person, inventDiary(plan, extent, resident, own));
  }
  scheduleYear(stage, plan, extent, { residents, leaders }, random.split("year"));
  const length = end.epochMilliseconds - from.epochMilliseconds;
  await stage.playUntil(end, (now) => {
    onProgress((now.epochMilliseconds - from.epochMilliseconds) / length, `${now}`.slice(0, 10));
  });
  onProgress(1, `${end}`.slice(0, 10));

  const { arrivals } = stage.world.chronicle;
  return {
    messages: arrivals.length,
    weeks: weeksOf(arrivals, stage.office.ledger.all(), extent),
    invariants: invariantsOf(stage.world.chronicle, stage.office.ledger.all(), allHolidays, end),
  };
}

import { isQuiet } from "#domain/attention/index.ts";
import type { LeaderStore } from "#domain/leaders/index.ts";
import {
  choose,
  type DayHours,
  HOURS_BOUNDS,
  type Holidays,
  mayBeHours,
  type PeopleStore,
  type Person,
  type Preference,
  STANDARD_HOURS,
  type TimeReader,
} from "#domain/people/index.ts";
import type { ApiAnswer, ApiBody } from "#shared/api.ts";

export interface MinePersonDeps {
  readonly people: Pick<PeopleStore, "save">;
  readonly leaders: Pick<LeaderStore, "find">;
  readonly times: Pick<TimeReader, "zone">;
  readonly holidays: Pick<Holidays, "region" | "nameOf" | "regionOfZone">;
}

type Wishes = ApiBody<"PUT /api/mine/person">;
type Problem = ApiAnswer<"PUT /api/mine/person">["problem"];

/** How somebody is spoken to, and when. */
export function personSettings({ holidays }: Pick<MinePersonDeps, "holidays">, person: Person) {
  const { formOfAddress, language, zone } = person;
  const region = person.region ?? holidays.regionOfZone(zone);
  return {
    ...{ language, formOfAddress, zone },
    hours: shown(person.hours ?? STANDARD_HOURS),
    bounds: shown(HOURS_BOUNDS),
    region: region && holidays.nameOf(region, language),
  };
}

/** The person as they want to be known, and in what that is new; as they were where a wish makes no sense. */
export async function changedPerson(
  { holidays, leaders, times }: MinePersonDeps,
  person: Person,
  wishes: Wishes,
): Promise<{ readonly changed: Person; readonly wished: readonly Preference[]; readonly problem: Problem }> {
  const { formOfAddress, language } = wishes;
  const zone = wishes.zone === undefined ? undefined : times.zone(wishes.zone);
  const region = wishes.region === undefined ? undefined : holidays.region(wishes.region);
  const hours = wishes.hours && hoursIn(wishes.hours);
  const unchanged = { changed: person, wished: [] };
  if (zone === null) return { ...unchanged, problem: "zoneUnknown" };
  if (region === null) return { ...unchanged, problem: "regionUnknown" };
  if (hours && !mayBeHours(hours)) return { ...unchanged, problem: "hoursOutside" };
  const changes = {
    ...(language && { language }),
    ...(formOfAddress && { formOfAddress }),
    ...(zone && { zone }),
    ...(region && { region }),
    ...(hours && { hours }),
  };
  const changed = choose(person, changes);
  const due = hours && (await leaders.find(person.id))?.nextDueAt;
  const wished = Object.keys(changes) as (keyof typeof changes)[];
  return { changed, wished, problem: due && isQuiet(due, changed) ? "slotOutside" : null };
}

function hoursIn({ end, start }: NonNullable<Wishes["hours"]>): DayHours {
  return { start: Temporal.PlainTime.from(start), end: Temporal.PlainTime.from(end) };
}

function shown({ end, start }: DayHours) {
  return { start: start.toString({ smallestUnit: "minute" }), end: end.toString({ smallestUnit: "minute" }) };
}

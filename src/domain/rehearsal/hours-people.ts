import type { Language, PersonId } from "#domain/people/index.ts";
import type { Expert, Format } from "#domain/sessions/index.ts";
import type { Plan } from "./plan.ts";
import { inventPeople, type Resident } from "./population.ts";
import type { Random } from "./random.ts";

/** How many hours of whom, how long, from when, and which of all the years that could be. */
export interface HourExtent {
  readonly experts: number;
  readonly askers: number;
  /** So many that are booked; nobody asks any more then. */
  readonly sessions: number;
  readonly weeks: number;
  /** A Monday. */
  readonly from: Temporal.PlainDate;
  readonly seed: number;
}

/** Somebody who gives hours, as the others of their squad do. */
export interface Volunteer {
  readonly resident: Resident;
  readonly expert: Expert;
  /** Equals: the same site, languages, topics, formats and capacity. */
  readonly squad: string;
}

export interface HourPeople {
  readonly volunteers: readonly Volunteer[];
  readonly askers: readonly Resident[];
  readonly topics: readonly string[];
  /** Who is above whom, the nearest first. */
  readonly above: ReadonlyMap<PersonId, readonly PersonId[]>;
}

const TOPICS = ["hashtags", "erster beitrag", "excel", "videos", "kommentieren", "story", "umfragen", "fotos"];
const FORMATS: readonly (readonly Format[])[] = [
  ["quick", "half", "hour"],
  ["quick", "half", "hour"],
  ["quick", "half", "hour", "shadow"],
  ["quick", "half", "hour", "mentoring"],
];

/** Experts who are alike in everything but their calendars. */
const SQUAD = 5;
/** Of those who volunteer, who have a few with whom they never meet. */
const AVOIDS = 0.6;
const AVOIDED = 5;
/** People whom one person leads. */
const LED = 3;
/** Who leads a ninth of all people or more does not volunteer: they may not meet anybody whom they lead. */
const HEADS = 1 + LED + LED * LED;

/** Hours that an expert gives in a week, if all is well, and people who look for one, for each of them. */
const HOURS_A_WEEK = 0.8;
const ASKERS_AN_HOUR = 0.3;
const ASKERS_MIN = 100;

/** How many people it takes for so many hours. */
export function crowdFor(sessions: number, weeks: number): Pick<HourExtent, "experts" | "askers"> {
  const squads = Math.ceil(sessions / weeks / HOURS_A_WEEK / SQUAD);
  return { experts: squads * SQUAD, askers: Math.max(ASKERS_MIN, Math.ceil(sessions * ASKERS_AN_HOUR)) };
}

/** Volunteers in squads of equals, and people who look for hours, all in one hierarchy. */
export function inventHourPeople(plan: Plan, extent: HourExtent, random: Random): HourPeople {
  const { askers, experts } = extent;
  const residents = inventPeople(plan, { people: experts + askers }, random.split("people"));
  const squads = squadsOf(residents.slice(HEADS), experts);
  const chosen = new Set(squads.flat());
  const since = extent.from.toZonedDateTime("UTC").toInstant();
  const volunteers = squads.flatMap((squad, number) => {
    const alike = inventSquad(squad, number, since, random.split(`squad ${number}`));
    return squad.map((resident) => {
      const own = random.split(`volunteer ${resident.person.id}`);
      const neverWith = Array.from({ length: own.chance(AVOIDS) ? AVOIDED : 0 }, () => own.pick(residents));
      const ids = neverWith.map(({ person }) => person.id).filter((id) => id !== resident.person.id);
      return {
        ...{ resident, squad: `${number} ${resident.site}` },
        expert: { ...alike, personId: resident.person.id, neverWith: ids },
      };
    });
  });
  return {
    volunteers,
    askers: residents.filter((resident) => !chosen.has(resident)),
    topics: [...new Set(volunteers.flatMap(({ expert }) => expert.topics))],
    above: linesOf(residents),
  };
}

/** People of one site, five by five, as they come. */
function squadsOf(residents: readonly Resident[], experts: number): readonly (readonly Resident[])[] {
  const waiting = new Map<string, Resident[]>();
  const squads: (readonly Resident[])[] = [];
  for (const resident of residents) {
    if ((squads.length + 1) * SQUAD > experts) break;
    const some = [...(waiting.get(resident.site) ?? []), resident];
    waiting.set(resident.site, some.length === SQUAD ? [] : some);
    if (some.length === SQUAD) squads.push(some);
  }
  return squads;
}

function inventSquad(squad: readonly Resident[], number: number, since: Temporal.Instant, random: Random) {
  const language: Language = squad[0]?.person.language ?? "en";
  const formats = random.pick(FORMATS);
  return {
    since,
    topics: [TOPICS[number % TOPICS.length] ?? ""],
    languages: random.chance(0.6) ? (["de", "en"] as const) : [language],
    formats,
    minutesPerMonth: random.pick([180, 240]),
    perWeek: random.pick([2, 2, 3]),
    noticeHours: random.pick([4, 24, 24, 48]),
    trainedAt: formats.includes("mentoring") ? since : null,
    booking: random.chance(0.3) ? ("request" as const) : ("direct" as const),
    pause: null,
    likes: random.pick(["morning", "afternoon", null, null] as const),
    tentativeIsFree: random.chance(0.3),
    elsewhereIsFree: random.chance(0.7),
  };
}

/** A tree: the first leads all. */
function linesOf(residents: readonly Resident[]): ReadonlyMap<PersonId, readonly PersonId[]> {
  const above = new Map<PersonId, readonly PersonId[]>();
  residents.forEach(({ person }, index) => {
    const leader = index === 0 ? undefined : residents[Math.floor((index - 1) / LED)]?.person.id;
    above.set(person.id, leader === undefined ? [] : [leader, ...(above.get(leader) ?? [])]);
  });
  return above;
}

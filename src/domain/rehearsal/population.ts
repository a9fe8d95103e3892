import type { Cadence, Gate } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import type { Extent, Plan, Site } from "./plan.ts";
import type { Random } from "./random.ts";

/** Somebody invented. */
export interface Resident {
  readonly person: Person;
  readonly site: string;
}

/** What a leader does of their own accord: shares of all weeks, or of all nudges. */
export interface Habits {
  /** Weeks with a visible act that is heard. */
  readonly acts: number;
  /** Nudges that they answer, and after which they do something visible, heard or told. */
  readonly answers: number;
  readonly follows: number;
  /** Nudges after which they have had enough. */
  readonly stops: number;
  readonly blocks: number;
  /** Nudges after which they ask for a pause. */
  readonly pauses: number;
  /** Weeks in which they are in another zone, and say so. */
  readonly travels: number;
}

export interface LeaderToBe {
  readonly resident: Resident;
  readonly cadence: Cadence;
  readonly perWeek: number;
  readonly gate: Gate["kind"];
  /** The week in which they say yes. */
  readonly joins: number;
  readonly habits: Habits;
}

const GIVEN =
  "Amelie Anton Clara David Elif Emil Frieda Goran Hanna Ida Jakob Jin Karla Lena Luca Marta Mehmet Nele Noah Olga Paul Priya Rosa Samir Tara Theo Uwe Vera Wei Yara";
const FAMILY =
  "Adler Bauer Brandt Costa Demir Ebert Fischer Graf Huber Iversen Jansen Kaya Lehmann Maier Nowak Olsen Petrov Quandt Richter Sato Tan Ullrich Vogt Weber Xu Young Zimmer Moser Lindt Okafor";
const givenNames = GIVEN.split(" ");
const familyNames = FAMILY.split(" ");

/** People as they may be: at these sites, in these departments. */
export function inventPeople(plan: Plan, { people }: Pick<Extent, "people">, random: Random): Resident[] {
  return Array.from({ length: people }, (_, number) => {
    const own = random.split(number);
    const site = siteAt(plan.sites, own.next());
    const givenName = own.pick(givenNames);
    const { hours, language, name, region, zone } = site;
    const person: Person = {
      id: `person-${String(number + 1).padStart(5, "0")}`,
      name: `${givenName} ${own.pick(familyNames)}`,
      givenName,
      department: own.pick(plan.departments),
      ...{ language, zone, hours, region },
      formOfAddress: own.chance(0.5) ? "du" : "sie",
      chosen: [],
    };
    return { person, site: name };
  });
}

function siteAt(sites: readonly Site[], point: number): Site {
  let rest = point * sites.reduce((sum, { share }) => sum + share, 0);
  const found = sites.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  return found ?? (sites.at(-1) as Site);
}

/** Some of the people as leaders, who differ as much as leaders do. */
export function inventLeaders(
  plan: Plan,
  residents: readonly Resident[],
  { leaders, weeks }: Pick<Extent, "leaders" | "weeks">,
  random: Random,
): LeaderToBe[] {
  const stride = Math.max(1, Math.floor(residents.length / Math.max(1, leaders)));
  return residents
    .filter((_, index) => index % stride === 0)
    .slice(0, leaders)
    .map((resident) => {
      const own = random.split(resident.person.id);
      const { time, weekday } = own.pick(plan.slots);
      return {
        resident,
        cadence: { weekday, time, zone: resident.person.zone },
        perWeek: own.pick([0, 1, 1, 1, 1, 1, 1, 2, 2]),
        gate: own.pick(["groundwork", "groundwork", "groundwork", "groundwork", "override", "ownWish"]),
        // Most at once, the others while it goes on.
        joins: own.chance(0.6) ? 0 : own.below(Math.ceil(weeks / 2)),
        habits: inventHabits(own),
      };
    });
}

/** One in six never answers, so that silence is rehearsed too. */
function inventHabits(random: Random): Habits {
  const isDeaf = random.chance(1 / 6);
  return {
    acts: isDeaf ? 0 : random.next() * 0.6,
    answers: isDeaf ? 0 : random.next(),
    follows: isDeaf ? 0 : random.next() * 0.8,
    stops: random.chance(0.2) ? 0.08 : 0,
    blocks: random.chance(0.1) ? 0.08 : 0,
    pauses: random.chance(0.3) ? 0.08 : 0,
    travels: random.chance(0.2) ? 0.15 : 0,
  };
}

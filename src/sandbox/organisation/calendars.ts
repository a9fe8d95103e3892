import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { entriesOf, wholeDays } from "./entries.ts";
import { holidaysIn } from "./holidays.ts";
import { makeRandom, type Random } from "./random.ts";
import { type Weekly, weekly } from "./weekly.ts";

/** Calendars reach from two weeks before the start to eight weeks after. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 56;

interface Span {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

function german(person: Person): boolean {
  return person.locale.startsWith("de");
}

/** How people answer an invitation: nearly always yes. */
function answer(random: Random): CalendarEntry["response"] {
  const chance = random.next();
  if (chance < 0.05) return "none";
  return chance < 0.12 ? "tentativelyAccepted" : "accepted";
}

function holidayEntries(person: Person, { first, last }: Span): CalendarEntry[] {
  return holidaysIn(person.zone, first, last).flatMap(({ name, date }) =>
    entriesOf({
      key: `holiday/${person.id}/${date}`,
      organizer: person,
      subject: name,
      ...wholeDays(person, date, date),
      showAs: "oof",
    }),
  );
}

/** Round of a manager with those who report to them, and one-to-ones every second week. */
function managerSeries(manager: Person, reports: readonly Person[], random: Random): Weekly[] {
  const round: Weekly = {
    key: `round/${manager.id}`,
    organizer: manager,
    attendees: reports,
    subject: german(manager) ? `Runde ${manager.department || "Geschäftsführung"}` : "Team meeting",
    minutes: random.pick([45, 60]),
    online: true,
  };
  const oneToOnes = reports.map(
    (report): Weekly => ({
      key: `one-to-one/${report.id}`,
      organizer: manager,
      attendees: [report],
      subject: `1:1 ${manager.givenName} / ${report.givenName}`,
      minutes: 30,
      everyWeeks: 2,
      sensitivity: random.chance(0.3) ? "private" : "normal",
      online: true,
    }),
  );
  return [round, ...oneToOnes];
}

/** What leaders have besides: work with one colleague each, more often for those who lead leaders. */
function projectSeries(leader: Person, colleagues: readonly Person[], many: boolean, random: Random): Weekly[] {
  const subjects = german(leader)
    ? ["Budgetrunde", "Projekt Nordstern", "Freigaben", "Kundentermin", "Abstimmung Quartal", "Lessons Learned"]
    : ["Budget review", "Project Northstar", "Customer call", "Pipeline", "Quarterly planning", "Hiring"];
  return (many ? [1, 2, 3, 4, 5, 6] : [1, 2]).map((n) => ({
    key: `project/${n}/${leader.id}`,
    organizer: leader,
    attendees: [random.pick(colleagues)],
    subject: random.pick(subjects),
    minutes: random.pick([30, 60, 90]),
    online: random.chance(0.7),
  }));
}

/** What people put into their own calendars. */
function ownSeries(person: Person, random: Random): Weekly[] {
  const own = (subject: string, rest: Partial<Weekly>): Weekly => ({
    key: `own/${subject}/${person.id}`,
    organizer: person,
    subject,
    minutes: 60,
    ...rest,
  });
  const [focus, home, errand] = german(person)
    ? ["Fokuszeit", "Homeoffice", random.pick(["Arzttermin", "Physio", "Kind abholen", "Chorprobe"])]
    : ["Focus time", "Working from home", random.pick(["Dentist", "School run", "Physio", "Pick up the kids"])];
  return [
    ...(random.chance(0.35) ? [own(focus, { minutes: 120 })] : []),
    ...(random.chance(0.25) ? [own(home, { wholeDay: true, showAs: "workingElsewhere", everyWeeks: 2 })] : []),
    ...(random.chance(0.2) ? [own(errand, { sensitivity: "private", everyWeeks: 2 })] : []),
    ...(random.chance(0.08) ? [own("Blocker", { showAs: "tentative", minutes: 90, everyWeeks: 2 })] : []),
  ];
}

function allSeries(people: readonly Person[], seed: number): Weekly[] {
  return people.flatMap((person) => {
    const random = makeRandom(seed, `series/${person.id}`);
    const reports = people.filter(({ managerId }) => managerId === person.id);
    if (reports.length === 0) return ownSeries(person, random);
    const leadsLeaders = people.some(({ managerId }) => reports.some(({ id }) => id === managerId));
    const near = people.filter(({ id, zone }) => zone === person.zone && id !== person.id);
    return [
      ...managerSeries(person, reports, random),
      ...projectSeries(person, near, leadsLeaders, random),
      ...ownSeries(person, random),
    ];
  });
}

/** Once for everybody: a works meeting, an inventory day shown as free, and a fair for sales. */
function singleEntries(people: readonly Person[], start: Temporal.Instant): CalendarEntry[] {
  return people.flatMap((person) => {
    const today = start.toZonedDateTimeISO(person.zone).toPlainDate();
    const allDay = (key: string, subject: string, from: number, days: number, showAs: CalendarEntry["showAs"]) => {
      const first = today.add({ days: from });
      const span = wholeDays(person, first, first.add({ days: days - 1 }));
      return entriesOf({ key: `${key}/${person.id}/${first}`, organizer: person, subject, ...span, showAs });
    };
    if (person.department === "EM") return allDay("inventory", "Inventur", 18, 2, "free");
    const isSeller = person.department === "Vertrieb" && person.locale === "de-DE" && person.managerId !== null;
    return isSeller ? allDay("fair", "SPS Nürnberg, Messe", 9, 3, "oof") : [];
  });
}

/** Everybody's calendar around the start. */
export function makeEntries(people: readonly Person[], seed: number, start: Temporal.Instant): CalendarEntry[] {
  const today = start.toZonedDateTimeISO("UTC").toPlainDate();
  const span = { first: today.subtract({ days: DAYS_BEFORE }), last: today.add({ days: DAYS_AFTER }) };
  return [
    ...people.flatMap((person) => holidayEntries(person, span)),
    ...allSeries(people, seed).flatMap((series) => {
      const random = makeRandom(seed, series.key);
      return weekly(series, span, random, () => answer(random));
    }),
    ...singleEntries(people, start),
  ];
}

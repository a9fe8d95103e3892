import type { Person } from "#sandbox/model.ts";
import { engageIdOf, guidOf, teamsIdOf } from "./ids.ts";
import { hours, type OfficeName, offices } from "./offices.ts";
import type { DepartmentRoster, Seat } from "./roster.ts";
import { komm, vertrieb } from "./roster-market.ts";
import { einkauf, em, entwicklung } from "./roster-plant.ts";
import { finanzen, hr, it, legal } from "./roster-services.ts";

export const DOMAIN = "nordlicht.example";

/** A chief executive stands above the departments, and Entra knows none for her. */
const chief: Seat = ["Henrike Sommer", "Vorsitzende der Geschäftsführung", "longDays"];

const departments: readonly DepartmentRoster[] = [hr, it, em, vertrieb, einkauf, finanzen, legal, entwicklung, komm];

const spelled: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ı: "i" };

/** From before the company had its name; Viva Engage never learned the new address. */
const aliases: Readonly<Record<string, string>> = { "Ben Whitfield": "ben.whitfield@polarlicht.example" };

/** `Anna Köhler` → `anna.koehler@nordlicht.example` */
export function mailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüßı]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z\s-]/g, "")
    .trim()
    .replace(/\s+/g, ".");
  return `${plain}@${DOMAIN}`;
}

/** Several words of a name belong to the surname, as in `Constanze von Arnim`. */
function splitName(name: string): { givenName: string; surname: string } {
  const [first = name, ...rest] = name.split(" ");
  return first === "Wei" || first === "Hui"
    ? { givenName: `${first} ${rest[0]}`, surname: rest.slice(1).join(" ") }
    : { givenName: first, surname: rest.join(" ") };
}

function person(seat: Seat, department: string, officeName: OfficeName, managerId: string | null): Person {
  const [name, jobTitle, special] = seat;
  const { workStart, workEnd, ...office } = offices[officeName];
  const mail = mailOf(name);
  const alias = aliases[name];
  return {
    id: guidOf(mail),
    teamsId: teamsIdOf(mail),
    engageId: engageIdOf(mail),
    name,
    ...splitName(name),
    mail,
    userPrincipalName: mail,
    department,
    jobTitle,
    managerId,
    ...office,
    locale: name === "Emily Novak" ? "en-GB" : office.locale,
    ...(special ? hours[special] : { workDays: [1, 2, 3, 4, 5], workStart, workEnd }),
    away: null,
    ...(alias && { alias }),
  };
}

function departmentPeople(roster: DepartmentRoster, chiefId: string): Person[] {
  const head = person(roster.head, roster.name, roster.office, chiefId);
  const direct = (roster.staff ?? []).map((seat) => person(seat, roster.name, roster.office, head.id));
  const teams = roster.teams.flatMap((team) => {
    const lead = person(team.lead, roster.name, team.office, head.id);
    return [lead, ...team.staff.map((seat) => person(seat, roster.name, team.office, lead.id))];
  });
  return [head, ...direct, ...teams];
}

/** Everybody, the chief executive first, each manager before the people who report to them. */
export function makePeople(): Person[] {
  const top = person(chief, "", "berlin", null);
  return [top, ...departments.flatMap((roster) => departmentPeople(roster, top.id))];
}

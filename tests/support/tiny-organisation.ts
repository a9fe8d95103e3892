import type { ChannelPost, Organisation, Outsider, Person, Team } from "#sandbox/model.ts";

const PEOPLE = [
  ["anna", "Anna Albrecht", "de-DE", "Europe/Berlin", "W. Europe Standard Time"],
  ["ben", "Ben Baker", "en-GB", "Europe/London", "GMT Standard Time"],
  ["clara", "Clara Conrad", "de-AT", "Europe/Vienna", "W. Europe Standard Time"],
] as const;

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

function person([key, name, locale, zone, windowsZone]: (typeof PEOPLE)[number], index: number): Person {
  const [givenName = "", surname = ""] = name.split(" ");
  const mail = `${key}@tiny.example`;
  return {
    id: guid(index + 1),
    teamsId: `29:1${key}`,
    engageId: String(3_000_000_001 + index),
    name,
    givenName,
    surname,
    mail,
    userPrincipalName: mail,
    department: "Sales",
    jobTitle: "Expert",
    managerId: index === 0 ? null : guid(1),
    locale,
    zone,
    windowsZone,
    workDays: [1, 2, 3, 4, 5],
    workStart: "09:00",
    workEnd: "17:00",
    away: null,
  };
}

const people = PEOPLE.map(person);
export const [anna, ben, clara] = people as [Person, Person, Person];

/** A customer who is a guest in Viva Engage and nobody in Entra. */
export const dora: Outsider = {
  id: "3000000009",
  engageId: "3000000009",
  name: "Dora Duarte",
  givenName: "Dora",
  surname: "Duarte",
  mail: "dora@customer.example",
  networkId: 4_000_000_001,
  department: "",
  jobTitle: "",
  locale: "en-GB",
  zone: "Europe/London",
  workDays: [1, 2, 3, 4, 5],
  workStart: "09:00",
  workEnd: "17:00",
  away: null,
};

export const team: Team = {
  id: guid(101),
  teamsId: "19:general@thread.tacv2",
  name: "Sales",
  channels: [
    { id: "19:general@thread.tacv2", name: "General" },
    { id: "19:wins@thread.tacv2", name: "Wins" },
  ],
  memberIds: [anna.id, ben.id],
};

function post(start: Temporal.Instant, daysBefore: number, changes: Partial<ChannelPost> = {}): ChannelPost {
  const at = start.subtract({ hours: 24 * daysBefore });
  const id = String(at.epochMilliseconds);
  const usual = { id, placeId: team.teamsId, threadId: id, fromId: ben.id, at: at.toString() };
  return { ...usual, text: `${daysBefore} days ago #wins`, mentionIds: [], card: null, ...changes };
}

/** Three people, one team (Clara is not in it), a few posts: everything that the tenant's core needs to run. */
export function tinyOrganisation(_seed: number, start: Temporal.Instant): Organisation {
  const group = (n: number, name: string, memberIds: readonly string[]) => ({ id: guid(n), name, memberIds });
  return {
    tenantId: guid(901),
    appId: guid(902),
    people,
    groups: {
      owners: group(201, "Owners", [anna.id]),
      admins: group(202, "Admins", [anna.id, ben.id]),
      champions: group(203, "Champions", []),
      worksCouncil: group(204, "Works council", [clara.id]),
    },
    teams: [team],
    communities: [{ id: "1", name: "All Company" }],
    outsiders: [dora],
    posts: [
      ...[9, 8, 7, 6, 5].map((days) => post(start, days)),
      post(start, 4, { placeId: "1", text: "only in Viva Engage" }),
    ],
    entries: [],
    opening: [{ personId: anna.id, text: "I can teach negotiating" }],
  };
}

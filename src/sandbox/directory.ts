import type { Organisation, Person } from "./model.ts";
import type { TeamBook } from "./team-book.ts";

/** Finds people and places by any name that the platforms have for them. */
export interface Directory extends Pick<TeamBook, "team" | "channel"> {
  /** By Entra object id or by the bot's own id, `29:…`. */
  person(id: string): Person | undefined;
  rolesOf(personId: string): readonly string[];
}

const ROLES = { owners: "owner", admins: "admin", champions: "champion", worksCouncil: "worksCouncil" } as const;

export function directory({ people, groups }: Organisation, { team, channel }: TeamBook): Directory {
  const persons = new Map(people.flatMap((person) => [person.id, person.teamsId].map((id) => [id, person] as const)));
  return {
    team,
    channel,
    person: (id) => persons.get(id) ?? persons.get(id.toLowerCase()),
    rolesOf: (personId) =>
      Object.entries(ROLES).flatMap(([key, role]) =>
        groups[key as keyof typeof ROLES].memberIds.includes(personId) ? [role] : [],
      ),
  };
}

import type { Channel, Organisation, Person, Team } from "./model.ts";

/** Finds people and places by any name that the platforms have for them. */
export interface Directory {
  /** By Entra object id or by the bot's own id, `29:…`. */
  person(id: string): Person | undefined;
  channel(id: string): { readonly team: Team; readonly channel: Channel } | undefined;
  /** By Entra group id or by the id of the General channel. */
  team(id: string): Team | undefined;
  rolesOf(personId: string): readonly string[];
}

const ROLES = { owners: "owner", admins: "admin", champions: "champion", worksCouncil: "worksCouncil" } as const;

export function directory({ people, teams, groups }: Organisation): Directory {
  const persons = new Map(people.flatMap((person) => [person.id, person.teamsId].map((id) => [id, person] as const)));
  const channels = new Map(
    teams.flatMap((team) => team.channels.map((channel) => [channel.id, { team, channel }] as const)),
  );
  const teamsById = new Map(teams.flatMap((team) => [team.id, team.teamsId].map((id) => [id, team] as const)));
  return {
    person: (id) => persons.get(id) ?? persons.get(id.toLowerCase()),
    channel: (id) => channels.get(id),
    team: (id) => teamsById.get(id),
    rolesOf: (personId) =>
      Object.entries(ROLES).flatMap(([key, role]) =>
        groups[key as keyof typeof ROLES].memberIds.includes(personId) ? [role] : [],
      ),
  };
}

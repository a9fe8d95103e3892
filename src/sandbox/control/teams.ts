import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Channel, Person, Team } from "#sandbox/model.ts";
import type { Delivery } from "#sandbox/teams/delivery.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { found, Problem, param, parsed } from "./problem.ts";

const TEAM = "/control/teams/:teamId";

const By = z.strictObject({ by: z.string().optional() });
const Change = By.extend({ name: z.string().min(1).optional(), archived: z.boolean().optional() }).refine(
  ({ name, archived }) => (name === undefined) !== (archived === undefined),
  "Give either `name` or `archived`.",
);

/** What became of a change; null if Teams tells the app nothing of it. */
export const told = async (delivery: Promise<Delivery | null>): Promise<Reply> => ({
  status: 200,
  body: { delivery: await delivery },
});

/** @returns who does it: the team's first member if nobody is named */
export function actor({ directory }: World, { memberIds }: Team, by: string | undefined): Person {
  return found(directory.person(by ?? memberIds[0] ?? ""), "such person");
}

const shownChannel = ({ id, name, membershipType }: Channel) => ({
  id,
  name,
  membershipType: membershipType ?? "standard",
});

const shownTeam = ({ id, name, memberIds, channels, archived, appRemoved }: Team) => ({
  id,
  name,
  installed: !appRemoved,
  archived: Boolean(archived),
  memberIds,
  channels: channels.filter(({ deleted }) => !deleted).map(shownChannel),
});

/** What owners do to teams. */
export function teamRoutes(world: World, { administration }: Teams): Route[] {
  const { directory } = world;

  function inTeam<T extends z.infer<typeof By>>(
    schema: z.ZodType<T>,
    act: (change: { by: Person; team: Team }, body: T, request: Request) => Promise<Delivery | null>,
  ) {
    return (request: Request): Promise<Reply> => {
      const body = parsed(schema, request.body) as T;
      const team = found(directory.team(param(request, "teamId")), "such team");
      return told(act({ team, by: actor(world, team, body.by) }, body, request));
    };
  }
  function must(condition: boolean, otherwise: string): void {
    if (!condition) throw new Problem(409, otherwise);
  }

  const change = inTeam(Change, (at, { name, archived }) => {
    if (name !== undefined) return administration.rename(at, name);
    must(Boolean(at.team.archived) !== archived, `${at.team.name} is so already.`);
    return administration.archive(at, Boolean(archived));
  });
  const addApp = inTeam(By, (at) => {
    must(Boolean(at.team.appRemoved), `${at.team.name} has the app already.`);
    return administration.addApp(at);
  });
  const removeApp = inTeam(By, (at) => {
    must(!at.team.appRemoved, `${at.team.name} does not have the app.`);
    return administration.removeApp(at);
  });
  const member = (request: Request) => found(directory.person(param(request, "personId")), "such person");
  const addMember = inTeam(By, (at, _, request) => {
    const person = member(request);
    must(!at.team.memberIds.includes(person.id), `${person.name} is in ${at.team.name} already.`);
    return administration.addMember(at, person);
  });
  const removeMember = inTeam(By, (at, _, request) => {
    const person = member(request);
    must(at.team.memberIds.includes(person.id), `${person.name} is not in ${at.team.name}.`);
    return administration.removeMember(at, person);
  });
  return [
    { method: "GET", path: "/control/teams", handle: () => ({ status: 200, body: world.teams.all().map(shownTeam) }) },
    { method: "PATCH", path: TEAM, handle: change },
    { method: "DELETE", path: TEAM, handle: inTeam(By, (at) => administration.remove(at)) },
    { method: "POST", path: `${TEAM}/install`, handle: addApp },
    { method: "DELETE", path: `${TEAM}/install`, handle: removeApp },
    { method: "PUT", path: `${TEAM}/members/:personId`, handle: addMember },
    { method: "DELETE", path: `${TEAM}/members/:personId`, handle: removeMember },
  ];
}
